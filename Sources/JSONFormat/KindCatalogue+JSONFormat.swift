public import ReportModel

extension KindCatalogue {
  /// The kinds that JSON raises.
  public static let jsonFormat = KindCatalogue(
    refusals: [.jsonInvalid, .jsonSyntax]
  )
}
