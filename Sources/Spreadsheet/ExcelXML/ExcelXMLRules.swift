internal import TextTools
import XML

/// Reads the conditional formats of a sheet of Excel 2003.
struct ExcelXMLRules {
  /// The rules that were read, in the order of the file.
  private(set) var rules: [SheetRule] = []
  private var cells: [CellRange] = []
  private var qualifier = ""
  private var formulas: [String] = []
  private var format = RuleFormat()
  /// The text of the element that is open.
  private var text = ""

  /// Begins an element in a conditional format, at any depth.
  mutating func start(_ tag: borrowing XMLTag) {
    text = ""
    if tag.isNamed("ConditionalFormatting") {
      cells = []
    } else if tag.isNamed("Condition") {
      (qualifier, formulas, format) = ("", [], RuleFormat())
    } else if tag.isNamed("Format"), let style = tag.attribute("Style")?.string() {
      format = RuleFormat(css: style)
    }
  }

  /// Takes characters.
  mutating func add(_ characters: borrowing XMLCharacters) {
    if text.utf8.count < Self.textLimit { text += characters.bytes.string() }
  }

  /// Ends an element.
  mutating func end(_ tag: borrowing XMLTag) {
    if tag.isNamed("Range") {
      let origin = CellReference(row: 0, column: 0)
      cells = text.split(separator: ",").prefix(Self.rangeLimit).compactMap { range in
        RowColumnFormula.text(String(range), at: origin).flatMap {
          CellRange(merged: $0.filter { $0 != "$" && $0 != " " })
        }
      }
    } else if tag.isNamed("Qualifier") {
      qualifier = text
    } else if tag.isNamed("Value1") || tag.isNamed("Value2") {
      formulas.append(text)
    } else if tag.isNamed("Condition"), rules.count < WorksheetReader.ruleLimit {
      rules.append(
        SheetRule(
          comparison: qualifier,
          formulas,
          cells: cells,
          priority: rules.count,
          format: format
        )
      )
    }
    text = ""
  }

  /// The longest text of an element, and the most ranges of a rule.
  private static let textLimit = 8_192
  private static let rangeLimit = 1_000
}

extension SheetRule {
  /// Takes a rule of Excel 2003; without a comparison it holds where its formula is true.
  fileprivate init(
    comparison: String,
    _ formulas: [String],
    cells: [CellRange],
    priority: Int,
    format: RuleFormat
  ) {
    let name = comparison.prefix(1).lowercased() + comparison.dropFirst()
    let known: Comparison? =
      switch name {
      case "less": .lessThan
      case "lessOrEqual": .lessThanOrEqual
      case "greater": .greaterThan
      case "greaterOrEqual": .greaterThanOrEqual
      default: Comparison(rawValue: name)
      }
    self.init(
      type: comparison.isEmpty ? "expression" : "cellIs",
      comparison: known,
      cells: cells,
      priority: priority,
      format: format
    )
    let base = base
    self.formulas = formulas.map { formula in
      base.flatMap { RowColumnFormula.text(formula, at: $0) } ?? Self.unreadFormula
    }
  }

  /// What stands for a formula that is not read; it is not calculated.
  private static let unreadFormula = "#"
}

extension RuleFormat {
  /// Takes the declarations that Excel 2003 writes into a rule's format, such as `color:white;background:#FF0000`.
  fileprivate init(css: String) {
    self.init()
    for declaration in css.split(separator: ";") {
      guard let colon = declaration.firstIndex(of: ":") else { continue }
      let name = declaration[..<colon].filter { !$0.isWhitespace }.lowercased()
      let value = declaration[declaration.index(after: colon)...].filter { !$0.isWhitespace }
        .lowercased()
      switch name {
      case "color": ink = Self.color(value)
      case "background", "background-color": paper = Self.color(value)
      case "text-decoration", "text-line-through":
        if value != "none", value.contains("through") || value == "single" { font = .struck }
      default: break
      }
    }
  }

  private static func color(_ text: String) -> SheetColor {
    ShownColor(word: text).map { .of($0) } ?? .unknown
  }
}
