import ReportModel
import TextTools

/// The folded headings of one block of a table, as every comparison with them needs them.
struct BlockHeadings: Sendable {
  /// The headings in the order in which a reader meets them.
  let expected: [String]
  /// The heading over the row labels, which says nothing about the columns.
  let corner: String?
  /// The headings without the corner.
  let columns: [String]
  /// The headings right above values.
  let leaves: Set<ExactText>
  /// All of them.
  let own: Set<ExactText>

  init(_ block: Int, of table: FormTable) {
    expected = Self.printed(block, of: table)
    let corner = table.blocks[block].corner.map { LabelFolding.fold($0) }
    self.corner = corner
    columns = expected.filter { $0 != corner }
    let paths = table.blocks[block].columns.flatMap(\.leafPaths)
    leaves = Set(paths.compactMap { $0.last.map { ExactText(LabelFolding.fold($0.label)) } })
    own = Set(expected.map(ExactText.init))
  }

  private static func printed(_ block: Int, of table: FormTable) -> [String] {
    let rows = table.layout.dataRows
    guard let first = rows.first(where: { $0.block == block }) else { return [] }
    let previous = rows.last { $0.block < block }?.row ?? -1
    return table.layout.rows[(previous + 1)..<first.row].joined().compactMap { cell in
      if case .columnLabel(let label) = cell.content { LabelFolding.fold(label) } else { nil }
    }
  }
}
