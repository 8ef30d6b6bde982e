public import ReportModel

extension KindCatalogue {
  /// The kinds that tables for people raise.
  public static let listings = KindCatalogue(refusals: [.listingSize])
}
