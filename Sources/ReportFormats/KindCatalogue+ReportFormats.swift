public import ReportModel

extension KindCatalogue {
  /// The kinds that are raised for what a format cannot say, and for what stood between, and files that take no marks.
  public static let reportFormats = KindCatalogue(
    findings: [.notRepresentable, .notCarried, .converted],
    refusals: [.annotatePlace]
  )
}
