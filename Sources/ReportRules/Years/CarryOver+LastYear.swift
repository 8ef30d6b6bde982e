public import ReportModel

extension CarryOver {
  /// Works out what a report of last year gives for the next.
  ///
  /// - Parameters:
  ///   - lastYear: Last year's report of the same organ.
  ///   - edition: The edition that this year's report follows.
  public init(_ lastYear: LastYear, on edition: Edition) {
    let sides = edition.form.rules(after: lastYear.edition).map { rule in
      Side(rule: rule, sum: lastYear.sum(of: rule.partsOfLastYear))
    }
    self.init(file: lastYear.file, edition: lastYear.edition, sides: sides)
  }
}
