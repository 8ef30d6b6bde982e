public import ReportModel

extension KindCatalogue {
  /// The kinds that are raised for what a format cannot say.
  public static let reportFormats = KindCatalogue(findings: [.notRepresentable, .notCarried])
}
