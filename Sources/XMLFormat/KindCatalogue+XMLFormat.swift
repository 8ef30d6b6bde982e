import ReportModel

extension KindCatalogue {
  /// The kinds that XML raises.
  static let xmlFormat = KindCatalogue(
    findings: [.schemaViolation],
    refusals: [
      .xmlDocumentType, .xmlEncoding, .xmlSyntax, .xmlUnknown, .xmlInvalid, .xmlIncomplete,
      .xmlCharacter, .xmlInvalidOutput,
    ]
  )
}
