internal import ReportModel
internal import ReportRecognition
internal import Spreadsheet

/// Cells of tables as the recogniser takes them.
extension CellReader {
  /// What stands in a cell: its text in pieces, and how it came there.
  private typealias Read = (pieces: [TextPiece], content: Grid.Cell.Content)

  /// A cell of a table.
  ///
  /// - Parameters:
  ///   - cell: What it holds; nil for a blank one.
  ///   - reference: Its place.
  ///   - sheet: The name of its sheet.
  ///   - surroundings: What lies over it.
  /// - Returns: The cell, with what it shows beside its value as pieces that cannot be read.
  mutating func gridCell(
    _ cell: CellContents?,
    at reference: CellReference,
    sheet: String,
    _ surroundings: CellSurroundings = .none
  ) -> Grid.Cell {
    let place = Place.cell(sheet: sheet, reference: reference.description)
    var read: Read = cell.map { value(of: $0, sheet: sheet) } ?? ([], .written)
    if surroundings.isCovered, cell == nil || Self.isValue(read) {
      read = ([TextPiece("", range: nil, appearance: .unread(.covered))], .written)
    } else if surroundings.isInCoveredRow {
      read.pieces = read.pieces.map { TextPiece($0.written, range: nil, appearance: .hidden) }
    }
    if let cell, let seen = crowding(of: cell, read.pieces, surroundings) {
      read.pieces.append(TextPiece("", range: nil, appearance: .unread(seen)))
    }
    let shown = (surroundings.contents + (cell?.shown ?? [])).filter { content in
      guard case .numberFormat(let format) = content, let cell else { return true }
      return !isSame(cell, under: format)
    }
    if !shown.isEmpty { add(shown, surroundings, to: &read) }
    return Grid.Cell(
      SourceText(read.pieces, at: place),
      column: reference.column,
      content: read.content
    )
  }

  /// What is seen of a value that its cell has no room for, or too much; nil where it is seen as it is.
  private mutating func crowding(
    of cell: CellContents,
    _ pieces: [TextPiece],
    _ surroundings: CellSurroundings
  ) -> UnreadContent? {
    guard
      let crowding = CellCrowding(
        contents.fit(of: cell),
        width: surroundings.width,
        unit: contents.columnUnit
      )
    else { return nil }
    let format = contents.numberFormat(of: cell)
    let isNumber =
      if case .number = cell.value {
        !format.isDate && !surroundings.hasOwnWidth
      } else {
        false
      }
    return crowding.content(
      of: pieces.map(\.text).joined(),
      isNumber: isNumber,
      isGeneral: format == .general
    )
  }

  /// Whether a cell shows the same under another number format.
  private func isSame(_ cell: CellContents, under format: NumberFormat) -> Bool {
    let own = NumberDisplay(contents.numberFormat(of: cell))
    let other = NumberDisplay(format)
    switch cell.value {
    case .number(let stored):
      guard let number = DecimalNumber(stored: stored) else { return true }
      return own.shows(number, as: other)
    case .text(let text):
      let piece = TextPiece(text, range: nil)
      return own.pieces(of: piece) == other.pieces(of: piece)
    default: return true
    }
  }

  /// Adds what the cell shows besides its value.
  private func add(
    _ shown: [Overlay.Content],
    _ surroundings: CellSurroundings,
    to read: inout Read
  ) {
    let isBlank = read.pieces.allSatisfy { $0.text.isEmpty } && read.content.isBlank
    // One text in a box that lies in one blank cell is what the cell says.
    if isBlank, shown.count == 1, !surroundings.reachesOut, case .text(let runs) = shown[0] {
      read = (runs.flatMap { TextPiece.pieces($0.text, looking: $0.look ?? .plain) }, .written)
      return
    }
    // Programs that do not know the picture show an error in its place.
    if case .unusable = read.content { read = ([], .written) }
    read.pieces += shown.map { content in
      let unread: UnreadContent =
        switch content {
        case .picture, .pictureCover, .shape, .text: .picture
        case .object: .object
        case .control: .control
        case .cover: .obscured
        case .rule, .numberFormat: .conditional
        }
      return TextPiece("", range: nil, appearance: .unread(unread))
    }
  }

