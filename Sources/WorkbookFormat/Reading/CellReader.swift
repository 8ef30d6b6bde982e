internal import ReportModel
internal import ReportRecognition
internal import Spreadsheet
internal import TextTools

/// Takes the cells of a workbook for what they mean.
struct CellReader {
  let contents: WorkbookContents
  let calendar: SerialDate.Calendar
  /// Whether the file asks for its formulas to be calculated.
  let asksForCalculation: Bool
  /// How many cells the formulas of the file may still add up; past it none is taken apart.
  ///
  /// The totals of a report have some thousand terms; a small file may have very many of a thousand each.
  var termBudget = 200_000
  private var displays: NumberDisplays

  init(_ contents: WorkbookContents) {
    self.contents = contents
    calendar = contents.uses1904Dates ? .from1904 : .from1900
    asksForCalculation = contents.asksForCalculation
    displays = NumberDisplays(of: contents)
  }

  mutating func display(of cell: CellContents) -> NumberDisplay { displays[cell] }

  // MARK: Text

  /// The text of a cell that is to hold text: a number's digits, a date in ISO 8601.
  mutating func text(of cell: CellContents) -> String {
    pieces(of: cell).map(\.text).joined()
  }

  /// The text of a cell as it appears.
  mutating func pieces(of cell: CellContents) -> [TextPiece] {
    if let formula = cell.formula {
      if FormulaText.isPicture(formula) { return [] }
      if isDoubtful(cell) { return [] }
    }
    switch cell.value {
    case .blank: return []
    case .text(let text): return pieces(of: text, in: cell)
    case .error(let text): return [TextPiece(text, range: nil)]
    case .boolean(let value): return [TextPiece(value ? "TRUE" : "FALSE", range: nil)]
    case .date(let text): return [TextPiece(String(text.prefix { $0 != "T" }), range: nil)]
    case .number(let text): return numberPieces(text, in: cell)
    }
  }

  private mutating func numberPieces(_ text: String, in cell: CellContents) -> [TextPiece] {
    let display = display(of: cell)
    guard let number = DecimalNumber(stored: text) else { return [TextPiece(text, range: nil)] }
    if display.isDate, let date = SerialDate.text(of: number, calendar) {
      return [TextPiece(date, range: nil)]
    }
    let pieces = display.pieces(of: number) ?? [TextPiece(text, range: nil)]
    return looking(look(of: number, in: cell), pieces)
  }

  /// The stretches of a text, with what the cell's format makes of it.
  mutating func pieces(of text: String, in cell: CellContents) -> [TextPiece] {
    let look = contents.look(of: cell)
    if look == .plain, cell.runs == nil {
      return display(of: cell).pieces(of: TextPiece(text, range: nil))
    }
    let runs = cell.runs ?? [TextRun(text, look: nil)]
    let pieces = runs.flatMap {
      TextPiece.pieces($0.text, looking: contents.look(of: $0, in: cell))
    }
    let isHidden = display(of: cell).pieces(of: TextPiece(text, range: nil)).allSatisfy {
      $0.appearance == .hidden
    }
    return isHidden
      ? pieces.map { TextPiece($0.written, range: nil, appearance: .hidden) } : pieces
  }

  /// Pieces in a cell whose font looks so.
  func looking(_ look: TextLook, _ pieces: [TextPiece]) -> [TextPiece] {
    guard look != .plain else { return pieces }
    return pieces.flatMap { piece in
      piece.appearance == .hidden
        ? [piece] : TextPiece.pieces(piece.written, looking: look)
    }
  }

  /// How a cell's number looks by its font and its format.
  mutating func look(of number: DecimalNumber, in cell: CellContents) -> TextLook {
    display(of: cell).isWhite(number) && contents.isUnseenInWhite(cell)
      ? .hidden : contents.look(of: cell)
  }

  /// Whether the file asks for a formula to be calculated that is not calculated here, or cells that it needs are
  /// gone: what it stores of it need never have been its result.
  func isDoubtful(_ cell: CellContents) -> Bool {
    guard let formula = cell.formula, formula.outcome == .stored else { return false }
    return asksForCalculation || FormulaText.isBroken(formula)
  }
}

extension TextPiece {
  /// A stretch of a cell's text that looks so: in pieces where some of it is in another font than the rest.
  static func pieces(_ text: String, looking look: TextLook) -> [TextPiece] {
    guard look == .signs else { return [TextPiece(text, looking: look)] }
    var pieces: [TextPiece] = []
    var rest = text.unicodeScalars[...]
    while !rest.isEmpty {
      let words = rest.prefix { !SymbolFont.hasSign(for: $0) }
      if !words.isEmpty { pieces.append(TextPiece(String(words), range: nil)) }
      let signs = rest[words.endIndex...].prefix(while: SymbolFont.hasSign)
      if !signs.isEmpty { pieces.append(TextPiece("", looking: .signs)) }
      rest = rest[signs.endIndex...]
    }
    return pieces
  }

  private init(_ text: String, looking look: TextLook) {
    let appearance: Appearance =
      switch look {
      case .plain: .plain
      case .signs: .unread(.symbol)
      case .raised: .raised
      case .lowered: .lowered
      case .struck: .struck
      case .hidden: .hidden
      }
    self.init(text, range: nil, appearance: appearance)
  }
}
