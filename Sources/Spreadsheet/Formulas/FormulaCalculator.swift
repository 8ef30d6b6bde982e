internal import TextTools

/// Calculates the formulas of a workbook that are sums, differences and references, exactly.
///
/// What is no such formula, depends on one that is none and whose result the file does not store, or on
/// itself, is left as it is.
struct FormulaCalculator {
  /// Why a formula is not calculated.
  enum Failure: Error, Equatable {
    /// It is none that is calculated here, or a cell that it needs has no number.
    case unknown
    /// It needs itself.
    case cyclic
    /// It stands at the end of a chain of formulas that is too long, or takes too much work.
    case tooMuch
    /// It comes to an error in every program.
    case error(String)

    /// A number is needed where something stands that is none.
    static let noNumber = Failure.error("#VALUE!")
    /// A cell is needed that is gone.
    static let noCell = Failure.error(brokenReference)
  }

  /// What stands in a formula for a cell that is gone.
  static let brokenReference = "#REF!"

  /// A cell of the workbook.
  private struct Place: Hashable {
    let sheet: Int
    let cell: CellReference
  }

  /// A name and the sheet that alone knows it; none for the workbook's own.
  private struct NameKey: Hashable {
    let name: String
    let sheet: Int?

    init(_ name: String, of sheet: Int?) {
      self.name = name.lowercased()
      self.sheet = sheet
    }
  }

  /// What a function does with the cells of hidden rows.
  enum HiddenRows {
    case counted
    case leftOut
    /// It counts those that were hidden by hand and leaves out those that a filter hides, which are not told apart here.
    case unknown
  }

  /// How far a formula is.
  private enum State {
    case running
    case failed(Failure)
    case done(CellContents.Value)
  }

  /// How many formulas and brackets may stand within each other.
  private static let depthLimit = 48
  /// How much may be done for all formulas together, in cells that are looked at.
  private static let workLimit = 1_000_000
  /// How many cells could be looked at in the time that reading one formula takes.
  private static let formulaWork = 10

  private let contents: WorkbookContents
  private let sheets: [String: Int]
  private let foldedSheets: [String: Int]
  /// The names of the workbook and of its sheets; few formulas ask for one.
  private lazy var names = Dictionary(
    contents.definedNames.lazy.map { (NameKey($0.name, of: $0.sheet), $0) },
    uniquingKeysWith: { first, _ in first }
  )
  private var states: [Place: State] = [:]
  private var work = 0
  private var depth = 0

