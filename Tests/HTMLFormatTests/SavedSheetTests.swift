import Encodings
import ReportFormats
import ReportModel
import ReportRecognition
import Testing

@testable import HTMLFormat

@Suite("sheets that were saved as one page")
struct SavedSheetTests {
  /// A page as LibreOffice writes it.
  private func page(_ sheets: [(name: String, rows: [[String]])], word: String = "Sheet") -> String
  {
    let links = sheets.indices.map { "<A HREF=\"#table\($0)\">\(sheets[$0].name)</A><br>" }.joined()
    let tables = sheets.indices.map { number in
      let rows = sheets[number].rows.map { row in
        "<tr>" + row.map { "<td>\($0)</td>" }.joined() + "</tr>"
      }.joined()
      return """
        <A NAME="table\(number)"><h1>\(word) \(number + 1): <em>\(sheets[number].name)</em></h1></A>
        <table>\(rows)</table><hr>
        """
    }.joined()
    return "<body><p><center><h1>Overview</h1>\(links)</center></p><hr>\(tables)</body>"
  }

  private func blocks(_ page: String) throws -> [String] {
    let document = try HTMLReader.document(
      of: EncodedText(reading: Array(page.utf8)),
      among: .shipped,
      limits: .default
    )
    let sheets = SavedSheets(document.blocks)
    let found = sheets?.document(document, among: .shipped) ?? document
    return found.blocks.map { block in
      switch block {
      case .paragraph(let text): text.text
      case .grid(let grid): "grid of \(grid.rows.count)"
      }
    } + found.findings.map(\.code)
  }

  private static let text = [
    "某局2021年政府信息公开工作年度报告", "一、总体情况", "文字", "二、主动公开政府信息情况", "六、其他需要报告的事项", "无收费",
  ].map { [$0] }
  private static let table = [
    ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"], ["规章", "1", "2", "3"], ["行政规范性文件", "4", "5", "6"],
  ]

  @Test("are put together as those of a workbook", arguments: ["Sheet", "工作表"])
  func sheets(word: String) throws {
    let found = try blocks(
      page([("报告", Self.text), ("主动公开", Self.table), ("台账", [["30"], ["31"]])], word: word)
    )
    #expect(
      found == [
        "Overview", "报告", "主动公开", "台账", "某局2021年政府信息公开工作年度报告", "一、总体情况", "文字",
        "二、主动公开政府信息情况", "grid of 3", "六、其他需要报告的事项", "无收费", "SHEET-SET-ASIDE",
      ]
    )
  }

  @Test("are told from paragraphs that read like their headings")
  func others() throws {
    let page = "<p>第 1: 甲</p><p>文字</p><p>第 2: 乙</p>"
    #expect(try blocks(page) == ["第 1: 甲", "文字", "第 2: 乙"])
  }
}
