extension Report {
  /// Whether the tables are those that the reporting year's edition prescribes.
  public func editionFindings() -> [Finding] {
    guard let year, let prescribed = Edition.prescribed(for: year), prescribed != edition else {
      return []
    }
    return [
      Finding(
        .editionMismatch,
        edition: edition,
        found: edition.rawValue,
        expected: prescribed.rawValue,
        zh: "\(year) 年度应用\(prescribed.notice)的格式，表格却是\(edition.notice)的",
        en:
          "the tables are of edition \(edition.rawValue); \(year) prescribes edition \(prescribed.rawValue)"
      )
    ]
  }
}
