extension Report {
  /// Whether the tables are those that the reporting year's edition prescribes.
  ///
  /// - Parameter editions: The editions that a year may prescribe.
  /// - Returns: A finding if the year prescribes another edition; empty if it prescribes this one or none.
  public func editionFindings(among editions: EditionRegistry = .shipped) -> [Finding] {
    guard let year, let prescribed = editions.prescribed(for: year), prescribed != edition else {
      return []
    }
    return [
      Finding(
        .editionMismatch,
        edition: edition,
        found: edition.name,
        expected: prescribed.name,
        zh: "\(year) 年度应用\(prescribed.notice)的格式，表格却是\(edition.notice)的",
        en:
          "the tables are of edition \(edition.name); \(year) prescribes edition \(prescribed.name)"
      )
    ]
  }
}
