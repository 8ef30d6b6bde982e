import TextTools

/// Other ways to write the headings of groups of columns that are told by their own words: 未经复议直接起诉的行政诉讼,
/// 行政诉讼（复议后起诉） for the groups under 行政诉讼.
struct GroupSpellings: Sendable {
  /// The folded group that is meant by each folded spelling.
  private let groups: [ExactText: String]

  /// Puts together the spellings of the groups right above leaf headings that stand below another group.
  ///
  /// - Parameter paths: For each column its folded headings, from the outermost group.
  init(_ paths: [[String]]) {
    var groups: [ExactText: String] = [:]
    for path in paths where path.count > 2 {
      let (outer, own) = (path[path.count - 3], path[path.count - 2])
      for spelling in [
        "\(own)的\(outer)", "\(own)\(outer)", "\(own)(\(outer))",
        "\(outer)(\(own))", "\(outer)\(own)", "\(outer)-\(own)", "\(outer)—\(own)",
        "\(outer)——\(own)",
      ] {
        groups[ExactText(spelling)] = own
      }
    }
    self.groups = groups
  }

  /// Whether there are none.
  var isEmpty: Bool { groups.isEmpty }

  /// The folded group that a folded label means; nil where it is no such spelling.
  func group(meantBy folded: String) -> String? { groups[ExactText(folded)] }
}
