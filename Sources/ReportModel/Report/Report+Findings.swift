extension Report {
  /// The findings about whose report it is and for which year.
  ///
  /// Every reader adds them to its own, with the places that its source gives them.
  ///
  /// - Parameters:
  ///   - organPlace: Where the organ's name stands or should stand; nil if there is no such place.
  ///   - yearPlace: Where the year stands or should stand; nil if there is no such place.
  /// - Returns: One finding for an empty organ and one for a missing year, in this order; empty when
  ///   both are known.
  public func identityFindings(organ organPlace: Place? = nil, year yearPlace: Place? = nil)
    -> [Finding]
  {
    var findings: [Finding] = []
    if organ.isEmpty {
      findings.append(
        Finding(
          .organUnknown,
          at: organPlace,
          zh: "没有机关名称",
          en: "the organ is not named"
        )
      )
    }
    if year == nil {
      findings.append(
        Finding(
          .yearUnknown,
          at: yearPlace,
          zh: "没有报告年度",
          en: "the reporting year is not given"
        )
      )
    }
    return findings
  }
}
