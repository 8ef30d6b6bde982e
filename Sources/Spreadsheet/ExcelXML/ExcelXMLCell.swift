internal import TextTools
import XML

/// A cell of a workbook of Excel 2003 while it is read.
struct ExcelXMLCell {
  /// How a stretch of the text looks; nothing where it looks as the cell does.
  private struct Look: Equatable {
    var look: TextLook?
    var color: SheetColor?
  }

  private let style: UInt16
  private let formula: String?
  /// What the value is said to be; nil without a value.
  var type: String?
  /// The text in UTF-8.
  private(set) var text: [UInt8] = []
  /// Where stretches end that look the same throughout.
  private var runs: [(end: Int, look: Look)] = []
  /// How the text looks here, the innermost last.
  private var looks = [Look()]

  init(style: UInt16 = 0, formula: String? = nil) {
    self.style = style
    self.formula = formula
  }

  /// Begins an element within the text.
  mutating func startInline(_ tag: borrowing XMLTag) {
    var look = looks[looks.count - 1]
    if tag.isNamed("S") || tag.isNamed("Strike") {
      look.look = .struck
    } else if tag.isNamed("Sup") {
      look.look = look.look == .struck ? .struck : .raised
    } else if tag.isNamed("Sub") {
      look.look = look.look == .struck ? .struck : .lowered
    } else if tag.isNamed("Font") {
      if let color = tag.attribute("Color", in: ExcelXMLNamespace.page)?.string() {
        look.color = ExcelXMLStyles.color(color)
        look.look = look.look ?? .plain
      }
      if let font = tag.attribute("Face", in: ExcelXMLNamespace.page)?.string(),
        SymbolFont.replacesDigits(font)
      {
        look.look = .signs
      }
      let size = tag.attribute("Size", in: ExcelXMLNamespace.page)?.string()
      if let points = size.flatMap({ Double($0) }), Legibility.isDot(points: points) {
        look.look = .hidden
      }
    }
    looks.append(look)
  }

  mutating func endInline() { looks.removeLast() }

  /// Adds characters.
  mutating func add(_ characters: UnsafeRawBufferPointer) {
    text.append(contentsOf: characters)
    let look = looks[looks.count - 1]
    if runs.last?.look == look {
      runs[runs.count - 1].end = text.count
    } else {
      runs.append((text.count, look))
    }
  }

  /// The cell; nil for one that holds nothing.
  func contents(
    at reference: CellReference,
    isHidden: Bool,
    _ styles: ExcelXMLStyles
  ) throws(SpreadsheetError) -> CellContents? {
    let value = try value(at: reference)
    let isEmptyText =
      value == .blank && type == "String" && styles.showsDigitsAroundText(style)
    guard value != .blank || formula != nil || isEmptyText else { return nil }
    return CellContents(
      reference: reference,
      isHidden: isHidden,
      style: style,
      value: value,
      formula: formula.map {
        FormulaContents(
          kind: .normal,
          text: RowColumnFormula.text($0, at: reference),
          hasCachedValue: type != nil && (value != .blank || type == "String")
        )
      },
      runs: textRuns(of: value),
      isEmptyText: isEmptyText
    )
  }

  private func value(at reference: CellReference) throws(SpreadsheetError) -> CellContents.Value {
    let written = String(decoding: text, as: UTF8.self)
    let trimmed = written.trimmingSpace
    guard let type, !written.isEmpty else { return .blank }
    switch type {
    case "Number": return trimmed.isEmpty ? .blank : .number(trimmed)
    case "DateTime": return trimmed.isEmpty ? .blank : .date(trimmed)
    case "Error": return .error(trimmed)
    case "Boolean" where trimmed == "1" || trimmed == "0": return .boolean(trimmed == "1")
    case "String": return .text(written)
    default:
      throw SpreadsheetError(
        .malformed,
        zh:
          "\(SpreadsheetError.chineseQuoted(type))不是值\(SpreadsheetError.chineseQuoted(trimmed))的类型",
        en:
          "\(SpreadsheetError.quoted(type)) is no type of the value \(SpreadsheetError.quoted(trimmed))",
        cell: reference
      )
    }
  }

  /// The stretches of the text; nil where all of it looks as the cell does.
  private func textRuns(of value: CellContents.Value) -> [TextRun]? {
    guard case .text = value, runs.contains(where: { $0.look.look != nil }) else { return nil }
    var start = 0
    return runs.map { run in
      defer { start = run.end }
      let text = String(decoding: text[start..<run.end], as: UTF8.self)
      return TextRun(text, look: run.look.look, color: run.look.color)
    }
  }
}

extension String {
  /// The text without white space of XML at its ends.
  fileprivate var trimmingSpace: String {
    let isSpace = { (scalar: Unicode.Scalar) in scalar.value <= 0x20 }
    guard let last = unicodeScalars.lastIndex(where: { !isSpace($0) }) else { return "" }
    return String(unicodeScalars[...last].drop(while: isSpace))
  }
}
