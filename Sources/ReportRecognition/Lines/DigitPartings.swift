import ReportModel

/// Rows of one table whose numbers run together, to be parted by what the form's sums prove.
struct DigitPartings {
  private struct Row {
    let target: TableLayout.DataRow
    let range: Range<Int>
    /// The digits, and where each of them stands.
    let digits: [UInt8]
    let places: [Int]
    let grid: Int
  }

  private let table: FormTable
  private let edition: Edition
  private let text: LineText
  private var known: [Int: Int] = [:]
  private var rows: [Row] = []

  init(table: FormTable, edition: Edition, text: LineText) {
    self.table = table
    self.edition = edition
    self.text = text
  }

  /// Notes the values of a row that was read for certain.
  mutating func know(_ cells: [LineCell], of target: TableLayout.DataRow) {
    for (cell, value) in zip(target.cells, cells) {
      known[cell] = ValueReader.read(value.text, as: edition.form.cells[cell].valueType).value.count
    }
  }

  /// Notes a row whose numbers run together.
  mutating func add(_ range: Range<Int>, of target: TableLayout.DataRow, grid: Int) {
    var digits: [UInt8] = []
    var places: [Int] = []
    for index in range {
      guard let digit = text.scalars[index].properties.numericValue else { continue }
      digits.append(UInt8(ascii: "0") + UInt8(digit))
      places.append(index)
    }
    rows.append(Row(target: target, range: range, digits: digits, places: places, grid: grid))
  }

  /// Puts the rows' numbers in their cells where there is one way alone to part them.
  func solve(into placement: inout TablePlacement) {
  }
}
