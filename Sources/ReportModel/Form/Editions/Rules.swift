extension RuleDescription {
  /// What is newly disclosed is within what is disclosed in total.
  static let disclosure = RuleDescription(
    .disclosedWithinTotal,
    parts: ["proactive.*.disclosed"],
    totals: ["proactive.*.disclosedInTotal"]
  )

  /// The sums of the table of applications.
  ///
  /// - Parameter otherHandling: The rows of （六）其他处理.
  /// - Returns: B1 to B3.
  static func applications(otherHandling: String) -> [RuleDescription] {
    [
      RuleDescription(
        .receivedEqualsHandled,
        parts: ["applications.newlyReceived.*", "applications.carriedOver.*"],
        totals: ["applications.handledTotal.*", "applications.carriedForward.*"]
      ),
      RuleDescription(
        .applicantsTotal,
        parts: [
          "naturalPerson", "company", "researchInstitution", "publicWelfareOrganisation",
          "legalServiceOrganisation", "otherOrganisation",
        ].map { "applications.*.\($0)" },
        totals: ["applications.*.total"]
      ),
      RuleDescription(
        .outcomesTotal,
        parts: [
          "granted", "grantedInPart", "refused.+", "unavailable.+", "notHandled.+", otherHandling,
        ].map { "applications.\($0).*" },
        totals: ["applications.handledTotal.*"]
      ),
    ]
  }

  /// The sums of the table of reconsideration and litigation.
  static let reviews: [RuleDescription] = [
    (Rule.Family.reconsiderationTotal, "reconsideration"),
    (.litigationDirectTotal, "litigationDirect"),
    (.litigationAfterReconsiderationTotal, "litigationAfterReconsideration"),
  ].map { family, group in
    RuleDescription(
      family,
      parts: ["upheld", "corrected", "other", "pending"].map { "reviews.\(group).\($0)" },
      totals: ["reviews.\(group).total"]
    )
  }

  // MARK: Across the years

  /// What is carried over is what last year's report carried forward.
  static let carriedOver = RuleDescription(
    .carriedOverFromLastYear,
    partsOfLastYear: ["applications.carriedForward.*"],
    totals: ["applications.carriedOver.*"]
  )

  /// What is in force, and was repealed, was in force or is issued.
  static let inForce = RuleDescription(
    .inForceSinceLastYear,
    parts: ["proactive.*.issued"],
    partsOfLastYear: ["proactive.*.inForce"],
    totals: ["proactive.*.inForce", "proactive.*.repealed"]
  )

  /// The items of the year before are those of last year's report with its change.
  static let previousItems = RuleDescription(
    .itemsSinceLastYear,
    partsOfLastYear: ["proactive.*.previousItems", "proactive.*.change"],
    totals: ["proactive.*.previousItems"]
  )
}
