import Nianbao

/// What `--strict` means in every command: a report that `check --strict` fails, or anything that the
/// command itself warns of, ends it with status 1, and nothing is written.
enum StrictCheck {
  /// Checks a report as `check --strict` does without last year's.
  ///
  /// - Parameters:
  ///   - file: The report.
  ///   - input: Where it comes from; what is explained beside it does not count.
  /// - Throws: ``Refusal`` `STRICT` with the findings, unless none weighs more than a note.
  static func pass(_ file: ReportFile, from input: Input) throws(Refusal) {
    try pass(file.check(explained: try ExplainedFile.beside(input)))
  }

  /// Looks at findings.
  ///
  /// - Throws: ``Refusal`` `STRICT` with the findings, unless none weighs more than a note.
  static func pass(_ findings: [Finding]) throws(Refusal) {
    guard ExitStatus(findings, strict: true) != .done else { return }
    throw .strict(findings)
  }
}

extension Refusal {
  /// Something is to be said of a report, and `--strict` was given.
  fileprivate static func strict(_ findings: [Finding]) -> Refusal {
    let severities: [Severity] = [.error, .warning, .unjudged]
    let counts = severities.map { severity in
      (severity.name, findings.count { $0.severity == severity })
    }
    return Refusal(
      .strict,
      side: .report,
      message: Wording(
        zh: "没有写出：" + counts.map { "\($0.0.zh) \($0.1)" }.joined(separator: "，"),
        en: "nothing was written: " + counts.map { "\($0.0.en) \($0.1)" }.joined(separator: ", ")
      ),
      remedy: Wording(zh: "请改正后重试，或去掉 --strict", en: "correct them, or leave --strict out"),
      findings: findings
    )
  }

  /// An input of a command whose output is of all of them has failed, and `--strict` was given.
  static let strictInputs = Refusal(
    .strict,
    side: .report,
    message: Wording(
      zh: "没有写出：有的报告没有通过，或不能读取",
      en: "nothing was written: not every report passed, or could be read"
    ),
    remedy: Wording(zh: "请改正后重试，或去掉 --strict", en: "correct them, or leave --strict out")
  )
}

extension RefusalKind {
  /// Something is to be said of a report, and `--strict` was given.
  static let strict = RefusalKind(
    code: "STRICT",
    meaning: Wording(
      zh: "--strict 之下有错误、警告或无法判定之处，没有写出",
      en:
        "with --strict nothing is written where there is an error, a warning or what cannot be judged"
    ),
    example: Wording(zh: "合计不符", en: "a sum that does not hold"),
    actor: .unit,
    since: 2
  )
}
