import ReportRecognition
import Testing

@testable import PDFFormat

/// Numbers of which a part stands where it is not looked for: below, beyond the border, or nowhere at all.
@Suite struct SplitNumberTests {
  private static let heads = [(50.0, "信息内容"), (150, "制发"), (250, "废止")]

  /// A table without rules of two rows, the second of which is `values`, each with its height.
  private func loose(_ values: [(x: Double, y: Double, text: String)]) -> TracePages {
    var page = TracePages()
    for (x, text) in Self.heads { page.text(text, x, 50) }
    for (x, text) in [(50.0, "规章"), (155, "3"), (255, "1")] { page.text(text, x, 70) }
    page.text("规范性文件", 50, 100)
    for value in values { page.text(value.text, value.x, value.y) }
    return page
  }

  @Test(arguments: [("736", ".18"), ("9", "8765"), ("12345.6", "7")])
  func numbersAboveOneAnotherWithOneLabelAreNotCertain(_ above: String, _ below: String) throws {
    for top in [88.0, 94, 100] {
      let page = loose([(155, top, above), (155, top + 12, below), (255, 100, "5")])
      let text = try page.firstTable().joined(separator: "|")
      #expect(text.contains("<divided>"))
      #expect(!text.contains(above))
      #expect(!text.contains(below))
    }
  }

  @Test func rowsWithoutLabelsRightAboveOneAnotherAreNotCertain() throws {
    var page = TracePages()
    for (x, text) in Self.heads { page.text(text, x, 50) }
    for (x, text) in [(60.0, "3"), (160, "5"), (260, "0")] { page.text(text, x, 70) }
    for (x, text) in [(57.0, "39"), (157, "76")] { page.text(text, x, 82) }
    #expect(try page.firstTable()[1] == "<divided>|<divided>|0")
  }

  @Test func closeRowsWithLabelsAreRead() throws {
    var page = TracePages()
    for (x, text) in Self.heads { page.text(text, x, 50) }
    for (row, label) in ["规章", "规范性文件", "其他"].enumerated() {
      for (x, text) in [(50.0, label), (155, "\(row)6"), (255, "\(row)")] {
        page.text(text, x, 64 + Double(row) * 12)
      }
    }
    #expect(try page.firstTable().dropFirst() == ["规章|06|0", "规范性文件|16|1", "其他|26|2"])
  }

  @Test func aNumberOfWhichAPartIsCoveredIsNotCertainWithoutRules() throws {
    var page = loose([(155, 100, "73519"), (255, 100, "5")])
    page.box(169.5, 90, 20, 14, color: "1 1 1")
    #expect(try page.firstTable().last == "规范性文件|735(19)<clipped>|5")
  }

  @Test func aNumberCutBehindItsPointIsNotCertain() throws {
    var page = loose([])
    page.box(0, 0, 174, 400, as: "clip_path")
    page.text("736.18", 155, 100)
    page.add("<pop_clip/>")
    #expect(try page.firstTable().last?.contains("736.(18)<clipped>") == true)
  }

  /// Numbers at and beyond the right border, which is at 250, and the lower one, at 90.
  @Test(arguments: [
    (237.0, 84.0, "802", false), (246, 84, "802", false), (253, 84, "802", false),
    (220, 84, "802", true), (170, 99, "802", false), (280, 84, "802", true),
  ])
  func whatStandsBeyondTheOuterBorderIsTold(
    _ x: Double,
    _ y: Double,
    _ text: String,
    _ isCertain: Bool
  ) throws {
    var page = TracePages()
    page.table(columns: [50, 150, 250], rows: [50, 70, 90], [["名", "一"], ["甲", ""]])
    page.text(text, x, y)
    let row = try #require(try page.firstTable().last)
    #expect(row.contains("<") != isCertain)
  }

  @Test func wordsBesideATableAreNoPartOfIt() throws {
    var page = TracePages()
    page.table(columns: [50, 150, 250], rows: [50, 70, 90], [["名", "一"], ["甲", "2"]])
    page.text("2021年完", 60, 100)
    page.text("单位1", 252, 84)
    #expect(try page.firstTable() == ["名|一", "甲|2"])
  }

  @Test func aSmallPictureBesideDigitsMayBeOne() throws {
    var page = TracePages()
    page.table(columns: [50, 150, 250], rows: [50, 70, 90], [["名", "一"], ["甲", "2"]])
    page.add("<fill_image transform=\"4 0 0 8 160 76\" width=\"1\" height=\"1\"/>")
    #expect(try page.firstTable().last == "甲|2<flanked>")
  }

  @Test func aDrawnDigitNearABorderIsTold() throws {
    var page = TracePages()
    page.table(columns: [50, 150, 250], rows: [50, 70, 90], [["名", "一"], ["甲", "2"]])
    // So near to the border below that it may touch it.
    page.box(164, 80, 1, 6.5)
    #expect(try page.firstTable().last == "甲|2<flanked>")
  }

  @Test func withoutRulesAStrokeOrPictureBesideDigitsIsTold() throws {
    let stroke = { (page: inout TracePages) in page.box(163, 93, 0.8, 7) }
    let picture = { (page: inout TracePages) in
      page.add("<fill_image transform=\"4 0 0 8 148 92\" width=\"1\" height=\"1\"/>")
    }
    for draw in [stroke, picture] {
      var page = loose([(155, 100, "2"), (255, 100, "5")])
      draw(&page)
      #expect(try page.firstTable().last == "规范性文件|<flanked>|5")
    }
    // What is far away, a line below the digits and one as high as a row are none of them.
    var page = loose([(155, 100, "2"), (255, 100, "5")])
    page.box(200, 93, 0.8, 7)
    page.box(154, 102, 12, 0.5)
    page.box(262, 88, 0.5, 16)
    #expect(try page.firstTable().last == "规范性文件|2|5")
  }

  @Test func withoutRulesANumberThatIsCutOffWholeIsTold() throws {
    var page = loose([(255, 100, "5")])
    page.box(150, 90, 3, 20, as: "clip_path")
    page.text("12", 155, 100)
    page.add("<pop_clip/>")
    #expect(try page.firstTable().last == "规范性文件|(12)<clipped>|5")
  }

  @Test func digitsAcrossARuleAreToldOnBothSides() throws {
    for y in [69.5, 72.5, 74.5] {
      var page = TracePages()
      page.table(columns: [50, 150, 450], rows: [50, 70, 90], [["名", ""], ["甲", ""]])
      page.text("802", 160, y)
      let rows = try page.firstTable()
      #expect(rows[0].hasSuffix(y > 70 ? ">" : "802"))
      #expect(rows[1].contains("<") == (y > 70))
    }
  }
}
