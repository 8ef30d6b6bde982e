import OpenDocument
internal import TextTools
import XML

extension OpenDocumentReader {
  mutating func startCell(_ tag: borrowing XMLTag) throws(SpreadsheetError) {
    cell = OpenDocumentCell.Attributes()
    text.clear()
    if !reading.isEmpty { reading.removeAll() }
    shown = []
    for index in 0..<tag.attributeCount {
      let name = tag.attributeName(at: index)
      let space = tag.attributeNamespace(at: index)
      let value = tag.attributeValue(at: index)
      if space.equals(OpenDocumentNamespace.table) {
        try takeTableAttribute(name, value)
      } else if space.equals(OpenDocumentNamespace.office) {
        try takeOfficeAttribute(name, value)
      } else if name.equals("value-type"), value.equals("error"),
        space.equals(OpenDocumentNamespace.calculation)
      {
        cell.type = .error
      }
    }
    startLook()
  }

  private mutating func takeTableAttribute(
    _ name: borrowing XMLView,
    _ value: borrowing XMLView
  ) throws(SpreadsheetError) {
    if name.equals("style-name") {
      cell.styleName = value.string()
    } else if name.equals("number-columns-repeated") {
      cell.count = try repetition(value)
    } else if name.equals("number-columns-spanned") {
      cell.columnSpan = try repetition(value)
    } else if name.equals("number-rows-spanned") {
      cell.rowSpan = try repetition(value)
    } else if name.equals("formula") {
      cell.formula = value.string()
    } else if name.equals("number-matrix-columns-spanned")
      || name.equals("number-matrix-rows-spanned")
    {
      cell.isMatrix = true
    }
  }

  private mutating func takeOfficeAttribute(
    _ name: borrowing XMLView,
    _ value: borrowing XMLView
  ) throws(SpreadsheetError) {
    if name.equals("value-type") {
      // The error that LibreOffice tells of comes as an empty text, too.
      if cell.type == .none { cell.type = try type(value) }
    } else if name.equals("value") || name.equals("date-value") || name.equals("time-value")
      || name.equals("boolean-value")
    {
      cell.value = value.string()
    } else if name.equals("string-value") {
      cell.text = value.string()
    } else if name.equals("currency") {
      cell.currency = value.string()
    }
  }

  private func type(
    _ name: borrowing XMLView
  ) throws(SpreadsheetError) -> OpenDocumentCell.Attributes.ValueType {
    if name.equals("float") { return .number }
    if name.equals("string") { return .text }
    if name.equals("percentage") { return .percentage }
    if name.equals("currency") { return .currency }
    if name.equals("date") { return .date }
    if name.equals("time") { return .time }
    if name.equals("boolean") { return .boolean }
    if name.equals("error") { return .error }
    if name.equals("void") { return .none }
    throw SpreadsheetError(
      .malformed,
      zh: "\(SpreadsheetError.chineseQuoted(name.string()))不是单元格类型",
      en: "\(SpreadsheetError.quoted(name.string())) is no type of a value",
      cell: reference
    )
  }

  private var reference: CellReference { CellReference(row: row, column: column) }

  // MARK: The end of a cell

  /// Makes the cell of its attributes and of what stood between its tags.
  mutating func endCell() throws(SpreadsheetError) {
    let first = column
    column = min(first + cell.count, CellReference.columnCount)
    let isMerged = cell.columnSpan > 1 || cell.rowSpan > 1
    let hasContent =
      text.paragraphs > 0 || cell.value != nil || cell.text != nil || cell.formula != nil
      || !shown.isEmpty
    guard hasContent || isMerged else { return }
    guard first + cell.count <= CellReference.columnCount else {
      throw SpreadsheetError(
        .outsideGrid,
        zh: "第 \(row + 1) 行的单元格超出工作表范围",
        en: "row \(row + 1) has too many cells"
      )
    }
    if isMerged { try addMerges(from: first) }
    guard hasContent else { return }
    column = first
    let shown = try checked(String(decoding: text.bytes, as: UTF8.self))
    let (value, format) = try contents(shown)
    let isUnseen = isUnseen(value, shown)
    let look = isUnseen ? .hidden : looks[0].look
    column = first + cell.count
    let formula = try cell.formula.map { (text) throws(SpreadsheetError) in
      FormulaContents(
        kind: cell.isMatrix ? .array : .normal,
        text: OpenDocumentFormula.text(try checked(text)),
        // An empty text is a result; no text at all is none.
        hasCachedValue: value != .blank || self.text.paragraphs > 0 || cell.type == .text
      )
    }
    // What may well reach over other cells hides nothing of a value that stands here.
    let isBlank = value == .blank && formula == nil
    let contents = self.shown.filter { isBlank || $0.isInOneCell && $0.content != .shape }
      .map(\.content)
    guard !isBlank || !contents.isEmpty else { return }
    let isAsShown = value == .text(shown)
    var runs = isAsShown ? text.runs(in: look) : nil
    if isAsShown, let unseen = unseenText(beside: shown) {
      runs = (runs ?? [TextRun(shown, look: nil)]) + [TextRun(unseen, look: .hidden)]
    }
    rowCells.append(
      OpenDocumentCell(
        column: first,
        count: cell.count,
        style: try number(of: format, look, isUnseen: isUnseen),
        value: value,
        formula: formula,
        runs: runs,
        shown: contents
      )
    )
  }

