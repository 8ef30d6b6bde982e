import XML

/// What the format of a rule does to a cell's text.
struct RuleFormat {
  var font = FontProperties()
  /// The colour that it puts behind the text; nil where it leaves that.
  var paper: SheetColor?
  /// The number format that it gives; nil where it leaves that of the cell.
  private(set) var numberFormat: NumberFormat?
  /// Whether its number format shows nothing.
  var hidesAll = false
  /// Whether it puts a dark colour behind a cell.
  private(set) var isDark = false

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
      let sections = numberFormat?.sections ?? []
      hidesAll = sections.count > 1 && sections.allSatisfy(\.isEmpty)
    case 2 where tag.isNamed("gradientFill"): isDark = true
    case 3 where tag.isNamed("bgColor") || tag.isNamed("fgColor"):
      if SheetColor(tag)?.isDark ?? false { isDark = true }
      paper = SheetColor(tag) ?? .unknown
    case 2: font.take(tag)
    default: break
    }
  }

  /// How text looks on a paper.
  func look(on own: SheetColor) -> TextLook {
    if hidesAll { return .hidden }
    if let ink = font.color, !ink.isSeen(on: paper ?? own) { return .hidden }
    return font.look
  }
}
