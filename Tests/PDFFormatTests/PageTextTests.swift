import ReportFormats
import ReportModel
import ReportRecognition
import Testing

@testable import PDFFormat

/// Text outside of tables.
@Suite struct PageTextTests {
  @Test func linesThatFillThePageAreOneParagraph() throws {
    var page = TracePages()
    page.text("二〇二四年度报告", 200, 40)
    page.text("本机关全年主动公开政府信息二百余条，办理申请三十四件，其中予以公开十", 70, 80)
    page.text("二件，均按期答复。", 50, 100)
    page.text("二、主动公开政府信息情况", 50, 120)
    #expect(
      try page.paragraphs() == [
        "二〇二四年度报告",
        "本机关全年主动公开政府信息二百余条，办理申请三十四件，其中予以公开十二件，均按期答复。",
        "二、主动公开政府信息情况",
      ]
    )
  }

  @Test func aTitleOfTwoLinesInTheMiddleIsOneLine() throws {
    var page = TracePages()
    page.text("样例省样例市青禾县农业农村和水利综合行政执法大队", 60, 40, size: 20)
    page.text("乡村建设综合服务中心", 200, 68, size: 20)
    page.text("二〇二四年度报告", 220, 96, size: 20)
    page.text("本机关全年主动公开政府信息二百余条，办理申请三十四件，其中予以公开十二件，均按期答", 70, 130)
    page.text("复。", 50, 150)
    #expect(
      try page.paragraphs().prefix(2) == [
        "样例省样例市青禾县农业农村和水利综合行政执法大队乡村建设综合服务中心", "二〇二四年度报告",
      ]
    )
  }

  @Test func numbersOfPagesAndRunningHeadsAreNoText() throws {
    var pages = TracePages()
    for page in 1...3 {
      pages.text("某局文件", 50, 20)
      pages.text("正文第\(page)段", 50, 200)
      pages.text("— \(page) —", 280, 390)
      pages.endPage()
    }
    #expect(try pages.paragraphs() == ["正文第1段", "正文第2段", "正文第3段"])
  }

  @Test func aNumberBetweenDashesIsAPagesFarFromTheFootAsWell() throws {
    var pages = TracePages()
    for page in 1...3 {
      pages.text("甲乙\(page)丙", 50, 200)
      pages.text("— \(page) —", 280, 320)
      pages.endPage()
    }
    #expect(try pages.paragraphs() == ["甲乙1丙", "甲乙2丙", "甲乙3丙"])
  }

  @Test func headsWithNumbersThatStayOrCountWithThePagesAreNoText() throws {
    var pages = TracePages()
    for page in 1...3 {
      pages.text("某局2024年度报告\(page + 3)", 50, 20)
      pages.text("正文第\(page)段", 50, 200)
      pages.endPage()
    }
    #expect(try pages.paragraphs() == ["正文第1段", "正文第2段", "正文第3段"])
    var others = TracePages()
    for page in [1, 4, 2] {
      others.text("办理申请\(page)件", 50, 20)
      others.endPage()
    }
    #expect(try others.paragraphs() == ["办理申请1件", "办理申请4件", "办理申请2件"])
  }

  @Test func aPictureBetweenParagraphsIsTold() throws {
    var page = TracePages()
    page.text("本机关全年主动公开政府信息二百余条，均按期答复，收到表扬", 50, 40)
    page.add("<fill_image alpha=\"1\" transform=\"200 0 0 80 50 100\"/>")
    page.text("二、主动公开政府信息情况", 50, 220)
    let blocks = try page.document().blocks
    let appearances = blocks.flatMap { block -> [Appearance] in
      if case .paragraph(let text) = block { text.pieces.map(\.appearance) } else { [] }
    }
    #expect(appearances == [.plain, .unread(.picture), .plain])
  }

  @Test func linesOfWordsHaveABlankBetweenLatinOnesAlone() throws {
    var page = TracePages()
    page.text("本机关全年主动公开政府信息二百余条，办理申请三十四件，均按期答复。系统采用 open", 70, 80)
    page.text("source 平台。", 50, 100)
    #expect(try page.paragraphs().last?.hasSuffix("open source 平台。") == true)
  }

  @Test func aNumberAtTheFootThatCountsNoPagesIsText() throws {
    var pages = TracePages()
    for number in [7, 9, 23] {
      pages.text("甲乙丙", 50, 200)
      pages.text("\(number)", 280, 390)
      pages.endPage()
    }
    #expect(try pages.paragraphs() == ["甲乙丙", "7", "甲乙丙", "9", "甲乙丙", "23"])
  }

  @Test func roomBetweenScriptsIsNoBlank() throws {
    var page = TracePages()
    page.text("共", 50, 40)
    page.text("34", 62, 40)
    page.text("件 合计", 74, 40)
    #expect(try page.paragraphs() == ["共34件 合计"])
  }

  @Test func radicalsAreTheirIdeographs() throws {
    var page = TracePages()
    page.text("⼀、⼈⺠", 50, 40)
    #expect(try page.paragraphs() == ["一、人民"])
  }

  @Test func placesNameThePage() throws {
    var pages = TracePages()
    pages.text("甲乙丙", 50, 200)
    pages.endPage()
    pages.text("丁戊己", 50, 200)
    guard case .paragraph(let text) = try pages.document().blocks.last else {
      Issue.record("no paragraph")
      return
    }
    #expect(text.place == .paragraph(number: 1, page: 2))
    #expect(text.place.description == "第2页 ¶1")
  }

  @Test func namesThatAreNoXMLAreNoObstacle() throws {
    var page = TracePages()
    page.text("甲乙", 50, 40, font: "A&B<\"中")
    page.add("<layer name=\"<&\"/>")
    page.text("丙丁", 50, 60)
    #expect(try page.paragraphs() == ["甲乙", "丙丁"])
    let control = Array(
      String(decoding: page.bytes, as: UTF8.self)
        .replacing("unicode=\"丙\"", with: "unicode=\"&#x1;\"").utf8
    )
    let document = try PDFReader.document(of: control, limits: .default)
    guard case .paragraph(let text) = document.blocks.last else {
      Issue.record("no paragraph")
      return
    }
    #expect(text.text == "丁")
    #expect(!text.pieces.allSatisfy { $0.appearance == .plain })
  }

  // MARK: Refusals

  @Test func aScanIsRefusedWithAndWithoutRecognisedText() {
    for isRecognised in [false, true] {
      var page = TracePages()
      page.add("<fill_image transform=\"600 0 0 400 0 0\" width=\"9\" height=\"9\"/>")
      if isRecognised { page.text("某局年度报告", 50, 40, as: "ignore_text") }
      #expect(throws: Refusal.scanned) { try page.document() }
    }
  }

  @Test func textUnderAPictureOfThePageIsAScan() {
    var page = TracePages()
    page.text("某局年度报告", 50, 40)
    page.add("<fill_image transform=\"600 0 0 400 0 0\" width=\"9\" height=\"9\"/>")
    #expect(throws: Refusal.scanned) { try page.document() }
  }

  @Test func lettersWithoutCharactersAreRefused() {
    var page = TracePages()
    page.text("\u{FFFD}\u{FFFD}\u{FFFD}某", 50, 40)
    #expect(throws: Refusal.withoutCharacters) { try page.document() }
  }

  @Test func aPageWithoutAnythingIsRefused() {
    var page = TracePages()
    page.line(10, 10, 20, 10)
    #expect(throws: Refusal.withoutText) { try page.document() }
  }

  @Test func aTraceThatEndsWithinAPageIsRefused() {
    var page = TracePages()
    page.text("某局年度报告", 50, 40)
    #expect(throws: Refusal.self) {
      try PDFReader.document(of: page.bytes.dropLast(30), limits: .default)
    }
  }

  @Test func tooManyPagesAreRefused() {
    var pages = TracePages()
    for _ in 0...PDFLimits.pages {
      pages.text("甲", 50, 40)
      pages.endPage()
    }
    #expect(throws: Refusal.tooManyPages) { try pages.document() }
  }
}

extension PDFReader {
  fileprivate static func document(
    of trace: ArraySlice<UInt8>,
    limits: ReadingLimits
  ) throws(Refusal) -> Document {
    try document(of: Array(trace), limits: limits)
  }
}
