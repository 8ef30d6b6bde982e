import ReportRecognition
import Testing

@testable import PDFFormat

/// Tables without rules.
@Suite struct LooseTableTests {
  /// Draws rows of texts, each at its place; a text of several lines one below the other.
  private func page(_ rows: [(y: Double, texts: [(Double, String)])]) -> TracePages {
    var page = TracePages()
    for row in rows {
      for (x, text) in row.texts {
        for (number, line) in text.split(separator: "/").enumerated() {
          page.text(String(line), x, row.y + Double(number) * 12)
        }
      }
    }
    return page
  }

  @Test func blanksAreBlankCellsUnderTheirHeadings() throws {
    let page = page([
      (50, [(50, "信息内容"), (150, "制发"), (250, "废止"), (350, "有效")]),
      (70, [(50, "规章"), (155, "3"), (355, "74")]),
      (90, [(50, "规范性文件"), (155, "564"), (355, "9")]),
    ])
    #expect(try page.firstTable() == ["信息内容|制发|废止|有效", "规章|3||74", "规范性文件|564||9"])
  }

  @Test func aLabelOfSeveralLinesIsOneCell() throws {
    let page = page([
      (50, [(50, "信息内容"), (150, "制发"), (250, "废止")]),
      (70, [(50, "行政规范/性文件"), (155, "3"), (255, "1")]),
      (110, [(50, "规章"), (155, "2"), (255, "0")]),
    ])
    #expect(try page.firstTable() == ["信息内容|制发|废止", "行政规范/性文件|3|1", "规章|2|0"])
  }

  @Test func aRowGoesOnBehindTheEndOfThePage() throws {
    var pages = page([
      (50, [(50, "信息内容"), (150, "制发"), (250, "废止")]),
      (70, [(50, "规章"), (155, "3"), (255, "1")]),
    ])
    pages.endPage()
    for (x, text) in [(50.0, "规范性文件"), (155, "2"), (255, "0")] { pages.text(text, x, 50) }
    #expect(try pages.firstTable() == ["信息内容|制发|废止", "规章|3|1", "规范性文件|2|0"])
  }

  @Test func whereNumbersStandUnderNoHeadingTheirOrderAloneIsKnown() throws {
    let page = page([
      (50, [(50, "信息内容"), (150, "制发"), (250, "废止")]),
      (70, [(50, "规章"), (155, "3"), (255, "1")]),
      (90, [(50, "规范性文件"), (205, "2"), (305, "0")]),
    ])
    let grid = try #require(try page.document().grids.first)
    #expect(grid.frame == .order)
    #expect(try page.firstTable().last == "规范性文件|2|0")
  }

  @Test func twoNumbersInOneColumnAreNoTable() throws {
    let page = page([
      (50, [(50, "信息内容"), (150, "制发")]),
      (70, [(50, "规章"), (155, "34567")]),
      (90, [(50, "规范性文件"), (150, "2"), (175, "0")]),
    ])
    #expect(try page.document().grids.isEmpty)
  }

  @Test func rowsAndHeadingsOfSectionsAreParted() throws {
    let page = page([
      (50, [(50, "信息内容"), (150, "制发"), (250, "废止")]),
      (70, [(50, "规章"), (155, "3"), (255, "1")]),
      (100, [(50, "三、收到和处理政府信息公开申请情况")]),
      (130, [(50, "申请"), (150, "自然人"), (250, "总计")]),
      (150, [(50, "新收"), (155, "8"), (255, "8")]),
    ])
    #expect(try page.document().grids.count == 2)
    #expect(try page.paragraphs() == ["三、收到和处理政府信息公开申请情况"])
  }
}
