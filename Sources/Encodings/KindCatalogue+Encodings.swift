public import ReportModel

extension KindCatalogue {
  /// The kinds that decoding and encoding a text raise.
  public static let encodings = KindCatalogue(
    findings: [.otherEncoding],
    refusals: [.inputEmpty, .inputEncoding, .inputNul, .updateEncoding]
  )
}
