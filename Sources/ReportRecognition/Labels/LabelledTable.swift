import ReportModel

/// A table of the form with its folded labels, and the edition that it is of.
struct LabelledTable: Sendable {
  let edition: Edition
  let table: FormTable
  let labels: LabelIndex

  /// The tables of all editions, in their order.
  static func all(among editions: EditionRegistry) -> [LabelledTable] { made[editions] }

  private static let made = MadeOnce<EditionRegistry, [LabelledTable]> { editions in
    editions.editions.flatMap { edition in
      zip(edition.form.tables, LabelIndex.indices(of: edition)).map {
        LabelledTable(edition: edition, table: $0, labels: $1)
      }
    }
  }
}
