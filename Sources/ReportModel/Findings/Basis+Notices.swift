extension Basis {
  /// The notices that published the editions of the form, the newest first.
  private static let notices = Edition.allCases.map(\.notice).reversed()

  /// The newest of the notices.
  public static let newestNotice = notices.first ?? ""

  /// The tables of every edition.
  public static let formTables = Wording(
    zh: "\(notices.joined(separator: "和"))所附《格式》的表格",
    en: "the tables of the form in \(notices.joined(separator: " and "))"
  )

  /// Which edition is for which years.
  public static let editions = Wording(
    zh: "2019、2020 年度用\(Edition.edition2019.notice)，2021 年度起用\(Edition.edition2021.notice)",
    en:
      "\(Edition.edition2019.notice) for 2019 and 2020, \(Edition.edition2021.notice) from 2021 on"
  )
}