  /// Whether a number is there and the cell shows nothing of it, which its format is to blame for.
  ///
  /// A zero that is not shown is a zero still: formats of money leave such away.
  private func isUnseen(_ value: CellContents.Value, _ shown: String) -> Bool {
    guard case .number(let text) = value, showsNothing(shown) else { return false }
    return DecimalNumber(text).map { !$0.digits.isEmpty } ?? false
  }

  /// Whether the file says that nothing is to be seen of the cell's value.
  private func showsNothing(_ shown: String) -> Bool {
    text.paragraphs > 0 && shown.unicodeScalars.allSatisfy(\.isBlank)
  }

  private mutating func addMerges(from first: Int) throws(SpreadsheetError) {
    guard rowMerges.count + cell.count <= limits.mergedRanges else {
      throw .limit(.mergedRanges, limits.mergedRanges)
    }
    let isToEnd = cell.columnSpan == CellReference.columnCount
    for column in first..<first + cell.count {
      let last = isToEnd ? CellReference.columnCount - 1 : column + cell.columnSpan - 1
      rowMerges.append(CellRange(rows: 0...cell.rowSpan - 1, columns: column...last))
    }
  }

  /// A text no longer than a cell may have it.
  func checked(_ text: String) throws(SpreadsheetError) -> String {
    guard text.utf8.count <= limits.cellText || text.utf16.count <= limits.cellText else {
      throw tooLong
    }
    return text
  }

  private func contents(
    _ shown: String
  ) throws(SpreadsheetError) -> (CellContents.Value, NumberFormat) {
    switch cell.type {
    case .none, .text: return (try textContents(shown), .general)
    case .error: return (.error(shown.isEmpty ? "#ERROR" : shown), .general)
    case .date: return (dated(shown), .general)
    case .time: return (.date(shown.isEmpty ? cell.value ?? "" : shown), .general)
    case .boolean: return (try truth(cell.value ?? shown), .general)
    case .number, .percentage, .currency:
      // Without a number, what is shown is a text that the number can be read from.
      guard let value = cell.value, !value.isEmpty else {
        return (shown.isEmpty ? .blank : .text(shown), .general)
      }
      // LibreOffice writes what a formula says to be true as a 1 that is shown as TRUE.
      if ["TRUE", "FALSE", "真", "假"].contains(shown) {
        return (.boolean(shown == "TRUE" || shown == "真"), .general)
      }
      if showsNothing(shown), DecimalNumber(value).map(\.digits.isEmpty) ?? false {
        return (.number(try checked(value)), .withoutZeros)
      }
      let format = ShownNumber.format(
        stored: value,
        shown: shown.isEmpty && cell.type == .currency ? currency(value) : shown,
        isPercentage: cell.type == .percentage,
        texts: { styles.numbers.texts(of: looks[0].numberStyle) }
      )
      return (.number(try checked(value)), format)
    }
  }

  private func dated(_ shown: String) -> CellContents.Value {
    let date = cell.value ?? shown
    return date.isEmpty ? .blank : .date(date)
  }

  private func truth(_ text: String) throws(SpreadsheetError) -> CellContents.Value {
    switch text.lowercased() {
    case "true", "1": return .boolean(true)
    case "false", "0": return .boolean(false)
    case "": return .blank
    default:
      throw SpreadsheetError(
        .malformed,
        zh: "\(SpreadsheetError.chineseQuoted(text))不是逻辑值",
        en: "\(SpreadsheetError.quoted(text)) is no truth value",
        cell: reference
      )
    }
  }

  /// An amount of money whose file does not say how it is shown.
  private func currency(_ value: String) -> String {
    guard let currency = cell.currency, let number = DecimalNumber(value) else { return "" }
    return currency + number.text(decimals: 0)
  }

  /// The number of a format, which is kept if it is new.
  private mutating func number(
    of format: NumberFormat,
    _ look: TextLook,
    isUnseen: Bool
  ) throws(SpreadsheetError) -> UInt16 {
    let fit = looks[0].fit
    var parts = lastCellStyle?.parts ?? FormatLooks.Format()
    if isUnseen { parts.font = .hidden }
    let ruled = lastCellStyle.flatMap { $0.hasMaps ? $0.name : nil }
    if format == .general, look == .plain, fit == formats[0].fit, ruled == nil,
      parts == FormatLooks.Format()
    {
      return 0
    }
    let key = FormatKey(code: format.code, look: look, fit: fit, parts: parts, ruled: ruled)
    if let number = formatNumbers[key] { return number }
    guard formats.count < limits.cellFormats, let number = UInt16(exactly: formats.count) else {
      throw .limit(.cellFormats, limits.cellFormats)
    }
    formats.append(Format(number: format, look: look, fit: fit, parts: parts, ruled: ruled))
    formatNumbers[key] = number
    return number
  }
}