  /// Whether a text is a value rather than a label or a heading.
  private static func isValue(_ read: Read) -> Bool {
    if case .written = read.content {
      let text = read.pieces.map(\.text).joined()
      return !ValueReader.read(text, as: .amountWithUnit).value.isUnreadable
    }
    return true
  }

  private mutating func value(of cell: CellContents, sheet: String) -> Read {
    let read = stored(cell)
    guard let formula = cell.formula else { return read }
    if FormulaText.isPicture(formula) {
      let text = read.pieces.map(\.text).joined()
      let shown = TextPiece(text.isEmpty ? "=DISPIMG" : text, range: nil)
      return ([shown], .unusable(.cellNotANumber, detail: Self.picture))
    }
    switch read.content {
    case .unusable, .declared(.unreadable): return read
    default: break
    }
    let sum =
      termBudget > 0 && (formula.kind == .normal || formula.kind == .shared)
      ? formula.text.flatMap { SumParser.parse($0, sheet: sheet) } : nil
    termBudget -= sum?.terms.count ?? 0
    // A formula without terms is none of the form's totals: its result is taken, with a finding.
    let resolved = Grid.SumFormula(
      terms: sum?.terms ?? [],
      isBlankWithoutNumbers: sum?.isBlankWithoutNumbers ?? false,
      result: result(of: formula, in: cell)
    )
    return (read.pieces, .sum(resolved))
  }

  private func result(
    of formula: FormulaContents,
    in cell: CellContents
  ) -> Grid.SumFormula.Result {
    switch formula.outcome {
    case .agrees: return .confirmed
    case .differs(let stored):
      return .calculated(insteadOf: formula.hasCachedValue ? Self.quotation(stored) : nil)
    case .stored:
      guard formula.hasCachedValue else { return .missing }
      if FormulaText.isBroken(formula) { return .broken }
      return isDoubtful(cell) ? .doubtful : .stored
    }
  }

  private mutating func stored(_ cell: CellContents) -> Read {
    switch cell.value {
    // A text without characters is a text still, which a format may show something around.
    case .blank where cell.isEmptyText || cell.formula?.hasCachedValue ?? false:
      let pieces = display(of: cell).pieces(of: TextPiece("", range: nil))
      return (pieces.filter { $0.appearance == .made }, .written)
    case .blank: return ([], .written)
    case .text(let text):
      let pieces = pieces(of: text, in: cell)
      return pieces.count == 1 ? Self.marked(pieces[0]) : (pieces, .written)
    case .boolean(let value): return plain(value ? "TRUE" : "FALSE", .unusable(.cellNotANumber))
    case .error(let text): return plain(text, .unusable(.cellNotANumber))
    case .date(let text): return plain(text, .unusable(.cellDate, detail: Self.date))
    case .number(let stored): return number(stored, in: cell)
    }
  }

  private mutating func number(_ stored: String, in cell: CellContents) -> Read {
    let display = display(of: cell)
    guard let number = DecimalNumber(stored: stored) else {
      return plain(stored, .declared(.unreadable))
    }
    if display.isDate {
      let date = SerialDate.text(of: number, calendar).map { " (\($0))" } ?? ""
      return plain(
        number.text(decimals: 0) + date,
        .unusable(.cellDate, detail: Self.date)
      )
    }
    guard let pieces = display.pieces(of: number) else {
      return plain(stored, .declared(.unreadable))
    }
    let look = look(of: number, in: cell)
    guard look == .plain, pieces.allSatisfy({ $0.appearance == .plain }) else {
      return (looking(look, pieces), .written)
    }
    return Self.marked(TextPiece(pieces.map(\.text).joined(), range: nil))
  }

  private func plain(_ text: String, _ content: Grid.Cell.Content) -> Read {
    ([TextPiece(text, range: nil)], content)
  }

  /// A text with the marks that this program itself puts to values taken off.
  private static func marked(_ piece: TextPiece) -> Read {
    guard piece.appearance == .plain else { return ([piece], .written) }
    let value = ValueText(reading: piece.written)
    return ([TextPiece(value.text, range: nil)], value.content)
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

extension Grid.Cell.Content {
  /// Whether nothing but a text says what the cell is.
  fileprivate var isBlank: Bool { if case .written = self { true } else { false } }
}
