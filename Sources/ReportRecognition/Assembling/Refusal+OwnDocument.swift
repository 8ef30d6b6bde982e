package import ReportModel

extension Document {
  /// How many of the first lines are looked at: printing puts lines of its own above a document.
  private static let titleLimit = 5

  /// The document of this program that it is, which is no report; nil if it is none.
  var ownDocument: OwnDocument? { titled ?? ended }

  private var ended: OwnDocument? {
    for block in blocks.reversed() {
      guard case .paragraph(let line) = block else { return nil }
      if !line.text.allSatisfy(\.isWhitespace) { return OwnDocument(lastLine: line.text) }
    }
    return nil
  }

  private var titled: OwnDocument? {
    var count = 0
    for block in blocks {
      guard case .paragraph(let line) = block else { return nil }
      if line.text.allSatisfy(\.isWhitespace) { continue }
      if let found = OwnDocument(title: line.text) { return found }
      count += 1
      if count == Self.titleLimit { return nil }
    }
    return nil
  }
}

extension Refusal {
  /// The source is what this program has written about a report.
  init(_ document: OwnDocument) {
    self.init(
      .ownDocument,
      message: Wording(
        zh: "这是 nianbao 写的“\(document.title.zh)”，不是报告",
        en: "this is what nianbao has written (“\(document.title.en)”), and no report"
      ),
      remedy: document.remedy
    )
  }
}

extension OwnDocument {
  fileprivate var remedy: Wording {
    switch self {
    case .slip:
      Wording(zh: "交给该单位；报告请用该单位自己的文件", en: "hand it to the unit; take the unit's own file")
    case .notice: Wording(zh: "交给该单位，并请其报送报告", en: "hand it to the unit, and ask for its report")
    case .findings: Wording(zh: "请用所核对的报告本身", en: "take the reports that it is about")
    }
  }
}

extension RefusalKind {
  /// The source is what this program has written about reports.
  package static let ownDocument = RefusalKind(
    code: "INPUT-OWN-DOCUMENT",
    meaning: Wording(
      zh: "文件是 nianbao 写的退回单、催报通知或核对结果，不是报告",
      en:
        "the file is a slip, a notice or a page of findings that nianbao has written, and no report"
    ),
    example: Wording(
      zh: "报告文件夹里的 某局-退回单.html，另存成了别的名称",
      en: "a slip among the reports, under another name"
    ),
    actor: .program,
    since: 2
  )
}
