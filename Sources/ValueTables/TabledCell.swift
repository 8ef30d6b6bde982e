public import ReportModel

/// A cell of the form as the table of values names it.
public struct TabledCell: Sendable {
  /// The cell.
  public let cell: FormCell
  /// The parts of its identifier that stand for its row, joined by dots; empty for a table without row headings.
  public let row: String
  /// Those that stand for its column.
  public let column: String

  /// The cells of a form, in its order.
  public static func cells(of form: Form) -> [TabledCell] {
    let rowKeys = rowKeyCounts(of: form)
    return form.cells.map { cell in
      let keys = cell.path.dropFirst()
      let count = rowKeys[cell.index] ?? 0
      return TabledCell(
        cell: cell,
        row: keys.prefix(count).joined(separator: "."),
        column: keys.dropFirst(count).joined(separator: ".")
      )
    }
  }

  /// How many parts of each cell's identifier stand for its row, by the cell's index.
  private static func rowKeyCounts(of form: Form) -> [Int: Int] {
    var counts: [Int: Int] = [:]
    for table in form.tables {
      for row in table.layout.dataRows {
        let count = row.headings.count { $0.key != nil }
        for cell in row.cells { counts[cell] = count }
      }
    }
    return counts
  }

  /// What stands in a column that is the same in all reports of an edition.
  public func text(_ column: ValueColumn) -> String? {
    switch column {
    case .table: cell.table.name
    case .row: row.isEmpty ? nil : row
    case .column: self.column.isEmpty ? nil : self.column
    case .identifier: cell.identifier
    case .label: cell.label
    default: nil
    }
  }
}
