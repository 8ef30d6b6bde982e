public import ReportModel

extension KindCatalogue {
  /// The kinds that texts raise.
  public static let textFormat = KindCatalogue(
    findings: [.controlCharacter]
  )
}
