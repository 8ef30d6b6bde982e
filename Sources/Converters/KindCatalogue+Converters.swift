public import ReportModel

extension KindCatalogue {
  /// The kinds that converters raise.
  public static let converters = KindCatalogue(refusals: [
    .converterFailed, .converterLimit, .pagesEncrypted,
  ])
}
