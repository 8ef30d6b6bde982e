import ReportModel
import ReportRecognition
import Testing

@testable import PDFFormat

/// Tables whose cells rules part.
@Suite struct RuledTableTests {
  private static let columns = [50.0, 150, 250, 350]
  private static let rows = [50.0, 70, 90]
  private static let texts = [["名", "一", "二"], ["甲", "", "34"]]

  @Test func strokesMakeAGridAndBlankCellsStayBlank() throws {
    var page = TracePages()
    page.table(columns: Self.columns, rows: Self.rows, Self.texts)
    #expect(try page.firstTable() == ["名|一|二", "甲||34"])
  }

  @Test func aNumberIsOneOverTheLinesOfACellThatHasNoRoomForMore() throws {
    for (right, expected) in [(180.0, "1424"), (250, "142/4")] {
      var page = TracePages()
      page.table(columns: [50, 150, right], rows: [50, 90], [["甲", "142"]])
      page.text("4", 154, 76)
      #expect(try page.firstTable() == ["甲|\(expected)"])
    }
  }

  @Test func aNumberThatMayGoOnBehindTheEndOfThePageIsNotCertain() throws {
    for (right, isCertain) in [(180.0, false), (250, true)] {
      var pages = TracePages()
      for texts in [["甲", "142"], ["", "4"]] {
        pages.table(columns: [50, 150, right], rows: [50, 90], [texts])
        pages.endPage()
      }
      let rows = try pages.firstTable()
      #expect(rows == (isCertain ? ["甲|142", "|4"] : ["甲|142<divided>", "|4<divided>"]))
    }
  }

  @Test func thinFillsMakeAGrid() throws {
    var page = TracePages()
    for y in Self.rows { page.box(50, y - 0.3, 300, 0.6) }
    for x in Self.columns { page.box(x - 0.3, 50, 0.6, 40) }
    page.text("34", 260, 84)
    #expect(try page.firstTable() == ["||", "||34"])
  }

  @Test func cellsWithBordersOfTheirOwnAreOneGrid() throws {
    var page = TracePages()
    for row in 0..<2 {
      for column in 0..<3 {
        let (x, y) = (50 + Double(column) * 62.25, 50 + Double(row) * 22.25)
        page.path(
          "stroke_path linewidth=\"0.75\"",
          """
          <moveto x="\(x)" y="\(y)"/><lineto x="\(x + 60)" y="\(y)"/><lineto x="\(x + 60)" y="\(y + 20)"/>
          <lineto x="\(x)" y="\(y + 20)"/><closepath/>
          """
        )
        page.text("\(row)\(column)", x + 10, y + 14)
      }
    }
    #expect(try page.firstTable() == ["00|01|02", "10|11|12"])
  }

  @Test func bordersThatAreFramesOfFillAreRules() throws {
    var page = TracePages()
    for column in 0..<2 {
      let x = 50 + Double(column) * 60
      page.path(
        "fill_path winding=\"eofill\" color=\"0 0 0\"",
        """
        <moveto x="\(x)" y="50"/><lineto x="\(x + 60)" y="50"/><lineto x="\(x + 60)" y="70"/>
        <lineto x="\(x)" y="70"/><closepath/>
        <moveto x="\(x + 1)" y="51"/><lineto x="\(x + 59)" y="51"/><lineto x="\(x + 59)" y="69"/>
        <lineto x="\(x + 1)" y="69"/><closepath/>
        """
      )
      page.text("\(column)", x + 20, 64)
    }
    #expect(try page.firstTable() == ["0|1"])
  }

  @Test func dashesAreOneRule() throws {
    var page = TracePages()
    for x in stride(from: 50.0, to: 250, by: 6) { page.line(x, 70, x + 3, 70) }
    page.line(50, 50, 250, 50)
    page.line(50, 90, 250, 90)
    for x in [50.0, 150, 250] {
      for y in stride(from: 50.0, to: 90, by: 5) { page.line(x, y, x, y + 2.5) }
    }
    page.text("1", 60, 64)
    page.text("2", 60, 84)
    #expect(try page.firstTable() == ["1|", "2|"])
  }

  @Test func aCellSpansWhereNoRuleStands() throws {
    var page = TracePages()
    for y in [50.0, 90] { page.line(50, y, 350, y) }
    page.line(150, 70, 350, 70)
    for x in [50.0, 150, 350] { page.line(x, 50, x, 90) }
    page.line(250, 70, 250, 90)
    page.text("高", 60, 64)
    page.text("宽", 160, 64)
    page.text("1", 160, 84)
    page.text("2", 260, 84)
    let grid = try #require(try page.document().grids.first)
    #expect(try page.firstTable() == ["高|宽", "1|2"])
    #expect(grid.rows[1].cells.map(\.column) == [1, 2])
  }

