import ReportModel

extension FindingKind {
  /// Marks of an earlier check were passed over.
  static let marksPassed = FindingKind(
    code: "MARKS-PASSED",
    severity: .warning,
    meaning: Wording(
      zh: "文件中有本程序先前所加的批注，读取时略过",
      en: "the file has marks of an earlier check, which are passed over"
    ),
    basis: Basis.program,
    remedy: Wording(
      zh: "公开前删去批注（※ 开头的红字）",
      en: "take the marks (in red, with ※) out before the page is published"
    ),
    example: Wording(zh: "退回的网页改正后又交来", en: "a page handed back with marks, mended and sent again"),
    actor: .unit,
    since: 2
  )
}

extension Finding {
  /// Marks were passed over.
  static func marksPassed(_ count: Int) -> Finding {
    Finding(
      .marksPassed,
      found: String(count),
      zh: "有 \(count) 处是本程序先前所加的批注，未作为报告内容读取",
      en: "\(count) marks of an earlier check are no part of the report"
    )
  }
}
