public import ReportModel

extension KindCatalogue {
  /// The kinds that workbooks raise.
  public static let workbookFormat = KindCatalogue(
    refusals: [
      .workbookDamaged, .workbookDocumentType, .workbookEncrypted, .workbookInvalid, .workbookKind,
      .workbookText, .workbookValue, .formUnknown,
    ]
  )
}
