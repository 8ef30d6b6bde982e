import Spreadsheet
import Testing

/// A format about a sum, as for one of the cells that it is for: with references moved along from the first one.
struct SumColour {
  let cell: CellReference
  let formula: String

  /// Every cell that the formula looks at.
  var cells: Set<CellReference> {
    formula.matches(of: /\$?[A-Z]+\$?[0-9]+(:\$?[A-Z]+\$?[0-9]+)?/).reduce(into: []) {
      cells,
      match in
      if let range = CellRange(match.output.0) { cells.formUnion(Self.cells(of: range)) }
    }
  }

  /// The formats about sums of a sheet, each for every cell that it is for, in the sheet's order.
  static func colours(_ xml: String) throws -> [SumColour] {
    let pattern =
      /<conditionalFormatting sqref="([^"]+)"><cfRule[^>]*><formula>(AND\(NOT\(COUNT[^<]+)</
    return try xml.matches(of: pattern).flatMap { match in
      let range = try #require(CellRange(match.output.1), "one rectangle: \(match.output.1)")
      return cells(of: range).map { cell in
        SumColour(
          cell: cell,
          formula: moved(
            String(match.output.2),
            rows: cell.row - range.first.row,
            columns: cell.column - range.first.column
          )
        )
      }
    }
  }

  private static func cells(of range: CellRange) -> [CellReference] {
    (range.first.row...range.last.row).flatMap { row in
      (range.first.column...range.last.column).map { CellReference(row: row, column: $0) }
    }
  }

  /// A formula as for another cell: references move by rows and columns that no `$` fixes.
  private static func moved(_ formula: String, rows: Int, columns: Int) -> String {
    formula.replacing(/(\$?)([A-Z]+)(\$?)([0-9]+)/) { match in
      guard let cell = CellReference(match.output.2 + match.output.4) else {
        return String(match.output.0)
      }
      let column = match.output.1.isEmpty ? cell.column + columns : cell.column
      let row = match.output.3.isEmpty ? cell.row + rows : cell.row
      return CellReference(row: row, column: column).description
    }
  }
}
