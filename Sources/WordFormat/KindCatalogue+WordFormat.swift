import ReportModel

extension KindCatalogue {
  /// The kinds that Word documents raise.
  static let wordFormat = KindCatalogue(
    findings: [
      .rowsHidden, .noteUnread, .imported, .editBound, .editOfField, .alternativesDiffer,
      .columnsHidden,
    ],
    refusals: [.wordArchive, .wordEncrypted, .wordMissing, .wordXML, .wordImports, .wordReference]
  )
}
