import ReportModel

extension KindCatalogue {
  /// The kinds that texts raise.
  static let textFormat = KindCatalogue(
    findings: [.controlCharacter]
  )
}
