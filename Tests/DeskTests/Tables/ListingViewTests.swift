import Listings
import ReportModel
import Testing

@testable import Desk

@Suite struct ListingViewTests {
  /// A table with a group of columns, of which one is folded away, a link, tones and a total.
  private var listing: Listing {
    let group = Wording(zh: "核对", en: "check")
    var folded = ListingColumn(
      key: "part",
      headings: [group, Wording(zh: "其中", en: "part")]
    )
    folded.outlineLevel = 1
    var listing = Listing(
      key: "units",
      name: Wording(zh: "各单位", en: "Units"),
      lines: [Wording(zh: "共 2 个", en: "2 of them")],
      columns: [
        ListingColumn("number", Wording(zh: "序号", en: "no."), width: 6),
        ListingColumn("unit", Wording(zh: "单位", en: "unit"), width: 28), folded,
        ListingColumn(key: "all", headings: [group, Wording(zh: "总计", en: "all")]),
      ],
      rows: [
        ListingRow([
          .number(1), .text("甲<局>", link: .file("甲 局.txt")), .number(-3), .number(12),
        ]),
        ListingRow(
          [
            .number(2), .text("乙局", link: .listing("other", row: 4)), .text("—"),
            .wording(Wording(zh: "缺报", en: "missing"), tone: .error),
          ],
          tone: .muted
        ),
        ListingRow([.blank, .text("合计"), .blank, ListingCell(.sum("12"))], isTotal: true),
      ],
      headColumns: 2
    )
    listing.isFolded = true
    listing.foldingLine = Wording(zh: "点左上角的 2 全部展开", en: "2 unfolds them")
    return listing
  }

  private func page(_ language: Language = .chinese, unfolding: String? = nil) -> String {
    ListingView(listing, language, unfolding: unfolding) { link in
      if case .listing(let key, let row) = link {
        return "/sum#" + ListingView.identifier(of: key, row: row)
      }
      return nil
    }.markup.string
  }

  @Test func everyCellStandsInItsRowUnderItsHeadings() {
    let page = page()
    #expect(page.contains("<caption>各单位</caption>"))
    #expect(page.contains("<p>共 2 个</p>"))
    #expect(page.contains("<th scope=\"colgroup\" colspan=\"2\">核对</th>"))
    #expect(page.contains("<th scope=\"col\" rowspan=\"2\" class=\"stuck\">单位</th>"))
    #expect(page.contains("<th scope=\"row\" class=\"stuck\">甲&lt;局&gt;</th>"))
    #expect(page.contains("<td class=\"number\">-3</td><td class=\"number\">12</td>"))
    #expect(page.contains("<td class=\"number\">—</td><td class=\"tone-error\">缺报</td>"))
    #expect(page.contains("<tr id=\"table-units-2\" tabindex=\"-1\" class=\"tone-muted\">"))
    #expect(page.contains("<tr id=\"table-units-3\" tabindex=\"-1\" class=\"total\">"))
    #expect(page.components(of: "<tr").count == 1 + 2 + 3)
  }

  @Test func linksLeadWhereTheDeskSays() {
    let page = page()
    #expect(page.contains("<a href=\"/sum#table-other-5\">乙局</a>"))
    #expect(!page.contains("甲 局.txt"))
  }

  @Test func foldedColumnsAreShownUnlessThereIsAWayToThem() {
    #expect(page().contains("其中") && !page().contains("左上角"))
    let folded = page(unfolding: "/sum?all=1")
    #expect(!folded.contains("其中") && folded.contains("总计"))
    #expect(folded.contains("<a href=\"/sum?all=1\">显示全部列</a>"))
    #expect(!folded.contains("colspan"))
  }

  @Test func eachLanguageHasItsOwnWords() {
    let page = page(.english)
    #expect(page.contains("missing") && page.contains(">Units<") && !page.contains("缺报"))
  }

  @Test func longTableTellsWhatItDoesNotShow() {
    let rows = (0..<(ListingView.cellLimit + 7)).map { ListingRow([.number($0)]) }
    let total = ListingRow([.number(-1)], isTotal: true)
    let listing = Listing(
      key: "long",
      name: Wording(zh: "长表", en: "long"),
      columns: [ListingColumn("n", Wording(zh: "数", en: "n"))],
      rows: rows + [total]
    )
    let page = ListingView(listing, .chinese) { _ in nil }.markup.string
    #expect(page.contains("另有 7 行没有显示"))
    #expect(page.contains(">-1</th>"), "the total is there")
    #expect(page.components(of: "<tr").count == 1 + 1 + ListingView.cellLimit + 1)
  }

  @Test func tableWithoutRowsSaysItsLinesAlone() {
    var listing = listing
    listing.rows = []
    let page = ListingView(listing, .chinese) { _ in nil }.markup.string
    #expect(page.contains("共 2 个") && !page.contains("<table"))
  }
}
