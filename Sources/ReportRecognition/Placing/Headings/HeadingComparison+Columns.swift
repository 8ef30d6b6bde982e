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
    var result = Columns()
    for path in labels.leafPaths[block] {
      guard let leaf = path.last else { continue }
      let own = ExactText(leaf)
      let exact = columns(under: path, in: found) { ExactText($0) == own }
      guard exact.isEmpty else {
        result.leaves.append(exact)
        continue
      }
      var variants: Set<String> = []
      result.leaves.append(
        columns(under: path, in: found) { text in
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
    in found: FoundHeadings,
    where isLeaf: (String) -> Bool
  ) -> [Int] {
    var columns: Set<Int> = []
    for (number, row) in found.rows.enumerated() {
      for heading in row where isLeaf(heading.text) {
        guard let own = heading.columns else { continue }
        let group = group(of: own.lowerBound, in: found.rows[...number])
        if group.map({ path.contains($0.text) }) ?? true { columns.formUnion(own) }
      }
    }
    return columns.sorted()
  }

  /// The group that a heading belongs to: a group's label stands in its first column, so it is the
  /// nearest to the left.
  private func group(
    of column: Int,
    in rows: ArraySlice<[FoundHeadings.Heading]>
  ) -> ExactText? {
    let groups = labels.repeatedGroups
    guard !groups.isEmpty else { return nil }
    var nearest: (column: Int, label: ExactText)?
    for heading in rows.joined() {
      guard let start = heading.columns?.lowerBound, start <= column,
        start >= nearest?.column ?? 0
      else { continue }
      let label = ExactText(heading.text)
      if groups.contains(label) { nearest = (start, label) }
    }
    return nearest?.label
  }
}
