extension [Finding] {
  /// The most findings of a file that are listed unless all are asked for: more than a report has cells.
  public static var listLimit: Int { 500 }

  /// The findings that a list of a file names: all, or the heaviest with one more that says what is left out.
  ///
  /// - Parameter limit: The most findings to name.
  /// - Returns: The findings in their order; behind them, where some are left out, one of the severity of the
  ///   heaviest of those.
  public func listed(upTo limit: Int = listLimit) -> [Finding] {
    guard count > limit else { return self }
    var room = limit
    var rooms: [Severity: Int] = [:]
    var leftOut: [(severity: Severity, count: Int)] = []
    for severity in Severity.allCases.sorted(by: >) {
      let count = count { $0.severity == severity }
      let named = Swift.min(count, room)
      rooms[severity] = named
      room -= named
      if count > named { leftOut.append((severity, count - named)) }
    }
    var named = filter { finding in
      guard let left = rooms[finding.severity], left > 0 else { return false }
      rooms[finding.severity] = left - 1
      return true
    }
    named.append(.moreFindings(leftOut))
    return named
  }
}

extension Finding {
  fileprivate static func moreFindings(_ leftOut: [(severity: Severity, count: Int)]) -> Finding {
    let count = leftOut.reduce(0) { $0 + $1.count }
    let zh = leftOut.map { "\($0.severity.name.zh) \($0.count)" }.joined(separator: "，")
    let en = leftOut.map { "\($0.severity.name.en) \($0.count)" }.joined(separator: ", ")
    var finding = Finding(
      .moreFindings,
      found: String(count),
      zh: "另有 \(count) 处没有列出（\(zh)）；命令行用 check --all-findings 可全部列出",
      en: "\(count) more are not listed (\(en)); check --all-findings on the command line lists all"
    )
    finding.severity = leftOut.first?.severity ?? finding.severity
    return finding
  }
}

extension FindingKind {
  /// More was found in a file than is listed.
  public static let moreFindings = FindingKind(
    code: "FINDINGS-MORE",
    severity: .note,
    meaning: Wording(
      zh: "一个文件的问题过多，只列出最重的 \([Finding].listLimit) 处；级别同未列出的最重的一处",
      en:
        "more was found in a file than is listed: the heaviest \([Finding].listLimit); it weighs as much as the heaviest left out"
    ),
    basis: Basis.program,
    remedy: Wording(
      zh: "先处理已列出的问题；命令行用 --all-findings 可全部列出",
      en: "see to those that are listed first; --all-findings on the command line lists all"
    ),
    example: Wording(zh: "误把多份报告合成了一个文件", en: "many reports put into one file by mistake"),
    actor: .unit,
    since: 2
  )
}
