internal import ReportModel
internal import Spreadsheet

/// The sheet of a report table with its labels, lines and rules, and blank values.
///
/// Made once for each table of each edition; a report's values are put into a copy.
struct TableTemplate: Sendable {
  /// A total with the cells that add up to it.
  struct Total: Sendable {
    /// The parts, as indices of the form's cells.
    let parts: [Int]
    /// The parts as a formula has them: `D5:I5`.
    let range: String
  }

  /// The sheets of a workbook before those of its tables: what to do, the report's data, the narrative.
  static let sheetsBefore = 3

  let table: FormTable
  /// The sheet with blank values; each row has a cell for each of the table's columns.
  let sheet: Worksheet
  /// Where the values stand, in the order of the table's cells.
  let references: [CellReference]
  /// The totals, by the index of the form's cell; the sum of a row before that of a column.
  let totals: [Int: [Total]]
  /// A name for each value.
  let names: [DefinedName]
  /// The parts of the sheet's notes, for workbooks whose report adds none.
  let preparedNotes: PreparedNotes

  /// Where the value of a cell of the form stands.
  func reference(of cell: Int) -> CellReference { references[cell - table.cells.lowerBound] }

  /// The templates of an edition's tables, in the form's order.
  static func templates(of edition: Edition) -> [TableTemplate] { made[edition] }

  private static let made = MadeOnce<Edition, [TableTemplate]> { edition in
    let form = edition.form
    return form.tables.enumerated().map { index, table in
      TableTemplate(table, form, sheetNumber: sheetsBefore + index + 1)
    }
  }

  private init(_ table: FormTable, _ form: Form, sheetNumber: Int) {
    self.table = table
    let references = Self.references(in: table)
    self.references = references
    var totals: [Int: [Total]] = [:]
    // What a rule across tables comes to stands on the sheet of all rules alone.
    let rules = form.rules.filter { $0.isWithin(table) }
    let place = { (index: Int) in references[index - table.cells.lowerBound] }
    for rule in rules {
      guard let total = rule.total else { continue }
      totals[total, default: []].append(
        Total(
          parts: rule.parts,
          range: CellRange.operands(rule.parts.map(place)).map(\.description).joined(separator: ",")
        )
      )
    }
    self.totals = totals
    names = table.cells.map { index in
      DefinedName(
        name: form.cells[index].identifier,
        formula: SheetName.reference(to: CellRange(place(index)), in: table.name.zh)
      )
    }
    var design = TableDesign(
      table,
      title: form.section(holding: table.kind)?.heading ?? table.name.zh
    )
    design.addLabels()
    design.addBlanks(isTotal: { totals[$0] != nil })
    design.addRules(rules, place: place)
    design.addDoubts(references)
    var sheet = design.sheet
    sheet.validations = ValueValidation.validations(
      of: zip(table.cells, references).map { (form.cells[$0].valueType, $1) }
    )
    sheet.notes = ClauseNotes.notes(on: table, notice: form.edition.notice) { cell in
      CellReference(row: cell.row + TableDesign.rowsAbove, column: cell.column)
    }
    do throws(SpreadsheetError) {
      preparedNotes = try PreparedNotes(sheet.notes, sheetNumber: sheetNumber)
    } catch {
      preconditionFailure("labels and articles hold no character that XML forbids: \(error)")
    }
    self.sheet = sheet
  }

  private static func references(in table: FormTable) -> [CellReference] {
    var references = Array(repeating: CellReference(row: 0, column: 0), count: table.cells.count)
    for cell in table.layout.rows.joined() {
      guard case .value(let index) = cell.content else { continue }
      references[index - table.cells.lowerBound] = CellReference(
        row: cell.row + TableDesign.rowsAbove,
        column: cell.column
      )
    }
    return references
  }
}
