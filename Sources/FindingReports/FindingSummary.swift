public import ReportModel
public import ReportRules

/// What there is to say of all files that were checked: little of each, however much was found.
public struct FindingSummary: Sendable {
  /// A file among those that were checked.
  public struct File: Sendable {
    /// The number of the file, from 0.
    public let number: Int
    /// The name of the file.
    public let name: String
    /// The organ whose report it is; empty if the file could not be read, or names none.
    public let organ: String
    /// How it went with the file.
    public let state: UnitState
    /// How many findings there are of each severity.
    public let verdict: Verdict
    /// How many findings there are of each kind.
    public let counts: [KindCount]

    /// The organ, or where that is not known the file.
    public var unit: String { organ.isEmpty ? name : organ }

    /// What there is to say of a file.
    public init(_ file: CheckedFile) {
      number = file.number
      name = file.name
      organ = file.report?.organ ?? ""
      state = file.state
      verdict = file.verdict
      counts = file.counts
    }
  }

  /// The files, in their order.
  public let files: [File]
  /// The counts of all files.
  public private(set) var verdict = Verdict()

  /// Sums files up.
  public init(of files: [File] = []) {
    self.files = files
    for file in files { verdict.add(file.verdict) }
  }
}

/// How many findings of a kind there are in a file.
public struct KindCount: Sendable {
  /// The kind.
  public let kind: FindingKind
  /// The heaviest severity that one has.
  public private(set) var severity: Severity
  /// How many there are.
  public private(set) var count: Int
  /// The number of the first of them that is listed, from 1; nil if none is.
  public let first: Int?

  /// Counts findings by their kinds, the heaviest first.
  static func counts(of findings: [Finding], listed: [Finding]) -> [KindCount] {
    var first: [FindingKind: Int] = [:]
    for (number, finding) in listed.enumerated() where first[finding.kind] == nil {
      first[finding.kind] = number + 1
    }
    var counts: [FindingKind: KindCount] = [:]
    for finding in findings {
      let kind = finding.kind
      var known =
        counts[kind]
        ?? KindCount(kind: kind, severity: finding.severity, count: 0, first: first[kind])
      known.count += 1
      known.severity = max(known.severity, finding.severity)
      counts[kind] = known
    }
    return counts.values.sorted { left, right in
      left.severity != right.severity
        ? left.severity > right.severity : left.kind.code < right.kind.code
    }
  }
}

extension CheckedFile {
  /// How it went with the file.
  public var state: UnitState {
    guard refusal == nil, let fillState else { return .unreadable }
    if fillState.isUnfilled { return .unfilled }
    if verdict.count(.error) > 0 { return .faulty }
    if verdict.count(.warning) > 0 || verdict.count(.unjudged) > 0 { return .unexplained }
    return fillState.tables.allSatisfy { $0.state == .zero } ? .zero : .reported
  }
}
