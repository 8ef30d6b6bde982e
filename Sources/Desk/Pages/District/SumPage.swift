import Listings
import Nianbao
import ReportFormats
import ReportModel
import ReportRules

/// What the units of a district add up to: one table of the sum's workbook at a time, with its charts.
struct SumPage {
  private let sum: DistrictSum
  private let listings: [Listing]
  private let shown: Listing
  private let showsAll: Bool
  private let language: Language

  /// Takes a sum.
  ///
  /// - Parameters:
  ///   - sum: The sum.
  ///   - key: The name of the table that is shown; nil for the first.
  ///   - showsAll: Whether columns are shown that the table folds away.
  ///   - language: The language of the page.
  /// - Throws: ``DeskFault`` if there is no such table.
  init(
    _ sum: DistrictSum,
    _ key: String?,
    showsAll: Bool,
    _ language: Language
  ) throws(DeskFault) {
    self.sum = sum
    self.showsAll = showsAll
    self.language = language
    listings = sum.listings
    let listing = key == nil ? listings.first : listings.first { $0.key == key }
    guard let listing else { throw .unknown }
    shown = listing
  }

  /// The whole page.
  var bytes: [UInt8] {
    let report = sum.combination.report
    let frame = DistrictFrame(
      page: .sum,
      organ: report.organ,
      year: report.year,
      language: language
    )
    return frame.bytes { main in
      addTables(to: &main)
      addFiles(to: &main)
      main.add(ChartView.charts(of: shown, language))
      let unfolding = showsAll ? nil : "/sum/\(shown.key)?all=1"
      main.add(
        ListingView(shown, language, unfolding: unfolding) { address(of: $0) }.markup
      )
    }
  }

  private func addTables(to main: inout Markup) {
    main.element(
      "nav",
      [.classes("filters"), .label(Wording(zh: "各表", en: "Tables")(language))]
    ) { nav in
      for listing in listings {
        nav.element(
          "a",
          [.named("href", "/sum/" + listing.key)]
            + (listing.key == shown.key ? [.named("aria-current", "page")] : []),
          text: listing.name(language)
        )
      }
      nav.element(
        "a",
        [.named("href", "/sum/form")],
        text: Wording(zh: "汇总表（按格式）", en: "The sum on the form")(language)
      )
    }
  }

  private func addFiles(to main: inout Markup) {
    main.element("p", [.classes("links")]) { line in
      line.add(text: Wording(zh: "下载：", en: "Download: ")(language))
      for format in FormatRegistry.shipped.written {
        line.element(
          "a",
          [.named("href", "/sum/files/" + format.name), .flag("download")],
          text: format.wording.name(language)
        )
        line.add(text: " ")
      }
    }
  }

  /// Where a cell leads on the pages of the desk.
  private func address(of link: ListingLink) -> String? {
    switch link {
    case .file(let name): UnitsPage.address(ofFile: name)
    case .listing(let key, let row):
      listings.contains { $0.key == key }
        ? "/sum/\(key)" + (row.map { "#" + ListingView.identifier(of: key, row: $0) } ?? "") : nil
    }
  }
}
