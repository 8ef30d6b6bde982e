import ReportModel

extension KindCatalogue {
  /// The kinds that PDFs raise.
  static let pdf = KindCatalogue(refusals: [.pdfScanned, .pdfWithoutText, .pdfDamaged])
}