  @Test func aTableWithoutOuterSidesHasItsOuterColumns() throws {
    var page = TracePages()
    for y in Self.rows { page.line(50, y, 350, y) }
    for x in [150.0, 250] { page.line(x, 50, x, 90) }
    page.text("甲", 60, 64)
    page.text("7", 300, 84)
    #expect(try page.firstTable() == ["甲||", "||7"])
  }

  @Test func aLineUnderAWordPartsNoCell() throws {
    var page = TracePages()
    page.table(columns: Self.columns, rows: Self.rows, Self.texts)
    page.line(254, 86, 268, 86)
    #expect(try page.firstTable() == ["名|一|二", "甲||34"])
  }

  @Test func linesOfACellAreOneText() throws {
    var page = TracePages()
    page.table(columns: Self.columns, rows: [50, 90, 110], [["行政规范性", "", ""], ["甲", "", "34"]])
    page.text("文件", 54, 78)
    #expect(try page.firstTable() == ["行政规范性/文件||", "甲||34"])
  }

  @Test func whereARuleIsMissingAValueIsNotCertain() throws {
    var page = TracePages()
    // The rule right of the middle cell ends half way down.
    for y in [50.0, 70, 90] { page.line(50, y, 250, y) }
    for x in [50.0, 250] { page.line(x, 50, x, 90) }
    page.line(150, 50, 150, 80)
    page.text("12", 160, 84)
    #expect(try page.firstTable().last?.contains("<straddling>") == true)
  }

  @Test func aNumberAcrossARuleIsNotCertain() throws {
    var page = TracePages()
    page.table(columns: Self.columns, rows: Self.rows, Self.texts)
    page.text("1234", 141, 84)
    let row = try page.firstTable().last ?? ""
    #expect(row.contains("<straddling>"))
    #expect(!row.contains("12") && !row.contains("34|"))
  }

  @Test func aTableGoesOnOnTheNextPageWithoutItsHead() throws {
    var pages = TracePages()
    for page in 0..<2 {
      pages.table(
        columns: Self.columns,
        rows: Self.rows,
        [["名", "一", "二"], ["行\(page)", "\(page)", "2"]]
      )
      pages.endPage()
    }
    let grid = try #require(try pages.document().grids.first)
    #expect(try pages.firstTable() == ["名|一|二", "行0|0|2", "行1|1|2"])
    #expect(
      grid.rows.map { $0.cells[0].place } == [
        .table(number: 1, row: 1, column: 1, page: 1),
        .table(number: 1, row: 2, column: 1, page: 1),
        .table(number: 1, row: 2, column: 1, page: 2),
      ]
    )
  }

  @Test func thePiecesOfATableHaveTheColumnsOfTheWhole() throws {
    var pages = TracePages()
    pages.table(columns: Self.columns, rows: Self.rows, Self.texts)
    pages.endPage()
    // The next page is bound on the other side, and its piece has one column less.
    pages.table(columns: [70, 170, 370], rows: [50, 70], [["乙", "56"]])
    pages.endPage()
    let grids = try pages.document().grids
    #expect(grids.count == 1)
    #expect(grids[0].rows[2].cells.map(\.column) == [0, 1])
  }

  @Test func aLabelOfSeveralRowsThatThePageCutsIsOne() throws {
    var pages = TracePages()
    pages.table(
      columns: [50, 150, 250],
      rows: Self.rows,
      [["名", "一"], ["（四）无", "3"]]
    )
    pages.endPage()
    for y in [50.0, 90] { pages.line(50, y, 250, y) }
    pages.line(150, 70, 250, 70)
    for x in [50.0, 150, 250] { pages.line(x, 50, x, 90) }
    pages.text("法提供", 54, 64)
    pages.text("7", 160, 64)
    pages.text("8", 160, 84)
    #expect(try pages.firstTable() == ["名|一", "（四）无/法提供|3", "|7", "8"])
  }

  @Test func aTextBetweenPagesPartsTables() throws {
    var pages = TracePages()
    pages.table(columns: Self.columns, rows: Self.rows, Self.texts)
    pages.text("四、结果在下页", 50, 200)
    pages.endPage()
    pages.table(columns: Self.columns, rows: Self.rows, Self.texts)
    #expect(try pages.document().grids.count == 2)
  }

  @Test func aSidewaysPageIsTurned() throws {
    var page = TracePages(width: 400, height: 600)
    // The whole page is drawn turned to the left: (x, y) comes to stand at (y, 600 - x).
    let turn = "0 -1 1 0 0 600"
    for (text, x, y) in [("甲", 60.0, 64.0), ("34", 160, 64), ("乙", 60, 84), ("56", 160, 84)] {
      page.text(text, x, y, transform: turn)
    }
    for y in [50.0, 70, 90] { page.line(y, 550, y, 350) }
    for x in [50.0, 150, 250] { page.line(50, 600 - x, 90, 600 - x) }
    #expect(try page.firstTable() == ["甲|34", "乙|56"])
  }
}
