internal import ReportFormats
internal import ReportModel
internal import ReportRecognition
internal import ReportRules
internal import WorkbookFormat

extension ReportFile {
  /// This program's own file, written anew with an edited report.
  ///
  /// - Parameter edited: The report that the file should say.
  /// - Returns: The file, from which the edited report reads back, and what was changed.
  /// - Throws: ``Refusal`` `UPDATE-FORMAT` if the file is not one that this program has made in this
  ///   version, `UPDATE-UNREAD` if parts of it could not be read.
  func rewritten(to edited: Report) throws(Refusal) -> Update {
    guard let writer = format.writer as? any ReportRewriter, reading.identity != nil,
      !reading.findings.contains(where: { IdentityGuard.kinds.contains($0.kind) })
    else { throw .isNotUpdated(format, formats) }
    // What stands in the file and is no part of the report would be gone.
    let lost = reading.findings.filter { Self.kindsOfOthers.contains($0.kind) }
    if let first = lost.first { throw .unreadEdits(lost, first: first) }
    let bytes = try writer.rewrite(edited, of: reading, in: probe.context)
    try ReadingBack.check(edited, in: Probe(bytes, in: probe.context), of: format)
    return Update(
      bytes: bytes,
      changes: ReportChange.changes(from: report, to: edited),
      effects: RuleEffect.effects(from: report, to: edited),
      findings: [.rewritten]
    )
  }
}

extension ReportFile {
  /// The kinds of finding that say that something else stands in the file.
  private static let kindsOfOthers: Set<FindingKind> = [
    .rowUnknown, .tableUnknown, .cellUnknown, .textSetAside, .pictureInCell, .cellCovered,
    .rowHidden, .columnHidden, .sheetHidden, .sheetWithoutPart, .sheetDuplicate,
    .cellUnseen, .textUnseen, .tableCovered, .textStruck, .textDeleted,
    .textHidden, .zeroHidden,
  ]
}

extension Finding {
  fileprivate static let rewritten = Finding(
    .fileRewritten,
    zh: "工作簿按模板重新写出：自己加的格式、批注和工作表不在其中",
    en:
      "the workbook was written anew from its template: formats, notes and sheets of one's own are not in it"
  )
}

extension FindingKind {
  /// A file of this program was written anew.
  static let fileRewritten = FindingKind(
    code: "FILE-REWRITTEN",
    severity: .note,
    meaning: Wording(
      zh: "本程序生成的工作簿采用修改建议时，按模板重新写出",
      en: "a workbook of this program is written anew when a proposal is carried out in it"
    ),
    basis: Basis.program,
    remedy: Wording(
      zh: "自己加的格式、批注和工作表请从原文件中取回",
      en: "take formats, notes and sheets of your own from the original"
    ),
    example: Wording(
      zh: "nianbao update 某局.xlsx --apply 1 -o 新.xlsx",
      en: "nianbao update bureau.xlsx --apply 1 -o new.xlsx"
    ),
    actor: .unit,
    since: 2
  )
}
