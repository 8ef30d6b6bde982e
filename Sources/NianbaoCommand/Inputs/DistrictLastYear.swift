import Nianbao

/// Last year's report of a district: one that is named, or what the reports of a folder come to.
struct DistrictLastYear {
  /// The report; nil if there is none.
  private(set) var report: Report?
  /// How many units' reports it is the sum of; nil for one that was handed in as it is.
  private(set) var unitCount: Int?
  /// What there is to say about it.
  private(set) var findings: [Finding] = []
  /// Reads last year's reports.
  ///
  /// In a folder the report of the district itself, if it is among those of its units, is not added to theirs: it is
  /// last year's report.
  ///
  /// - Parameters:
  ///   - combination: This year's.
  ///   - path: A file or a folder.
  ///   - folder: What was read of the folder; nil for a file.
  ///   - converters: Who reads the file.
  /// - Throws: ``Refusal`` if a file that is named cannot be read.
  init(
    of combination: Combination,
    in path: String,
    _ folder: [Submission]?,
    _ converters: ConvertersOption
  ) throws(Refusal) {
    let year = combination.report.year.map { $0 - 1 }
    guard let folder else {
      let report = try converters.reader().read(Input(path: path, pathInFolder: nil)).report
      self.report = report
      if report.year != year { findings.append(.otherLastYear(report.year, year)) }
      return
    }
    guard let last = DistrictYear(year, of: folder, organ: combination.report.organ) else {
      findings.append(.noLastYear(year, in: path))
      return
    }
    report = last.report
    unitCount = last.unitCount
  }
}

extension Finding {
  /// The report that is named as last year's is of another year.
  static func otherLastYear(_ found: Int?, _ expected: Int?) -> Finding {
    let (found, expected) = (name(found), name(expected))
    return Finding(
      .lastYearMissing,
      found: found,
      expected: expected,
      zh: "--previous 的报告是 \(found) 年度的，不是 \(expected) 年度的，仍作对比",
      en:
        "the report given with --previous is of \(found), not of \(expected); it is compared all the same"
    )
  }

  /// A folder has no report of last year.
  static func noLastYear(_ year: Int?, in path: String) -> Finding {
    Finding(
      .lastYearMissing,
      expected: name(year),
      zh: "\(path) 中没有 \(name(year)) 年度可以汇总的报告，未作对比",
      en: "\(path) has no report of \(name(year)) to add up; nothing is compared"
    )
  }

  private static func name(_ year: Int?) -> String { year.map { String($0) } ?? "?" }
}
