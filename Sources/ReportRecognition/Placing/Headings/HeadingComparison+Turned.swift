import TextTools

/// Headings that say something else than the form's: 民事诉讼 for 行政诉讼, 结果未纠正 for 结果纠正.
extension HeadingComparison {
  /// Whether one of the headings of a source takes the place of one of the form's and means something else.
  ///
  /// What a spelling, a number or a bracket changes is none, nor is a piece of a heading that was torn apart.
  func hasTurned(in found: FoundHeadings) -> Bool {
    var missing = expected.filter { $0 != corner }
    var strangers: [String] = []
    for heading in found.rows.joined() {
      if heading.isLabel, labels.columnLabels.contains(heading.text) {
        missing.firstIndex(of: heading.text).map { _ = missing.remove(at: $0) }
      } else if !labels.knows(heading.text) {
        strangers.append(heading.text)
      }
    }
    guard !missing.isEmpty, !strangers.isEmpty else { return false }
    return strangers.contains { stranger in
      missing.contains { isTurned(stranger, from: $0, partedBy: found.parting, among: strangers) }
    } || takesPlace(in: found)
  }

  /// Whether a text says something else than a heading that it is like.
  private func isTurned(
    _ found: String,
    from official: String,
    partedBy parting: FoundHeadings.Parting,
    among strangers: [String]
  ) -> Bool {
    guard TellingWords.differ(found, official) else { return false }
    let (own, other) = (Array(found.unicodeScalars), Array(official.unicodeScalars))
    switch parting {
    case .cells:
      return LabelProof.commonCount(own, other) * 2 >= max(own.count, other.count)
    case .labels:
      if let rest = Self.rest(of: other, without: own) {
        // It was cut where the rest of it stands somewhere else.
        return !strangers.contains { $0.holds(rest) }
      }
      // Pieces of several headings that run together say nothing of one of them.
      if isJoinedPieces(own) { return false }
      let common = LabelProof.commonCount(own, other)
      return common == other.count && own.count - common <= Self.addedLimit
        || common * 4 >= max(own.count, other.count) * 3
    }
  }

  /// How many characters turn what a heading means: 上年总计.
  private static let addedLimit = 2

  /// What a heading has before or behind a piece of it; nil where the text is no such piece.
  private static func rest(of whole: [Unicode.Scalar], without piece: [Unicode.Scalar]) -> String? {
    guard piece.count < whole.count else { return nil }
    let rest: ArraySlice<Unicode.Scalar>
    if whole.starts(with: piece) {
      rest = whole[piece.count...]
    } else if whole.reversed().starts(with: piece.reversed()) {
      rest = whole[..<(whole.count - piece.count)]
    } else {
      return nil
    }
    return String(String.UnicodeScalarView(rest))
  }

  /// Whether a text is nothing but pieces of the block's headings, of two characters at least.
  private func isJoinedPieces(_ text: [Unicode.Scalar]) -> Bool {
    // The lengths of the beginnings that are nothing but pieces.
    var ends: Set<Int> = [0]
    for start in text.indices.dropLast() where ends.contains(start) {
      for end in start + 2..<text.count + 1 {
        let piece = String(String.UnicodeScalarView(text[start..<end]))
        guard expected.contains(where: { $0.holds(piece) }) else { break }
        ends.insert(end)
      }
    }
    return ends.contains(text.count)
  }

  /// Whether there are as many headings as the form's, all in their places but for some that are no spellings of
  /// those they stand for.
  private func takesPlace(in found: FoundHeadings) -> Bool {
    let headings = found.rows.joined().map(\.text).filter(isColumnHeading)
    for (headings, expected) in [
      (headings, self.expected), (headings.filter { $0 != corner }, columns),
    ] where headings.count == expected.count {
      let differing = zip(headings, expected).filter { $0 != $1 }
      guard differing.count * 2 < expected.count,
        differing.allSatisfy({ !labels.columnLabels.contains($0.0) })
      else { continue }
      return differing.contains { found, official in
        official != corner && !isVariant(found, of: official) && !official.holds(found)
          && !found.holds(official)
      }
    }
    return false
  }

  /// Whether something else than a group's heading stands over the group's columns, beside the heading of another
  /// group.
  ///
  /// - Parameters:
  ///   - found: The headings, in true columns.
  ///   - columns: The columns of each leaf heading.
  /// - Returns: Whether it does.
  func hasTurnedGroup(in found: FoundHeadings, over columns: [[Int]]) -> Bool {
    let paths = labels.leafPaths[block]
    // The groups right above the leaf headings have told their columns already, and where no two of these are
    // alike the groups tell nothing.
    guard labels.headings[block].leaves.count < paths.count else { return false }
    let outer = paths.map { $0.dropLast(2) }
    let others = Set(paths.joined()).subtracting(labels.leaves[block])
    return Set(outer.joined()).contains { group in
      guard !found.texts.contains(group) else { return false }
      let own = Set(zip(outer, columns).lazy.filter { $0.0.contains(group) }.flatMap(\.1))
      return found.rows.contains { row in
        row.contains { others.contains($0.text) }
          && row.contains { heading in
            heading.columns.map { !own.isDisjoint(with: $0) } ?? false
              && !labels.knows(heading.text) && !isVariant(heading.text, of: group)
              && !heading.text.holds(group) && !group.holds(heading.text)
          }
      }
    }
  }
}
