import ReportModel

/// What the rows and columns of a form's cells are called, in few words.
struct CellLabels {
  /// What a cell's row and column are called; of a table with one row, the headings above the last stand for the row.
  struct Label {
    let table: String
    let row: String
    let column: String
  }

  private let labels: [Label]

  init(of form: Form) {
    var labels = form.cells.map { Label(table: "", row: $0.label, column: "") }
    for table in form.tables {
      for row in table.layout.dataRows {
        let block = table.blocks[row.block]
        // The heading over all results says nothing that those below do not.
        let name = row.headings.map(\.label).filter { !$0.isEmpty }.suffix(2)
          .joined(separator: " › ")
        let paths = block.columns.flatMap(\.leafPaths)
        for (cell, path) in zip(row.cells, paths) {
          let headings = block.withoutSharedHeading(path).map(\.label)
          // How many headings are said of the row where it has no name of its own.
          let split = name.isEmpty ? max(1, headings.count - 1) : 0
          labels[cell] = Label(
            table: table.name.zh,
            row: name.isEmpty ? headings.prefix(split).joined(separator: " › ") : name,
            column: headings.dropFirst(split).joined(separator: "·")
          )
        }
      }
    }
    self.labels = labels
  }

  subscript(_ cell: Int) -> Label { labels[cell] }
}

extension FormTable.Block {
  /// The headings of a column without one that is over all columns.
  func withoutSharedHeading(_ path: [Heading]) -> ArraySlice<Heading> {
    columns.count == 1 && path.count > 1 ? path.dropFirst() : path[...]
  }
}
