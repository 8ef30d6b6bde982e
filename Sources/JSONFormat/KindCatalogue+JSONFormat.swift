import ReportModel

extension KindCatalogue {
  /// The kinds that JSON raises.
  static let jsonFormat = KindCatalogue(
    refusals: [.jsonInvalid, .jsonSyntax]
  )
}
