internal import HTMLFormat
public import ReportModel
internal import TextFormat
internal import WordFormat

/// An original with edits put in place.
public struct Update: Sendable {
  /// The whole file.
  public let bytes: [UInt8]
  /// What was changed, in the order of the report.
  public let changes: [ReportChange]
  /// What the original has no place for, the metadata; it was left out.
  public let findings: [Finding]
}

extension ReportFile {
  /// Puts what differs in an edited report into this text; every other byte stays.
  ///
  /// - Parameter edited: The report as it should be, from a file of any format.
  /// - Returns: The text with the edits.
  /// - Throws: ``Refusal`` if this file is no text, if the edited report has values or parts that could
  ///   not be read, or for an edit without a place in the text.
  public func updated(from edited: ReportFile) throws(Refusal) -> Update {
    guard format.isUpdated else { throw .isNotUpdated(format) }
    let unread = unreadEdits(of: edited)
    if let first = unread.first { throw .unreadEdits(unread, first: first) }
    return try updated(to: edited.report)
  }

  /// Puts what differs in a report into this text.
  func updated(to edited: Report) throws(Refusal) -> Update {
    guard format.isUpdated else { throw .isNotUpdated(format) }
    let result = try putIn(edited)
    let lost = edited.metadata == report.metadata ? [] : TextFormat.notCarried(of: edited)
    return Update(bytes: result.bytes, changes: result.changes, findings: lost)
  }

  private func putIn(
    _ edited: Report
  ) throws(Refusal) -> (bytes: [UInt8], changes: [ReportChange]) {
    switch format {
    case .html: try HTMLFormat.update(bytes, to: edited)
    case .docx: try WordFormat.update(bytes, to: edited)
    case .text, .xml, .xlsx, .ods, .json: try TextFormat.update(bytes, to: edited)
    }
  }

  /// The errors of an edited report's reading that are not already so in this one.
  private func unreadEdits(of edited: ReportFile) -> [Finding] {
    edited.reading.findings.filter { finding in
      guard finding.severity == .error else { return false }
      guard let cell = finding.cell, edited.report.edition == report.edition else {
        return !reading.findings.contains { $0.kind == finding.kind && $0.cell == finding.cell }
      }
      return edited.report.values[cell] != report.values[cell]
    }
  }
}

extension Refusal {
  /// Edits are put into texts and documents alone.
  fileprivate static func isNotUpdated(_ format: ReportFormat) -> Refusal {
    Refusal(
      code: "UPDATE-FORMAT",
      message: Wording(
        zh: "只能更新文本、网页和 Word 文档；原文件是\(format.name.zh)",
        en:
          "edits are put into texts, web pages and Word documents alone; the original is \(format.name.en)"
      ),
      remedy: Wording(
        zh: "用 convert 从修改后的文件重新生成",
        en: "make the file anew from the edited one with convert"
      )
    )
  }

  /// An edit could not be read for certain.
  fileprivate static func unreadEdits(_ findings: [Finding], first: Finding) -> Refusal {
    Refusal(
      code: "UPDATE-UNREAD",
      side: .report,
      at: first.place,
      message: Wording(
        zh: "修改后的文件中有 \(findings.count) 处不能确定，原文未改动",
        en:
          "\(findings.count) places of the edited file are not certain; the original stays as it is"
      ),
      remedy: Wording(zh: "改正所列各处后重试", en: "correct what is listed and try again"),
      findings: findings
    )
  }
}
