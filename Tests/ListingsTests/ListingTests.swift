import JSON
import Listings
import ReportModel
import Spreadsheet
import Testing

@Suite("tables for people")
struct ListingTests {
  private let document = ListingDocument(
    title: Wording(zh: "报送情况", en: "Who has reported"),
    lines: [Wording(zh: "齐全：1/2", en: "complete: 1 of 2")],
    listings: [
      Listing(
        key: "units",
        name: Wording(zh: "单位", en: "units"),
        columns: [
          ListingColumn("unit", Wording(zh: "单位", en: "unit"), width: 30),
          ListingColumn("state", Wording(zh: "状态", en: "state")),
          ListingColumn(
            key: "errors",
            headings: [Wording(zh: "问题", en: "findings"), Wording(zh: "错误", en: "errors")]
          ),
          ListingColumn(
            key: "warnings",
            headings: [Wording(zh: "问题", en: "findings"), Wording(zh: "警告", en: "warnings")]
          ),
        ],
        rows: [
          ListingRow([
            .text("青禾县<财政局>"), .wording(Wording(zh: "已报", en: "reported"), code: "reported"),
            .number(0), .number(12),
          ]),
          ListingRow(
            [
              .text("=1+1", link: .file("报告/甲 乙.txt")),
              .wording(Wording(zh: "缺报", en: "missing"), code: "missing", tone: .error),
              .blank, .blank,
            ],
            tone: .warning
          ),
        ]
      )
    ]
  )

  @Test("a value that a spreadsheet would calculate stays text in CSV, quoted by RFC 4180")
  func csv() throws {
    let text = String(decoding: try document.written(as: .csv, .chinese), as: UTF8.self)
    #expect(
      text == "\u{FEFF}单位,状态,问题/错误,问题/警告\r\n青禾县<财政局>,已报,0,12\r\n\"'=1+1\",缺报,,\r\n"
    )
    var record = DelimitedRecord()
    for value in ["a\"b", "x,y", "两\n行", " 空", "\t=1", "-", "－5", ""] { record.append(value) }
    record.append(number: "-0.50")
    var line: [UInt8] = []
    record.end(into: &line)
    #expect(
      String(decoding: line, as: UTF8.self)
        == "\"a\"\"b\",\"x,y\",\"两\n行\",\" 空\",\"'\t=1\",-,\"'－5\",,-0.50\r\n"
    )
  }

  @Test("what turns the direction of a line or is not seen stands in CSV by its number")
  func unseen() {
    var record = DelimitedRecord()
    for value in ["甲\u{202E}局", "a\u{1B}[1m\tb\r\nc", "𠮷"] { record.append(value) }
    var line: [UInt8] = []
    record.end(into: &line)
    #expect(
      String(decoding: line, as: UTF8.self)
        == "甲\\u{202E}局,\"a\\u{1B}[1m\tb\r\nc\",𠮷\r\n"
    )
  }

  @Test("a text is a number where it is a decimal one")
  func decimal() {
    for text in ["0", "12", "-3", "12.50", "-0.5"] {
      #expect(ListingCell.decimal(text).value == .number(text))
    }
    for text in ["/", "+1", "1 2", "--1", "12件"] {
      #expect(ListingCell.decimal(text).value == .text(text))
    }
    #expect(ListingCell.decimal("").value == .blank)
  }

  @Test("JSON holds codes and numbers, whatever the language")
  func json() throws {
    let chinese = try document.written(as: .json, .chinese)
    #expect(chinese == (try document.written(as: .json, .english)))
    let text = String(decoding: chinese, as: UTF8.self)
    #expect(text.contains(#""state": "missing""#))
    #expect(text.contains(#""warnings": 12"#))
    #expect(text.contains(#""errors": null"#))
  }

  @Test("a page holds its headings in levels, escapes what files say, and links by address")
  func page() throws {
    let page = String(decoding: try document.written(as: .html, .chinese), as: UTF8.self)
    #expect(page.contains(#"<th scope="colgroup" colspan="2">问题</th>"#))
    #expect(page.contains(#"<th scope="col" rowspan="2">单位</th>"#))
    #expect(page.contains("青禾县&lt;财政局&gt;"))
    #expect(page.contains("href=\"%E6%8A%A5%E5%91%8A/%E7%94%B2%20%E4%B9%99.txt\""))
    #expect(page.contains("<td class=\"error\">缺报</td>"))
  }

  @Test("lines for a terminal are aligned by the width of Chinese characters")
  func text() throws {
    let text = String(decoding: try document.written(as: .text, .chinese), as: UTF8.self)
    #expect(
      text == """
        齐全：1/2

        单位            状态  问题/错误  问题/警告
        青禾县<财政局>  已报          0         12
        =1+1            缺报

        """
    )
  }
}
