internal import TextTools
import XML

/// What the format of a rule does to a cell's text, as far as it says something.
struct RuleFormat {
  /// The colour of the letters; nil where it leaves that.
  var ink: SheetColor?
  /// The colour that it puts behind the text; nil where it leaves that.
  var paper: SheetColor?
  /// How the text looks apart from its colour; nil where it leaves that.
  var font: TextLook?
  /// The number format; nil where it leaves that.
  var numberFormat: NumberFormat?
  /// Whether something else stands in the place of the value.
  var hidesValue = false

  /// What has been taken of the font.
  private var properties = FontProperties()
  /// Whether the fill that is being taken is one colour all over.
  private var isPlainFill = true

  /// A format that says nothing.
  init() {}

  /// A format that puts colours behind cells that are not known here.
  static var painting: RuleFormat {
    var format = RuleFormat()
    format.paper = .unknown
    return format
  }

  /// Takes an element of the format.
  ///
  /// - Parameters:
  ///   - tag: The element.
  ///   - depth: How deep it stands in the format, from 1.
  mutating func take(_ tag: borrowing XMLTag, depth: Int) {
    switch depth {
    case 1 where tag.isNamed("numFmt"):
      let code =
        tag.text("formatCode") ?? tag.integer("numFmtId").flatMap { BuiltInNumberFormat.code($0) }
      numberFormat = code.map { NumberFormat(code: $0) }
    case 2 where tag.isNamed("gradientFill"): paper = .unknown
    case 2 where tag.isNamed("patternFill"):
      let pattern = tag.text("patternType") ?? "solid"
      isPlainFill = pattern == "solid"
      if pattern == "none" { paper = .of(.white) } else if !isPlainFill { paper = .unknown }
    case 3 where isPlainFill && (tag.isNamed("bgColor") || tag.isNamed("fgColor")):
      // What programs write that give a foreground alone, which one shows as black and another not at all.
      let isOpen = tag.text("rgb") == "00000000"
      paper = isOpen ? .unknown : SheetColor(tag) ?? .unknown
    case 2:
      properties.take(tag)
      ink = properties.color
      font = properties.look != .plain || tag.isNamed("strike") ? properties.look : font
    default: break
    }
  }
}

extension NumberFormat {
  /// Whether it shows nothing of any number.
  var hidesAll: Bool {
    let sections = sections
    return sections.count > 1 && sections.allSatisfy(\.isEmpty)
  }
}
