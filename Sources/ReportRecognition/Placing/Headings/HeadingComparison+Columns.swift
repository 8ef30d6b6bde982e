import TextTools

extension HeadingComparison {
  /// Where the headings of a block stand in a source whose columns are known.
  struct Columns {
    /// For each of the block's leaf headings the columns in which it stands under its group, from left to
    /// right: one, or those that it covers, if all is well; none if it is not there.
    var leaves: [[Int]] = []
    /// The headings that are written differently.
    var variants: [(found: String, official: String)] = []
  }

  /// The columns that headings stand over.
  ///
  /// - Parameter found: The headings, in true columns.
  /// - Returns: The columns, with the headings that are written differently and are more like one of the
  ///   form's that is missing than like any other.
  func columns(of found: FoundHeadings) -> Columns {
    let groups = repeatedGroups
    var result = Columns()
    for path in labels.leafPaths[block] {
      guard let leaf = path.last else { continue }
      let exact = columns(under: path, groups, in: found) { $0 == leaf }
      guard exact.isEmpty else {
        result.leaves.append(exact)
        continue
      }
      var variants: Set<String> = []
      result.leaves.append(
        columns(under: path, groups, in: found) { text in
          guard isVariant(text, of: leaf) else { return false }
          variants.insert(text)
          return true
        }
      )
      for variant in variants.sorted()
      where !result.variants.contains(where: { $0 == (variant, leaf) }) {
        result.variants.append((variant, leaf))
      }
    }
    return result
  }

  private func columns(
    under path: [String],
    _ groups: Set<String>,
    in found: FoundHeadings,
    where isLeaf: (String) -> Bool
  ) -> [Int] {
    var columns: Set<Int> = []
    for (number, row) in found.rows.enumerated() {
      for heading in row where isLeaf(heading.text) {
        guard let own = heading.columns else { continue }
        let group =
          groups.isEmpty ? nil : Self.group(groups, of: own.lowerBound, in: found.rows[...number])
        if group.map(path.contains) ?? true { columns.formUnion(own) }
      }
    }
    return columns.sorted()
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
