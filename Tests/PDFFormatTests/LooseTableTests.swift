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

  // MARK: Columns

  @Test func numbersAtTheRightOfTheirColumnsStandUnderTheirHeadings() throws {
    let page = page([
      (50, [(50, "信息内容"), (165, "制发"), (265, "废止"), (365, "有效")]),
      (70, [(50, "规章"), (205, "3"), (395, "745")]),
      (90, [(50, "规范性文件"), (195, "564"), (305, "7"), (405, "9")]),
    ])
    #expect(try page.firstTable() == ["信息内容|制发|废止|有效", "规章|3||745", "规范性文件|564|7|9"])
  }

  @Test func headingsOverSeveralColumnsStandInTheFirstOfTheirs() throws {
    let page = page([
      (50, [(65, "行政复议"), (165, "行政诉讼")]),
      (70, [(55, "维持"), (95, "纠正"), (155, "维持"), (195, "纠正")]),
      (90, [(60, "1"), (100, "22"), (200, "3")]),
    ])
    #expect(try page.firstTable() == ["行政复议|行政诉讼", "维持|纠正|维持|纠正", "1|22||3"])
    let columns = try page.document().grids.first?.rows.first?.cells.map(\.column)
    #expect(columns == [0, 2])
  }

  @Test func headingsAtTheFootThatAreRepeatedStandOnce() throws {
    var pages = TracePages()
    for page in 0..<2 {
      for (x, text) in [(50.0, "信息内容"), (150, "制发"), (250, "废止")] {
        pages.text(text, x, page == 0 ? 300 : 50)
      }
      if page == 0 { pages.endPage() }
    }
    for (x, text) in [(50.0, "规章"), (155, "3"), (255, "1")] { pages.text(text, x, 70) }
    #expect(try pages.firstTable().filter { $0.contains("制发") }.count == 1)
    #expect(try pages.firstTable().last == "规章|3|1")
  }

  @Test func numbersThatTouchArePartedUnderTheirHeadings() throws {
    let page = page([
      (50, [(50, "信息内容"), (155, "制"), (175, "废")]),
      (70, [(50, "规章"), (157, "3"), (177, "1")]),
      (90, [(50, "规范性文件"), (150, "3684"), (170, "1330")]),
    ])
    #expect(try page.firstTable() == ["信息内容|制|废", "规章|3|1", "规范性文件|3684|1330"])
  }

  // MARK: Numbers on several lines

  @Test func aNumberThatGoesOnBelowIsOneWhereItsColumnIsFull() throws {
    let page = page([
      (50, [(50, "信息内容"), (150, "制发"), (180, "废止")]),
      (70, [(50, "行政规范/性文件"), (152, "142/4"), (185, "1")]),
      (110, [(50, "规章"), (152, "207"), (185, "0")]),
    ])
    #expect(try page.firstTable() == ["信息内容|制发|废止", "行政规范/性文件|1424|1", "规章|207|0"])
  }

  @Test func whereThereWasRoomForMoreItIsNotCertain() throws {
    let page = page([
      (50, [(50, "信息内容"), (150, "制发"), (180, "废止"), (280, "有效")]),
      (70, [(50, "行政规范/性文件"), (155, "14/24"), (182, "123/4"), (282, "123/4")]),
      (110, [(50, "规章"), (152, "2071"), (185, "0"), (285, "1")]),
    ])
    #expect(try page.firstTable()[1] == "行政规范/性文件|<divided>|1234|<divided>")
  }

  @Test func aNumberThatMayGoOnBehindTheEndOfThePageIsNotCertain() throws {
    var pages = page([
      (50, [(50, "信息内容"), (150, "制发"), (180, "废止")]),
      (70, [(50, "规章"), (152, "207"), (185, "0")]),
      (90, [(50, "规范性文件"), (152, "142"), (185, "1")]),
    ])
    pages.endPage()
    pages.text("4", 152, 50)
    let rows = try pages.firstTable()
    #expect(rows.suffix(2) == ["规范性文件|<divided>|1", "<divided>"])
  }

  @Test func aNumberOverTwoLinesBesideALabelIsNotCertain() throws {
    let row = try page([(100, [(50, "甲"), (200, "12/34")])]).firstTable().first
    #expect(row?.hasPrefix("甲|") == true && row?.contains("<divided>") == true, "\(row ?? "")")
    #expect(row?.contains("1234") == false)
  }

  @Test func aLineOfALabelBesideHeadingsIsOneOfThem() throws {
    let page = page([
      (28, [(50, "规范/信息/内容")]), (52, [(150, "制发"), (250, "废止")]),
      (70, [(50, "规章"), (155, "3"), (255, "74")]),
    ])
    #expect(try page.firstTable() == ["规范/信息", "内容|制发|废止", "规章|3|74"])
  }

  @Test func aRowWhoseLabelStandsElsewhereGivesNoBlanks() throws {
    let page = page([
      (50, [(50, "信息内容"), (150, "制发"), (250, "废止")]),
      (70, [(50, "规章"), (155, "3")]),
      (85, [(255, "1")]),
      (110, [(50, "规范性文件"), (155, "2"), (255, "0")]),
    ])
    #expect(try page.firstTable() == ["信息内容|制发|废止", "规章|3", "1", "规范性文件|2|0"])
  }
}
