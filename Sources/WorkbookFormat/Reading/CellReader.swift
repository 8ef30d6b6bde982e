internal import ReportModel
internal import ReportRecognition
internal import Spreadsheet
internal import TextTools

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
    if let formula = cell.formula, FormulaText.isPicture(formula) { return "" }
    return switch cell.value {
    case .blank: ""
    case .text(let text), .error(let text): text
    case .boolean(let value): value ? "TRUE" : "FALSE"
    case .date(let text): String(text.prefix { $0 != "T" })
    case .number(let text): numberText(text, display: display(of: cell))
    }
  }

  /// What there is to say about a cell that is to hold text; nil if it holds just that.
  ///
  /// A paragraph that begins with `=` becomes a formula when it is typed in, and mostly an error.
  mutating func problem(in cell: CellContents, at place: Place) -> Finding? {
    let isError = if case .error = cell.value { true } else { false }
    guard isError || cell.formula != nil else { return nil }
    if let formula = cell.formula {
      if FormulaText.isPicture(formula) { return picture(at: place) }
      if formula.hasCachedValue, !isError { return result(of: formula, in: cell, at: place) }
    }
    return Finding(
      .formulaWithoutValue,
      at: place,
      found: cell.formula?.text.map { "=" + $0 },
      zh: "应为文字的单元格中是没有结果的公式",
      en: "a cell for text holds a formula without a result"
    )
  }

  private func picture(at place: Place) -> Finding {
    Finding(
      .pictureInCell,
      at: place,
      zh: "应为文字的单元格中嵌入了图片，不予读取",
      en: "a cell for text holds a picture, which is passed over"
    )
  }

  private mutating func result(
    of formula: FormulaContents,
    in cell: CellContents,
    at place: Place
  ) -> Finding {
    let isExternal = FormulaText.isExternal(formula)
    let text = text(of: cell)
    return Finding(
      .formulaKept,
      at: place,
      found: text,
      zh: "应为文字的单元格中是\(isExternal ? "引用其他工作簿的" : "")公式，采用其结果“\(text.excerptOnOneLine)”",
      en:
        "a cell for text holds a formula\(isExternal ? " on another workbook" : ""); its result “\(text.excerptOnOneLine)” is taken"
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
    let place = Place.cell(sheet: sheet, reference: reference.description)
    let (text, content) = value(of: cell, sheet: sheet)
    return Grid.Cell(SourceText(text, at: place), column: reference.column, content: content)
  }

  private mutating func value(of cell: CellContents, sheet: String) -> (
    text: String, content: Grid.Cell.Content
  ) {
    let (text, content) = stored(cell)
    guard let formula = cell.formula else { return (text, content) }
    if FormulaText.isPicture(formula) {
      return (text.isEmpty ? "=DISPIMG" : text, .unusable(.cellNotANumber, detail: Self.picture))
    }
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
    case .error(let text): return (text, .unusable(.cellNotANumber))
    case .date(let text): return (text, .unusable(.cellDate, detail: Self.date))
    case .number(let stored):
      let display = display(of: cell)
      guard let number = DecimalNumber(stored: stored) else {
        return (stored, .declared(.unreadable))
      }
      if display.isDate {
        let date = SerialDate.text(of: number, calendar).map { " (\($0))" } ?? ""
        return (number.text(decimals: 0) + date, .unusable(.cellDate, detail: Self.date))
      }
      guard let text = display.text(of: number) else { return (stored, .declared(.unreadable)) }
      let value = ValueText(reading: text)
      return (value.text, value.content)
    }
  }

  private static let date = Wording(
    zh: "单元格格式为日期，疑似日期，不是数",
    en: "the cell shows a date, which is no number"
  )
  private static let picture = Wording(
    zh: "单元格中嵌入了图片，不是数",
    en: "the cell holds a picture, which is no number"
  )
}
