import ReportModel

/// Tells the edition of the form from the labels, never from the year.
struct EditionVote {
  /// How many different labels that only this edition has were found.
  private let counts: [Edition: Int]

  private static let exclusiveLabels: [Edition: Set<String>] = {
    let labels = LabelIndex.all.mapValues { tables in
      tables.reduce(into: Set<String>()) { $0.formUnion($1.all) }
    }
    return Dictionary(
      uniqueKeysWithValues: labels.map { edition, own in
        let others = labels.filter { $0.key != edition }.values
        return (edition, others.reduce(own) { $0.subtracting($1) })
      }
    )
  }()

  /// Counts the labels of grids, and those found in lines of text.
  init(_ grids: [FoldedGrid], labels: [String] = []) {
    var found: [Edition: Set<String>] = [:]
    for cell in [grids.flatMap({ $0.folded.joined() }), labels].joined() where !cell.isEmpty {
      for (edition, labels) in Self.exclusiveLabels where labels.contains(cell) {
        found[edition, default: []].insert(cell)
      }
    }
    counts = found.mapValues(\.count)
  }

  /// The edition with the most labels; nil without any, or with as many of one as of another.
  var winner: Edition? {
    let ranked = Edition.allCases.map { ($0, counts[$0] ?? 0) }.sorted { $0.1 > $1.1 }
    guard let first = ranked.first, first.1 > (ranked.dropFirst().first?.1 ?? 0) else { return nil }
    return first.0
  }

  /// Whether so many labels of a second edition were found that it cannot be a slip.
  var isMixed: Bool { counts.values.count { $0 >= 2 } > 1 }
}
