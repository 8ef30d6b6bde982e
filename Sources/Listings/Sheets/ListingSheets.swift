package import ReportModel
package import Spreadsheet

/// The sheets of tables for people, for a workbook of their own or beside others.
package struct ListingSheets {
  /// The sheets, in the order of the tables.
  package let sheets: [Worksheet]
  /// The formats of the workbook, with theirs.
  package let styles: StyleTable

  /// Makes sheets.
  ///
  /// - Parameters:
  ///   - listings: The tables.
  ///   - language: The language of what people read.
  ///   - styles: The formats that the workbook has.
  ///   - others: The names of its other sheets.
  ///   - title: What stands above every page, beside the name of the sheet.
  package init(
    of listings: [Listing],
    _ language: Language,
    in styles: StyleTable = StyleTable(),
    besides others: [String] = [],
    titled title: String
  ) {
    let styles = ListingStyles(for: listings, in: styles)
    let names = ListingLayout.names(of: listings, language, besides: others)
    let layouts = zip(listings, names).map { ListingLayout($0, sheet: $1, language) }
    let byKey = Dictionary(
      zip(listings.map(\.key), layouts),
      uniquingKeysWith: { first, _ in first }
    )
    sheets = zip(listings, layouts).map { listing, layout in
      var sheet = ListingSheet(listing, language, layout, styles)
      sheet.addLinks(to: byKey)
      sheet.setHeader(title)
      return sheet.sheet
    }
    self.styles = styles.table
  }
}
