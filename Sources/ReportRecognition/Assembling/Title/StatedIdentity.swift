public import ReportModel

extension Report {
  /// Compares the organ and the year that a file states beside the report with what its title and its preface say.
  ///
  /// - Parameters:
  ///   - organPlace: Where the organ is stated; nil where the source does not tell.
  ///   - yearPlace: Where the year is stated.
  /// - Returns: One finding for each that differs. What title and preface do not say differs from nothing, nor does
  ///   an organ from its region or its office.
  public func statedIdentityFindings(organ organPlace: Place?, year yearPlace: Place?) -> [Finding]
  {
    let search = TitleSearch(self.title)
    let title = search.title ?? ReportTitle()
    let preface = Preface(self.preface)
    var findings: [Finding] = []
    if let other = TitleSubject.other(in: search.titleFront) {
      findings.append(TitleSubject.finding(other, at: yearPlace))
    }
    if !organ.isEmpty {
      let organs =
        (title.organ.isEmpty ? [] : [(title.organ, true)]) + preface.organs.map { ($0, false) }
      for (named, isTitle) in organs where !OrganName.areRelated(organ, named) {
        findings.append(Self.differs(organ, from: named, isTitle: isTitle, at: organPlace))
      }
    }
    if let year {
      let years = (title.year.map { [($0, true)] } ?? []) + preface.years.map { ($0, false) }
      for (named, isTitle) in years where named != year {
        findings.append(
          Self.differs("\(year)年", from: "\(named)年", isTitle: isTitle, at: yearPlace)
        )
      }
    }
    return findings
  }

  private static func differs(
    _ stated: String,
    from named: String,
    isTitle: Bool,
    at place: Place?
  ) -> Finding {
    Finding(
      .titleDiffers,
      at: place,
      found: stated,
      expected: named,
      zh: "报告信息写的是“\(stated)”，\(isTitle ? "标题" : "前言")写的是“\(named)”，按报告信息认定",
      en:
        "the report is stated to be of “\(stated)”, its \(isTitle ? "title" : "preface") says “\(named)”; what is stated is taken"
    )
  }
}

extension Report {
  /// The report with the organ and the year that its title names, for one whose title was edited.
  ///
  /// What the title does not say stays.
  public var namedByTitle: Report {
    guard let named = TitleSearch(title).title else { return self }
    var report = self
    if !named.organ.isEmpty { report.organ = named.organ }
    if let year = named.year { report.year = year }
    return report
  }
}
