public import ReportModel

extension KindCatalogue {
  /// The kinds that Word documents raise.
  public static let wordFormat = KindCatalogue(
    refusals: [.wordArchive, .wordMissing, .wordXML]
  )
}
