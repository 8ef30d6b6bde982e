import ReportModel

extension KindCatalogue {
  /// The kinds that texts of OpenDocument raise.
  static let openDocumentText = KindCatalogue(
    findings: [.cellsUnseen, .noteOfText],
    refusals: [.textArchive, .textEncrypted, .textMissing, .textXML]
  )
}
