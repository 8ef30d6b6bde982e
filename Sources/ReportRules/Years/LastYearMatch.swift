public import ReportModel

/// What there is of last year for a report.
public struct LastYearMatch: Sendable {
  /// Last year's report; nil if there is none, or not one alone.
  public var lastYear: LastYear?
  /// What there is to say about the search.
  public var findings: [Finding]

  /// Takes what was found; by default nothing was looked for.
  public init(lastYear: LastYear? = nil, findings: [Finding] = []) {
    self.lastYear = lastYear
    self.findings = findings
  }
}

extension LastYearIndex {
  /// Looks for last year's report of a report's organ, and says so where it is not there for certain.
  ///
  /// - Parameters:
  ///   - report: The report.
  ///   - folder: Where last year's reports lie, as it is shown.
  /// - Returns: The report, or why the years are not compared.
  public func match(for report: Report, in folder: String) -> LastYearMatch {
    switch lastYear(of: report) {
    case .found(let lastYear): return LastYearMatch(lastYear: lastYear)
    case .missing:
      let year = report.year.map { String($0 - 1) } ?? "?"
      return LastYearMatch(findings: [
        report.organ.isEmpty
          ? Finding(
            .lastYearMissing,
            zh: "报告没有写明机关，在 \(folder) 中找不到它 \(year) 年度的报告",
            en:
              "the report names no organ, by which its report of \(year) could be found in \(folder)"
          )
          : Finding(
            .lastYearMissing,
            zh: "\(folder) 中没有“\(report.organ)”\(year) 年度的报告",
            en: "\(folder) has no report of \(year) by “\(report.organ)”"
          )
      ])
    case .ambiguous(let files):
      return LastYearMatch(findings: [
        Finding(
          .lastYearAmbiguous,
          found: files.joined(separator: ", "),
          zh:
            "可能是“\(report.organ)”上一年度报告的有 \(files.count) 份，未作跨年核对：\(files.joined(separator: "、"))",
          en:
            "\(files.count) reports may be the one of last year by “\(report.organ)”, and the years are not compared: \(files.joined(separator: ", "))"
        )
      ])
    }
  }
}

extension FindingKind {
  /// There is no report of last year of the same organ.
  public static let lastYearMissing = FindingKind(
    code: "LASTYEAR-MISSING",
    severity: .note,
    meaning: Wording(
      zh: "没有找到同一机关上一年度的报告，未作跨年核对",
      en: "no report of last year by the same organ was found; the years were not compared"
    ),
    basis: Basis.program,
    remedy: Wording(
      zh: "把上年的报告放进上年报告的文件夹，或直接指定文件（命令行 --previous）",
      en:
        "put last year's report into the folder of last year's reports, or name the file (on the command line --previous)"
    ),
    example: Wording(zh: "机关改名，而文件夹里是旧名称", en: "an organ that has been renamed"),
    actor: .program,
    since: 1
  )

  /// Several reports of last year could be the organ's.
  public static let lastYearAmbiguous = FindingKind(
    code: "LASTYEAR-AMBIGUOUS",
    severity: .warning,
    meaning: Wording(
      zh: "可能是本机关上一年度报告的不止一份，未作跨年核对",
      en: "several reports may be the organ's of last year; the years were not compared"
    ),
    basis: Basis.program,
    remedy: Wording(zh: "只留下正确的一份", en: "keep the right one alone"),
    example: Wording(zh: "文件夹里有“某局.txt”和“某局（定稿）.txt”", en: "a draft beside the final report"),
    actor: .office,
    since: 1
  )
}
