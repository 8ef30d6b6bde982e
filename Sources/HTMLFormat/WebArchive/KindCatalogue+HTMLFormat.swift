import ReportModel

extension KindCatalogue {
  /// The kinds that pages as one file raise.
  static let webArchives = KindCatalogue(refusals: [.webArchiveCutOff])
}
