public import ReportModel

/// A finding that the organ stands by, with the reason (核实说明): the rule, the cells with the values
/// that they had, and the sentence if it is about one.
public struct ExplainedFinding: Hashable, Sendable {
  /// A cell with its value when the finding was explained.
  public struct Cell: Hashable, Sendable {
    /// The cell's identifier, with `lastYear:` before that of last year's report.
    public let identifier: String
    /// The value as a report writes it; empty for a blank.
    public let value: String

    /// Puts a cell together.
    public init(identifier: String, value: String) {
      self.identifier = identifier
      self.value = value
    }
  }

  /// The finding's code.
  public let code: String
  /// The cells that it is about; empty for one about the text alone.
  public let cells: [Cell]
  /// The sentence that it quotes; nil if it quotes none.
  public let quote: String?
  /// Why the report is right all the same.
  public let reason: String
  /// The day on which that was said, ISO 8601.
  public let date: String

  /// The reason with the day, as findings show it.
  public var shownReason: String { "\(reason)（\(date)）" }

  /// Puts an explanation together.
  public init(code: String, cells: [Cell], quote: String?, reason: String, date: String) {
    self.code = code
    self.cells = cells
    self.quote = quote
    self.reason = reason
    self.date = date
  }

  /// Explains a finding.
  ///
  /// - Parameters:
  ///   - finding: The finding.
  ///   - reason: Why the report is right all the same.
  ///   - date: Today, ISO 8601.
  public init(_ finding: Finding, reason: String, date: String) {
    self.init(
      code: finding.code,
      cells: finding.terms.map(Cell.init),
      quote: finding.quote,
      reason: reason,
      date: date
    )
  }

  /// Whether it explains the same finding as another, its values unchanged: then one takes the other's place.
  public func replaces(_ other: ExplainedFinding) -> Bool {
    code == other.code && cells == other.cells && quote == other.quote
  }

  /// Whether findings of a kind can be explained at all: what a rule or the text gives, not what could
  /// not be read.
  public static func canExplain(_ finding: Finding) -> Bool {
    finding.severity > .explained && (!finding.terms.isEmpty || finding.quote != nil)
      && finding.severity != .unjudged
  }

  /// The identifiers of the cells that a finding is about, as explanations name them, parted by blanks.
  public static func identifiers(of finding: Finding) -> String {
    finding.terms.map { Cell($0).identifier }.joined(separator: " ")
  }

  /// Whether a finding says that this explanation has lapsed.
  public func hasLapsed(by finding: Finding) -> Bool {
    finding.kind == .explanationLapsed
      && [true, false].contains { Finding.lapsed(self, isChanged: $0).message == finding.message }
  }

  /// Whether a finding is the one explained, its values unchanged.
  func covers(_ finding: Finding) -> Bool {
    code == finding.code && quote == finding.quote
      && Set(cells) == Set(finding.terms.map(Cell.init))
  }

  /// Whether a finding is about the same cells or sentence, whatever their values.
  fileprivate func concerns(_ finding: Finding) -> Bool {
    guard code == finding.code else { return false }
    let own = cells.map(\.identifier)
    return own.isEmpty
      ? quote == finding.quote : Set(own) == Set(finding.terms.map { Cell($0).identifier })
  }
}

extension ExplainedFinding.Cell {
  private static let lastYearPrefix = "lastYear:"

  /// Whether the cell is one of last year's report.
  var isOfLastYear: Bool { identifier.hasPrefix(Self.lastYearPrefix) }

  init(_ term: Finding.Term) {
    let prefix = term.fileOfLastYear == nil ? "" : Self.lastYearPrefix
    self.init(identifier: prefix + term.formCell.identifier, value: term.value.text)
  }
}

extension [ExplainedFinding] {
  /// Adds explanations, each in the place of what was said of the same finding before.
  public mutating func explain(_ new: [ExplainedFinding]) {
    removeAll { old in new.contains { $0.replaces(old) } }
    self += new
  }
}

extension Sequence<Finding> {
  /// The findings with those marked that have been explained.
  ///
  /// - Parameters:
  ///   - explained: What was explained.
  ///   - lastYear: Last year's report that the findings were made with; nil if there was none.
  /// - Returns: The findings, the explained ones of severity ``Severity/explained``; then a note for each
  ///   explanation that has lapsed because a value changed or the finding is gone. One of what was not
  ///   looked at, such as a difference from last year's report without that, has not lapsed.
  public func explained(by explained: [ExplainedFinding], lastYear: LastYear?) -> [Finding] {
    guard !explained.isEmpty else { return Array(self) }
    var used: Set<Int> = []
    var findings = map { finding in
      guard ExplainedFinding.canExplain(finding),
        let index = explained.firstIndex(where: { $0.covers(finding) })
      else { return finding }
      used.insert(index)
      var finding = finding
      finding.severity = .explained
      finding.explanation = explained[index].shownReason
      return finding
    }
    let examination = Examination(of: findings, lastYear: lastYear)
    for (index, entry) in explained.enumerated()
    where !used.contains(index) && examination.includes(entry) {
      let isChanged = contains { entry.concerns($0) }
      findings.append(.lapsed(entry, isChanged: isChanged))
    }
    return findings
  }
}

extension Finding {
  fileprivate static func lapsed(_ entry: ExplainedFinding, isChanged: Bool) -> Finding {
    let why =
      isChanged
      ? Wording(zh: "所涉数值已改变", en: "a value has changed")
      : Wording(zh: "该问题已不存在", en: "the finding is gone")
    return Finding(
      .explanationLapsed,
      found: entry.code,
      zh: "\(entry.code) 的核实说明（\(entry.date)：\(entry.reason)）失效：\(why.zh)",
      en: "the explanation of \(entry.code) (\(entry.date): \(entry.reason)) has lapsed: \(why.en)"
    )
  }
}

extension FindingKind {
  /// An explanation (核实说明) no longer fits.
  public static let explanationLapsed = FindingKind(
    code: "EXPLANATION-LAPSED",
    severity: .note,
    meaning: Wording(
      zh: "一条核实说明已失效：所涉数值已改变，或问题已不存在",
      en: "an explanation has lapsed: a value has changed, or the finding is gone"
    ),
    basis: Basis.program,
    remedy: Wording(
      zh: "问题还在的，核对后重新说明；已经没有的，收回这条说明，或从核实说明文件中删去",
      en:
        "where the finding is still there, explain it again; where it is gone, take the explanation back, or out of its file"
    ),
    example: Wording(zh: "说明之后又改了总计", en: "a total that was changed after it was explained"),
    actor: .unit,
    since: 1
  )
}