  init(_ contents: WorkbookContents) {
    self.contents = contents
    let numbered = contents.sheets.enumerated().map { ($0.element.name, $0.offset) }
    sheets = Dictionary(numbered, uniquingKeysWith: { first, _ in first })
    foldedSheets = Dictionary(
      numbered.map { ($0.0.lowercased(), $0.1) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// What a formula comes to; nil for one that is not calculated.
  mutating func result(of cell: CellContents, in sheet: Int) -> CellContents.Value? {
    guard let formula = cell.formula, work <= Self.workLimit else { return nil }
    do throws(Failure) {
      begin()
      return try calculated(cell, formula, in: sheet)
    } catch {
      if case .error(let text) = error { return .error(text) }
      return nil
    }
  }

  /// Whether the condition of a rule holds for a cell.
  ///
  /// - Parameters:
  ///   - formula: The condition as it is for this cell.
  ///   - cell: The cell over which the rule stands.
  ///   - sheet: The number of its sheet.
  /// - Returns: Whether it holds; nil where it is not calculated here.
  mutating func holds(_ formula: String, for cell: CellReference, in sheet: Int) -> Bool? {
    // A workbook that rounds every number to what it shows comes to other sums.
    guard work <= Self.workLimit, !contents.roundsToShown else { return nil }
    do throws(Failure) {
      begin()
      try spend(Self.formulaWork + formula.utf8.count / Self.formulaWork)
      var reader = FormulaReader(formula, in: sheet, ruling: cell)
      return try within { (calculator) throws(Failure) in try reader.truth(&calculator) }
    } catch {
      return nil
    }
  }

  /// Begins with something that is in nothing else.
  mutating func begin() { depth = 0 }

  private mutating func calculated(
    _ cell: CellContents,
    _ formula: FormulaContents,
    in sheet: Int
  ) throws(Failure) -> CellContents.Value {
    guard let text = formula.text, formula.kind == .normal || formula.kind == .shared else {
      throw .unknown
    }
    let place = Place(sheet: sheet, cell: cell.reference)
    switch states[place] {
    case .running?: throw .cyclic
    case .failed(let failure)?: throw failure
    case .done(let value)?: return value
    case nil: break
    }
    try spend(Self.formulaWork + text.utf8.count / Self.formulaWork)
    states[place] = .running
    do throws(Failure) {
      var reader = FormulaReader(text, in: sheet)
      let value = try within { (calculator) throws(Failure) in try reader.value(&calculator) }
      states[place] = .done(value)
      return value
    } catch {
      // How long a chain is depends on where it is begun.
      states[place] = error == .tooMuch ? nil : .failed(error)
      throw error
    }
  }

  /// Does something one step deeper.
  mutating func within<Result>(
    _ body: (inout FormulaCalculator) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.depthLimit else { throw .tooMuch }
    return try body(&self)
  }

  // MARK: What formulas refer to

  /// The number of a sheet.
  func sheet(named name: String) throws(Failure) -> Int {
    guard let number = sheets[name] ?? foldedSheets[name.lowercased()],
      !contents.sheets[number].isLeftOut
    else { throw .unknown }
    return number
  }

  /// The cells that a name stands for in a sheet, whose own name goes before the workbook's.
  ///
  /// A reference that is not fixed stands for other cells in each cell.
  mutating func cells(
    named name: String,
    in sheet: Int
  ) throws(Failure) -> (sheet: Int, range: CellRange) {
    guard let found = names[NameKey(name, of: sheet)] ?? names[NameKey(name, of: nil)] else {
      throw .unknown
    }
    if found.formula.holds(Self.brokenReference) { throw .noCell }
    guard SheetReference.isFixed(found.formula), let target = contents.target(of: found) else {
      throw .unknown
    }
    return target
  }

  /// What stands in a cell, formulas calculated.
  mutating func value(
    at cell: CellReference,
    in sheet: Int
  ) throws(Failure) -> CellContents.Value {
    try spend(1)
    guard let found = contents.sheets[sheet].cell(at: cell) else { return .blank }
    return try value(of: found, in: sheet)
  }

  /// Goes through the numbers of a range; texts and blank cells are passed over, as programs do.
  ///
  /// - Parameters:
  ///   - range: The cells.
  ///   - sheet: The number of their sheet.
  ///   - countsText: Whether a text that is a number counts as that, as it does where numbers are looked for.
  ///   - rows: What is done with hidden rows.
  ///   - body: Takes each number.
  /// - Throws: ``Failure`` where one of the cells has a value that is not known, or that no sum has.
  mutating func forEachNumber(
    in range: CellRange,
    of sheet: Int,
    orText countsText: Bool = false,
    hiddenRows rows: HiddenRows = .counted,
    _ body: (DecimalNumber) -> Void
  ) throws(Failure) {
    try forEachValue(in: range, of: sheet, hiddenRows: rows) {
      (calculator, value) throws(Failure) in
      switch value {
      case .number(let text): body(try calculator.number(text))
      case .text(let text) where countsText:
        if let number = DecimalNumber(text) { body(number) }
      case .blank, .text, .boolean: break
      case .error, .date: throw .unknown
      }
    }
  }

  /// Goes through the values of the cells of a range that hold something, formulas calculated.
  ///
  /// - Parameters:
  ///   - range: The cells.
  ///   - sheet: The number of their sheet.
  ///   - rows: What is done with hidden rows.
  ///   - body: Takes each value.
  /// - Throws: ``Failure`` where one of them is not known, or `body` throws it.
  mutating func forEachValue(
    in range: CellRange,
    of sheet: Int,
    hiddenRows rows: HiddenRows = .counted,
    _ body: (inout FormulaCalculator, CellContents.Value) throws(Failure) -> Void
  ) throws(Failure) {
    let cells = contents.sheets[sheet].cells
    var index = contents.sheets[sheet].firstIndex(from: range.first)
    while index < cells.count, cells[index].reference.row <= range.last.row {
      defer { index += 1 }
      try spend(1)
      guard range.contains(cells[index].reference) else { continue }
      if rows != .counted {
        // A subtotal leaves out the subtotals among its cells.
        guard !(cells[index].formula?.text?.uppercased().holds("SUBTOTAL") ?? false) else {
          throw .unknown
        }
        if cells[index].isInHiddenRow {
          guard rows == .leftOut else { throw .unknown }
          continue
        }
      }
      let value = try value(of: cells[index], in: sheet)
      try body(&self, value)
    }
  }

  /// The number that a cell holds; adding it up takes as long as it has places.
  mutating func number(_ stored: String) throws(Failure) -> DecimalNumber {
    guard let number = DecimalNumber(stored: stored) else { throw .unknown }
    try spend(abs(number.point) / 16)
    return number
  }

  /// What stands in a cell, its formula calculated.
  mutating func value(
    of cell: CellContents,
    in sheet: Int
  ) throws(Failure) -> CellContents.Value {
    guard let formula = cell.formula else { return cell.value }
    do throws(Failure) {
      return try calculated(cell, formula, in: sheet)
    } catch {
      // Of another formula the result that the file stores counts.
      guard error == .unknown, formula.hasCachedValue, !contents.asksForCalculation else {
        throw error
      }
      return cell.value
    }
  }

  /// Counts work that is done.
  mutating func spend(_ count: Int) throws(Failure) {
    work += count
    guard work <= Self.workLimit else { throw .tooMuch }
  }
}
