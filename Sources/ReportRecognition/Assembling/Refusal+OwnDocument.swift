package import ReportModel

extension Document {
  /// How many of the first lines are looked at: printing puts lines of its own above a document.
  private static let titleLimit = 5

  /// The document of this program that it is, which is no report; nil if it is none.
  var ownDocument: OwnDocument? { titled ?? ended ?? headed }

  /// How many blocks, and rows of the first table, are looked at for its headings.
  private static let headingLimit = 12

  private var headed: OwnDocument? {
    for block in blocks.prefix(Self.headingLimit) {
      guard case .grid(let grid) = block else { continue }
      for row in grid.rows.prefix(Self.headingLimit) {
        if let found = OwnDocument(headings: row.cells.lazy.map(\.source.text)) { return found }
      }
      return nil
    }
    return nil
  }

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
  package init(_ document: OwnDocument) {
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
    case .findings, .roll, .changes, .values:
      Wording(zh: "请用其中所说的报告本身", en: "take the reports that it is about")
    }
  }
}

extension RefusalKind {
  /// The source is what this program has written about reports.
  package static let ownDocument = RefusalKind(
    code: "INPUT-OWN-DOCUMENT",
    meaning: Wording(
      zh: "文件是 nianbao 写的退回单、催报通知，或核对、报送、比较的结果，不是报告",
      en:
        "the file is a slip, a notice or a list about reports that nianbao has written, and no report"
    ),
    example: Wording(
      zh: "报告文件夹里的 某局-退回单.html，另存成了别的名称",
      en: "a slip among the reports, under another name"
    ),
    actor: .program,
    since: 2
  )
}
