import ReportModel

extension KindCatalogue {
  /// The kinds that Word documents raise.
  static let wordFormat = KindCatalogue(
    refusals: [.wordArchive, .wordMissing, .wordXML]
  )
}
