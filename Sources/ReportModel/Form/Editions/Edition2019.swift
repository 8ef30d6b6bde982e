extension Edition {
  /// 国办公开办函〔2019〕60号（试行）, for the reporting years 2019 and 2020: 22 + 161 + 15 values.
  public static let edition2019 = Edition(
    EditionDescription(
      name: "2019",
      notice: notice2019,
      firstYear: 2019,
      sections: .statutory,
      tables: [
        .proactive2019, .applications(otherHandling: TableDescription.otherHandling2019), .reviews,
      ],
      rules: [.disclosure] + RuleDescription.applications(otherHandling: "otherHandling")
        + RuleDescription.reviews,
      yearRules: [.carriedOver, .previousItems],
      claims: ClaimPattern.received + ClaimPattern.outcomes(otherHandling: "otherHandling")
        + ClaimPattern.flow + ClaimPattern.reviews
        + ClaimPattern.proactive(issued: "produced", repealed: nil, inForce: nil),
      growth: ClaimPattern.receivedReadings,
      // What is disclosed may be another organ's; what is produced is the organ's own.
      regulations: .statutory(["proactive.regulations.produced"]),
      problemsSection: .statutory(notice2019),
      completion: .statutory
    )
  )

  private static let notice2019 = "国办公开办函〔2019〕60号"
}
