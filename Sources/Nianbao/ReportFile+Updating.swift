internal import ReportFormats
public import ReportModel
public import ReportRules

/// An original with edits put in place.
public struct Update: Sendable {
  /// The whole file.
  public let bytes: [UInt8]
  /// What was changed, in the order of the report.
  public let changes: [ReportChange]
  /// What the changes did to each rule that is about a changed cell.
  public let effects: [RuleEffect]
  /// What the original has no place for, the metadata, which was left out; and that the original was
  /// changed after the edited file was made from it.
  public let findings: [Finding]
}

extension ReportFile {
  /// Puts what differs in an edited file's report into this file; every other byte stays, of a package every
  /// other byte of its parts, and without an edit all of them.
  ///
  /// - Parameters:
  ///   - edited: The report as it should be, from a file of any format.
  ///   - acceptingOthers: Whether a file of another organ, year or template version is taken.
  /// - Returns: The file with the edits.
  /// - Throws: ``Refusal`` if files of the format are not updated, `UPDATE-IDENTITY` if the edited file is of another
  ///   organ, year or template version, if the edited report has values or parts that could not be
  ///   read, or for an edit without a place in the file.
  public func updated(
    from edited: ReportFile,
    acceptingOthers: Bool = false
  ) throws(Refusal) -> Update {
    guard format.isUpdated else { throw .isNotUpdated(format, formats) }
    let identity = IdentityGuard(original: report, edited: edited.reading)
    if !acceptingOthers, let refusal = identity.refusal { throw refusal }
    let unread = unreadEdits(of: edited)
    if let first = unread.first { throw .unreadEdits(unread, first: first) }
    // A file of another report was made from another state in any case.
    let findings = [identity.acceptance ?? identity.changedSince, identity.alias].compactMap { $0 }
    return try updated(to: edited.report, findings)
  }

  /// Puts what differs in a report into this file, as ``updated(from:acceptingOthers:)`` does.
  ///
  /// - Parameter edited: The report that the file should say.
  /// - Returns: The file with the edits, from which the edited report reads back, metadata aside.
  /// - Throws: ``Refusal`` if files of the format are not updated, or that names each edit without a
  ///   place in the file.
  public func updated(to edited: Report) throws(Refusal) -> Update {
    try updated(to: edited, [])
  }

  private func updated(to edited: Report, _ findings: [Finding]) throws(Refusal) -> Update {
    guard let updater = format.updater else { throw .isNotUpdated(format, formats) }
    let lost = edited.metadata == report.metadata ? [] : updater.notCarried(of: edited)
    // Without an edit the file is what it was, also one with damaged parts that no reader needs.
    if ReportChange.changes(from: report, to: edited).isEmpty {
      return Update(bytes: bytes, changes: [], effects: [], findings: findings + lost)
    }
    let update = try updater.update(probe, recognition, to: edited)
    // What differs may be nothing that the format shows.
    let isEdited = !update.changes.isEmpty
    if isEdited { try ReadingBack.check(update, to: edited, of: format) }
    return Update(
      bytes: isEdited ? update.probe.bytes : bytes,
      changes: update.changes,
      effects: RuleEffect.effects(from: report, to: edited),
      findings: findings + update.findings + lost
        + (isEdited ? [probe.voidSignature] : [])
        .compactMap { $0 }
    )
  }

  /// The errors of an edited report's reading that are not already so in this one.
  private func unreadEdits(of edited: ReportFile) -> [Finding] {
    edited.reading.findings.filter { finding in
      guard finding.severity == .error, !IdentityGuard.kinds.contains(finding.kind) else {
        return false
      }
      guard let cell = finding.cell, edited.report.edition == report.edition else {
        return !reading.findings.contains { $0.kind == finding.kind && $0.cell == finding.cell }
      }
      return edited.report.values[cell] != report.values[cell]
    }
  }
}

extension Refusal {
  /// Whether an update is refused for what the original is, whatever the edited file says.
  public var isOfOriginal: Bool { kind == .updateFormat }

  /// Edits are put into files of some formats alone.
  static func isNotUpdated(
    _ format: ReportFormat,
    _ formats: FormatRegistry
  ) -> Refusal {
    let others = formats.updated.listedAsMany(.and)
    return Refusal(
      .updateFormat,
      message: Wording(
        zh: "只能更新\(others.zh)；原文件是\(format.wording.name.zh)",
        en:
          "edits are put into \(others.en) alone; the original is \(format.wording.name.en)"
      ),
      remedy: Wording(
        zh: "用 convert 从修改后的文件重新生成",
        en: "make the file anew from the edited one with convert"
      )
    )
  }

  /// An edit could not be read for certain.
  static func unreadEdits(_ findings: [Finding], first: Finding) -> Refusal {
    Refusal(
      .updateUnread,
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

extension RefusalKind {
  /// Files of the format are not updated in place.
  static let updateFormat = RefusalKind(
    code: "UPDATE-FORMAT",
    meaning: Wording(zh: "这种格式的文件不能就地更新", en: "files of this format are not updated in place"),
    example: Wording(zh: "update 某局.xml", en: "update bureau.xml"),
    actor: .program,
    since: 1
  )

  /// Edits could not be read for certain.
  static let updateUnread = RefusalKind(
    code: "UPDATE-UNREAD",
    meaning: Wording(zh: "修改后的文件有不能确定之处", en: "places of the edited file are not certain"),
    example: Wording(zh: "工作簿中“1 2”", en: "1 2 in the workbook"),
    actor: .unit,
    since: 1
  )
}
