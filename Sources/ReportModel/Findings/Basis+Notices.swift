extension Basis {
  /// The notices that published the editions of the form, the newest first.
  private static let notices = EditionRegistry.shipped.editions.map(\.notice).reversed()

  /// The newest of the notices.
  public static let newestNotice = EditionRegistry.shipped.latest.notice

  /// The tables of every edition.
  public static let formTables = Wording(
    zh: "\(notices.joined(separator: "和"))所附《格式》的表格",
    en: "the tables of the form in \(notices.joined(separator: " and "))"
  )

  /// Which edition is for which years.
  public static let editions = EditionRegistry.shipped.years
}

extension EditionRegistry {
  /// Which edition is for which years, in words.
  var years: Wording {
    let lasts = editions.dropFirst().map { Optional($0.firstYear - 1) } + [nil]
    let parts = zip(editions, lasts).map { edition, last -> Wording in
      let first = edition.firstYear
      guard let last else {
        return Wording(
          zh: "\(first) 年度起用\(edition.notice)",
          en: "\(edition.notice) from \(first) on"
        )
      }
      let years =
        switch last - first {
        case 0: Wording(zh: "\(first)", en: "\(first)")
        case 1: Wording(zh: "\(first)、\(last)", en: "\(first) and \(last)")
        default: Wording(zh: "\(first) 至 \(last)", en: "\(first) to \(last)")
        }
      return Wording(
        zh: "\(years.zh) 年度用\(edition.notice)",
        en: "\(edition.notice) for \(years.en)"
      )
    }
    return Wording(
      zh: parts.map(\.zh).joined(separator: "，"),
      en: parts.map(\.en).joined(separator: ", ")
    )
  }
}
