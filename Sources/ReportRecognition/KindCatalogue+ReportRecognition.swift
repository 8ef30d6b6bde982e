public import ReportModel

extension KindCatalogue {
  /// The kinds that the recogniser raises.
  public static let reportRecognition = KindCatalogue(
    refusals: [.notAReport]
  )
}
