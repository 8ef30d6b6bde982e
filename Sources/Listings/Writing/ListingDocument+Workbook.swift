import ReportModel
import Spreadsheet

extension ListingDocument {
  /// The tables as a workbook, a sheet each.
  ///
  /// - Throws: ``Refusal`` if it cannot be written.
  func listingWorkbook(_ language: Language) throws(Refusal) -> [UInt8] {
    for listing in listings where listing.rows.count > Self.sheetRows {
      throw .listingSize(listing)
    }
    var listings = listings
    // What is said of all tables stands above the first.
    if !listings.isEmpty { listings[0].lines = lines + listings[0].lines }
    let sheets = ListingSheets(of: listings, language, titled: title(language))
    do {
      return try Workbook(
        sheets: sheets.sheets,
        styles: sheets.styles,
        properties: WorkbookProperties(title: title(language))
      ).bytes()
    } catch {
      preconditionFailure("a workbook of tables cannot be written: \(error)")
    }
  }

  /// The most rows of a table on one sheet; what is left of its 1,048,576 is for headings.
  private static let sheetRows = 1_000_000
}

extension Refusal {
  fileprivate static func listingSize(_ listing: Listing) -> Refusal {
    Refusal(
      .listingSize,
      side: .output,
      message: Wording(
        zh: "“\(listing.name.zh)”有 \(listing.rows.count) 行，一张工作表放不下",
        en: "“\(listing.name.en)” has \(listing.rows.count) rows, more than a sheet holds"
      ),
      remedy: Wording(zh: "请改用 .csv，或分开处理", en: "write .csv, or take fewer files at a time")
    )
  }
}

extension RefusalKind {
  /// A table has more rows than a sheet.
  static let listingSize = RefusalKind(
    code: "LISTING-SIZE",
    meaning: Wording(zh: "表的行数超过一张工作表", en: "a table has more rows than a sheet holds"),
    example: Wording(zh: "一百多万条问题", en: "more than a million findings"),
    actor: .program,
    since: 2
  )
}
