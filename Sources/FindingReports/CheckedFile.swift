public import ReportModel

/// What there is to say about one file.
public struct CheckedFile: Sendable {
  /// The file's name as it was given.
  public let name: String
  /// The name of the file's format; nil if it could not be read.
  public let format: String?
  /// The report; nil if the file could not be read.
  public let report: Report?
  /// How far the report is filled in; nil if the file could not be read.
  public let fillState: FillState?
  /// The findings that are listed.
  public let findings: [Finding]
  /// The proposals to mend broken sums, in the order of their numbers from 1.
  public let repairs: [RepairProposal]
  /// Gives the lines of the file, for a place in a text to be shown; none for what has no lines.
  public let lines: @Sendable () -> [ArraySlice<UInt8>]
  /// Why it could not be read; nil if it could.
  public let refusal: Refusal?
  /// How many findings there are of each severity, listed or not.
  public let verdict: Verdict
  /// How many findings there are of each kind, listed or not, the heaviest first.
  public let counts: [KindCount]
  /// The number of the file among those that were checked, from 0.
  public var number = 0

  /// What a check found in a file.
  ///
  /// - Parameters:
  ///   - name: The file's name as it was given.
  ///   - format: The name of its format.
  ///   - report: The report.
  ///   - findings: Everything that was found.
  ///   - limit: The most findings to list; nil to list all.
  ///   - repairs: The proposals to mend broken sums.
  ///   - fillState: How far the report is filled in; nil to judge by the report alone.
  ///   - lines: Gives the lines of the file.
  public init(
    name: String,
    format: String,
    report: Report,
    findings: [Finding],
    listing limit: Int? = nil,
    repairs: [RepairProposal] = [],
    fillState: FillState? = nil,
    lines: @escaping @Sendable () -> [ArraySlice<UInt8>] = { [] }
  ) {
    self.name = name
    self.format = format
    self.report = report
    self.fillState = fillState ?? FillState(of: report)
    self.findings = limit.map { findings.listed(upTo: $0) } ?? findings
    self.repairs = repairs
    self.lines = lines
    refusal = nil
    verdict = Verdict(of: findings, isRefused: false)
    counts = KindCount.counts(of: findings, listed: self.findings)
  }

  /// Why a file could not be read.
  public init(name: String, refusal: Refusal) {
    self.name = name
    format = nil
    report = nil
    fillState = nil
    findings = refusal.findings
    repairs = []
    lines = { [] }
    self.refusal = refusal
    verdict = Verdict(of: findings, isRefused: true)
    counts = KindCount.counts(of: findings, listed: findings)
  }

  /// The tables that say that there is nothing to report, where that is a state of its own (零报告).
  public var zeroTables: [FormTable] { fillState?.zeroTables ?? [] }
}

/// How many findings there are of each severity, in one file or in many.
public struct Verdict: Hashable, Sendable {
  /// How many files were looked at.
  public private(set) var files = 0
  /// How many of them could not be read.
  public private(set) var refused = 0
  /// How many of them have an error.
  public private(set) var faulty = 0
  private var counts: [Severity: Int] = [:]

  /// Nothing looked at yet.
  public init() {}

  /// What was found in one file.
  init(of findings: [Finding], isRefused: Bool) {
    files = 1
    refused = isRefused ? 1 : 0
    for finding in findings { counts[finding.severity, default: 0] += 1 }
    faulty = (counts[.error] ?? 0) > 0 ? 1 : 0
  }

  /// How many findings there are of a severity.
  public func count(_ severity: Severity) -> Int { counts[severity] ?? 0 }

  /// Adds what was found elsewhere.
  public mutating func add(_ other: Verdict) {
    files += other.files
    refused += other.refused
    faulty += other.faulty
    counts.merge(other.counts, uniquingKeysWith: +)
  }

  /// The verdict in words: `通过：错误 0，警告 2，…`.
  public var wording: Wording {
    let isRight = count(.error) == 0 && refused == 0
    let severities = Severity.allCases.reversed()
    let zh = severities.map { "\($0.name.zh) \(count($0))" }.joined(separator: "，")
    let en = severities.map { "\($0.name.en) \(count($0))" }.joined(separator: ", ")
    let beginning = OwnDocument.verdict(isRight: isRight)
    return Wording(
      zh: beginning.zh + zh + (refused > 0 ? "，未能读取 \(refused)" : ""),
      en: beginning.en + en + (refused > 0 ? ", not read \(refused)" : "")
    )
  }
}
