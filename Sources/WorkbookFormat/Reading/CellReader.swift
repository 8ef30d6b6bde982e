internal import ReportModel
internal import ReportRecognition
internal import Spreadsheet

/// Takes the cells of a workbook for what they mean.
struct CellReader {
  private let contents: WorkbookContents
  private let calendar: SerialDate.Calendar
  /// Formats that have been taken apart, by their codes.
  private var displays: [String: NumberDisplay] = [:]

  init(_ contents: WorkbookContents) {
    self.contents = contents
    calendar = contents.uses1904Dates ? .from1904 : .from1900
  }

  private mutating func display(of cell: CellContents) -> NumberDisplay {
    let format = contents.numberFormat(of: cell)
    if let display = displays[format.code] { return display }
    let display = NumberDisplay(format)
    displays[format.code] = display
    return display
  }

  // MARK: Text

  /// The text of a cell that is to hold text: a number's digits, a date in ISO 8601.
  mutating func text(of cell: CellContents) -> String {
    switch cell.value {
    case .blank: ""
    case .text(let text), .error(let text): text
    case .boolean(let value): value ? "TRUE" : "FALSE"
    case .date(let text): String(text.prefix { $0 != "T" })
    case .number(let text): numberText(text, display: display(of: cell))
    }
  }

  /// What is wrong with a cell that is to hold text; nil if nothing is.
  ///
  /// A paragraph that begins with `=` becomes a formula when it is typed in, and mostly an error.
  func problem(in cell: CellContents, at place: Place) -> Finding? {
    let isError = if case .error = cell.value { true } else { false }
    guard isError || cell.formula.map({ !$0.hasCachedValue }) ?? false else { return nil }
    return Finding(
      .formulaWithoutValue,
      at: place,
      found: cell.formula?.text.map { "=" + $0 },
      zh: "应为文字的单元格中是没有结果的公式",
      en: "a cell for text holds a formula without a result"
    )
  }

  private func numberText(_ text: String, display: NumberDisplay) -> String {
    guard let number = DecimalNumber(stored: text) else { return text }
    if display.isDate, let date = SerialDate.text(of: number, calendar) { return date }
    return display.text(of: number) ?? text
  }

  // MARK: Values

  /// A cell of a table as the recogniser takes it.
  mutating func gridCell(_ cell: CellContents, sheet: String) -> Grid.Cell {
    let reference = cell.reference
    let origin = Origin(.cell(sheet: sheet, reference: reference.description))
    let (text, content) = value(of: cell, sheet: sheet)
    return Grid.Cell(text, column: reference.column, content: content, origin: origin)
  }

  private mutating func value(of cell: CellContents, sheet: String) -> (
    text: String, content: Grid.Cell.Content
  ) {
    let (text, content) = stored(cell)
    guard let formula = cell.formula else { return (text, content) }
    switch content {
    case .unusable, .declared(.unreadable): return (text, content)
    default: break
    }
    let sum =
      formula.kind == .normal || formula.kind == .shared
      ? formula.text.flatMap { SumParser.parse($0, sheet: sheet) } : nil
    // A formula without terms is none of the form's totals: its result is taken, with a finding.
    let resolved = Grid.SumFormula(
      terms: sum?.terms ?? [],
      isBlankWithoutNumbers: sum?.isBlankWithoutNumbers ?? false,
      hasResult: formula.hasCachedValue
    )
    return (text, .sum(resolved))
  }

  private mutating func stored(_ cell: CellContents) -> (
    text: String, content: Grid.Cell.Content
  ) {
    switch cell.value {
    case .blank: return ("", .written)
    case .text(let text):
      let value = ValueText(reading: text)
      return (value.text, value.content)
    case .boolean(let value): return (value ? "TRUE" : "FALSE", .unusable(.cellNotANumber))
    case .error(let text), .date(let text): return (text, .unusable(.cellNotANumber))
    case .number(let stored):
      let display = display(of: cell)
      guard let number = DecimalNumber(stored: stored) else {
        return (stored, .declared(.unreadable))
      }
      if display.isDate {
        let date = SerialDate.text(of: number, calendar).map { " (\($0))" } ?? ""
        return (number.text(decimals: 0) + date, .unusable(.cellNotANumber))
      }
      guard let text = display.text(of: number) else { return (stored, .declared(.unreadable)) }
      let value = ValueText(reading: text)
      return (value.text, value.content)
    }
  }
}
