import ReportModel

extension KindCatalogue {
  /// The kinds that pages raise, those of one file among them.
  static let htmlFormat = KindCatalogue(
    findings: [.marksPassed],
    refusals: [.webArchiveCutOff]
  )
}
