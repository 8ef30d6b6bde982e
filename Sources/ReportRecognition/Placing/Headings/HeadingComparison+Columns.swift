extension HeadingComparison {
  /// The columns that headings stand over, for each of the block's leaf headings.
  ///
  /// - Parameter found: The headings, in true columns.
  /// - Returns: For each leaf the columns in which it stands under its group, from left to right: one, or
  ///   those that it covers, if all is well; none if it is not there.
  func columns(of found: FoundHeadings) -> [[Int]] {
    let groups = repeatedGroups
    return labels.leafPaths[block].map { path in
      guard let leaf = path.last else { return [] }
      var columns: Set<Int> = []
      for (number, row) in found.rows.enumerated() {
        for heading in row where heading.text == leaf {
          guard let own = heading.columns else { continue }
          let group =
            groups.isEmpty ? nil : Self.group(groups, of: own.lowerBound, in: found.rows[...number])
          if group.map(path.contains) ?? true { columns.formUnion(own) }
        }
      }
      return columns.sorted()
    }
  }

  /// The groups right above leaf headings that repeat under several of them; empty where none do.
  private var repeatedGroups: Set<String> {
    guard labels.leaves.count == 1, Set(labels.leaves[0]).count < labels.leaves[0].count else {
      return []
    }
    return Set(labels.leafPaths[0].compactMap { $0.dropLast().last })
  }

  /// The group that a heading belongs to: a group's label stands in its first column, so it is the
  /// nearest to the left.
  private static func group(
    _ groups: Set<String>,
    of column: Int,
    in rows: ArraySlice<[FoundHeadings.Heading]>
  ) -> String? {
    var nearest: (column: Int, label: String)?
    for heading in rows.joined() where groups.contains(heading.text) {
      guard let start = heading.columns?.lowerBound, start <= column else { continue }
      if start >= nearest?.column ?? 0 { nearest = (start, heading.text) }
    }
    return nearest?.label
  }
}
