import ReportModel
import TextTools

/// Tells the edition of the form from the labels, never from the year.
struct EditionVote {
  /// The labels that some editions have and others have not, by edition in the registry's order.
  private struct Telling: Sendable {
    let editions: [(edition: Edition, labels: Set<ExactText>)]
    let labels: Set<ExactText>
  }

  private static let telling = MadeOnce<EditionRegistry, Telling> { registry in
    let own = registry.editions.map { ($0, LabelIndex.everyLabel(of: $0)) }
    let shared = own.dropFirst().reduce(own[0].1) { $0.intersection($1.1) }
    return Telling(
      editions: own.map { ($0.0, $0.1.subtracting(shared)) },
      labels: own.reduce(into: []) { $0.formUnion($1.1.subtracting(shared)) }
    )
  }

  private let editions: [(edition: Edition, labels: Set<ExactText>)]
  /// The different labels of the source that tell editions apart.
  private let found: Set<ExactText>

  /// How many labels of another edition cannot be a slip.
  private static let mixedThreshold = 2

  /// Counts the labels of grids, and those found in lines of text.
  ///
  /// - Parameters:
  ///   - grids: The grids.
  ///   - labels: The labels found in lines, folded.
  ///   - registry: The editions that the source may follow.
  init(_ grids: [FoldedGrid], labels: [String] = [], among registry: EditionRegistry) {
    let telling = Self.telling[registry]
    editions = telling.editions
    var found: Set<ExactText> = []
    func look(at cell: String) {
      let key = ExactText(cell)
      if telling.labels.contains(key) { found.insert(key) }
    }
    for grid in grids {
      for row in grid.folded { for cell in row where !cell.isEmpty { look(at: cell) } }
    }
    labels.forEach(look)
    self.found = found
  }

  /// The edition with the most labels.
  ///
  /// - Parameter expected: The edition to take without any label, and among editions with as many.
  /// - Returns: Of editions with as many labels that are not expected, the one that misses the fewest.
  func winner(expecting expected: Edition) -> Edition {
    let counts = editions.map { found.intersection($0.labels).count }
    guard let most = counts.max(), most > 0 else { return expected }
    let best = editions.indices.filter { counts[$0] == most }
    if best.contains(where: { editions[$0].edition == expected }) { return expected }
    let fewest = best.min { editions[$0].labels.count < editions[$1].labels.count }
    return fewest.map { editions[$0].edition } ?? expected
  }

  /// The editions whose tables a report mixes that is read as one of them.
  ///
  /// So many labels of another one were found that it cannot be a slip.
  ///
  /// - Parameter edition: The edition that the report is read as.
  /// - Returns: The editions in the registry's order, that one among them; empty where none are mixed.
  func mixed(with edition: Edition) -> [Edition] {
    guard let own = editions.first(where: { $0.edition == edition })?.labels else { return [] }
    let others = editions.filter { other in
      found.intersection(other.labels.subtracting(own)).count >= Self.mixedThreshold
        && found.intersection(own.subtracting(other.labels)).count >= Self.mixedThreshold
    }.map(\.edition)
    if others.isEmpty { return [] }
    return editions.map(\.edition).filter { $0 == edition || others.contains($0) }
  }
}
