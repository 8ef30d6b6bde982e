import Nianbao
import ReportFormats
import ReportModel
import ReportRecognition
import Testing
import TextTools
import XML

@testable import PDFFormat

/// In which colours something is drawn, how broad, and through what it is seen.
@Suite("the ink of a trace") struct TraceInkTests {
  /// What is read of the number 12 in a cell that something is drawn before or after.
  private func cell(
    color: String = "0 0 0",
    before: (inout TracePages) -> Void = { _ in },
    after: (inout TracePages) -> Void = { _ in }
  ) throws -> String? {
    var page = TracePages()
    page.table(columns: [50, 150, 250], rows: [50, 70, 90], [["名", "一"], ["", "34"]])
    before(&page)
    page.text("12", 54, 84, color: color)
    after(&page)
    return try page.firstTable().last?.split(separator: "|", omittingEmptySubsequences: false)
      .first.map { String($0) }
  }

  @Test(
    "letters of grey, of three and of four colours are seen, white ones are not",
    arguments: [
      ("0", "12"), ("0.5", "12"), ("1", "(12)"), ("0 0 0", "12"), ("1 1 1", "(12)"),
      ("0 0 0 1", "12"), ("1 1 0 0", "12"), ("0 0 0 0", "(12)"), ("0 0 0 0.05", "(12)"),
      ("0 1 1 0", "12"), ("1 1", "12"),
    ]
  )
  func colors(color: String, expected: String) throws {
    #expect(try cell(color: color) == expected)
  }

  @Test("letters of an ink whose colour is not known are taken as seen")
  func unknownColors() throws {
    let colour = InkColor([1], space: "Separation(Weiß)")
    #expect(colour == nil)
    #expect(InkColor([1, 1, 1, 1, 1], space: "DeviceN") == nil)
    #expect(InkColor([1, 1], space: "DeviceRGB") == nil)
    let cyan = try #require(InkColor([1, 0, 0, 0.5], space: "DeviceCMYK"))
    #expect(cyan.red == 0 && cyan.green == 0.5 && cyan.blue == 0.5)
  }

  /// A stroke from one place to another.
  private func stroke(
    _ width: Double,
    _ x: Double,
    _ y: Double,
    _ toX: Double,
    _ toY: Double,
    color: String = "1 1 1",
    extra: String = ""
  ) -> (inout TracePages) -> Void {
    { page in
      page.path(
        "stroke_path linewidth=\"\(width)\" color=\"\(color)\"\(extra)",
        "<moveto x=\"\(x)\" y=\"\(y)\"/>\n<lineto x=\"\(toX)\" y=\"\(toY)\"/>"
      )
    }
  }

  @Test("a broad stroke covers what lies below it, along either side of the page")
  func broadStrokes() throws {
    let across = try cell(after: stroke(14, 50, 80, 80, 80))
    #expect(across == "(12)<clipped>")
    let down = try cell(after: stroke(20, 60, 72, 60, 88))
    #expect(down == "(12)<clipped>")
    // Beneath the text, or where it is seen through, it covers nothing.
    #expect(try cell(before: stroke(14, 52, 80, 80, 80)) == "12")
    #expect(try cell(after: stroke(14, 52, 80, 80, 80, extra: " alpha=\"0.05\"")) == "12")
    // A short one is a bar, as a digit may be; one beside the text is none of the cell's digits.
    let beside = try cell(after: stroke(10, 100, 80, 103, 80))
    #expect(beside == "12<flanked>")
    #expect(try cell(after: stroke(6, 90, 80, 120, 80, color: "1 1 1")) == "12")
  }

  @Test("a picture that is as thin as a line is a rule")
  func thinPictures() throws {
    var page = TracePages()
    for (x, y, width, height) in [
      (50.0, 50.0, 200.0, 1.0), (50, 70, 200, 1), (50, 90, 200, 1), (50, 50, 1, 40),
      (150, 50, 1, 40), (250, 50, 1, 40),
    ] {
      page.add("<fill_image alpha=\"1\" transform=\"\(width) 0 0 \(height) \(x) \(y)\"/>")
    }
    page.text("名", 54, 64)
    page.text("一", 154, 64)
    page.text("甲", 54, 84)
    page.text("34", 154, 84)
    #expect(try page.firstTable() == ["名|一", "甲|34"])
  }

  @Test(
    "what is seen through holes in the shape of letters is not certain",
    arguments: ["clip_text", "clip_stroke_text"]
  )
  func holes(element: String) throws {
    var page = TracePages()
    page.table(columns: [50, 150, 250], rows: [50, 70, 90], [["名", "一"], ["甲", ""]])
    page.text("34", 154, 84, as: element)
    page.box(150, 70, 100, 20, color: "0 0 0")
    page.add("<pop_clip/>")
    let row = try page.firstTable().last
    #expect(row == "甲|<clipped><clipped>")
  }

  @Test("numbers may have an exponent; what is none, or no place on a page, gives no letter")
  func numbers() throws {
    func text(_ edit: (String) -> String) throws -> [String] {
      var page = TracePages()
      page.text("甲乙丙", 50, 40)
      page.text("丁", 50, 80)
      let trace = edit(String(decoding: page.bytes, as: UTF8.self))
      return try PDFReader.document(of: Array(trace.utf8), limits: .default).blocks.compactMap {
        if case .paragraph(let text) = $0 { text.text } else { nil }
      }
    }
    #expect(try text { $0.replacing("x=\"60.0\"", with: "x=\"6e1\"") } == ["甲乙丙", "丁"])
    #expect(try text { $0.replacing("x=\"60.0\"", with: "x=\"+60\"") } == ["甲乙丙", "丁"])
    for number in ["1e7", "x", "", "-", "nan", "1.2.3", "9999999"] {
      let read = try text { $0.replacing("x=\"60.0\"", with: "x=\"\(number)\"") }
      #expect(!read.joined().contains("乙") && read.last == "丁", "\(number): \(read)")
    }
  }

  // MARK: Limits

  private func refusal(_ page: TracePages, glyphs: Int, shapes: Int) -> Refusal? {
    var reader = TraceReader(glyphs: glyphs, shapes: shapes)
    do throws(Refusal) {
      try XMLParser.parse(page.bytes, handler: &reader)
      return nil
    } catch {
      return error
    }
  }

  @Test("more characters, shapes, places or tables than are looked at are refused")
  func limits() throws {
    var page = TracePages()
    page.text("甲乙丙丁", 50, 40)
    for x in 1...4 { page.line(Double(x) * 10, 60, Double(x) * 10, 70) }
    #expect(refusal(page, glyphs: 4, shapes: 4) == nil)
    #expect(refusal(page, glyphs: 3, shapes: 4) == .tooMuchOnPages(3))
    #expect(refusal(page, glyphs: 4, shapes: 3) == .tooMuchOnPages(3))
    #expect(Refusal.tooMuchOnPages(3).code == "INPUT-LIMIT")
    var lattice = TracePages(width: 6_000, height: 6_000)
    lattice.text("甲", 15, 25)
    for place in 0..<460 {
      lattice.line(10, 10 + Double(place) * 12, 5_530, 10 + Double(place) * 12)
      lattice.line(10 + Double(place) * 12, 10, 10 + Double(place) * 12, 5_530)
    }
    #expect(throws: Refusal.tooMuchOnPages(PDFLimits.latticeCells)) { try lattice.document() }
    var tables = TracePages(width: 3_000, height: 3_000)
    for row in 0..<15 {
      for column in 0..<15 {
        let (x, y) = (Double(column) * 190 + 10, Double(row) * 190 + 10)
        tables.table(
          columns: [x, x + 40, x + 80],
          rows: [y, y + 20, y + 40],
          [["甲", "1"], ["乙", "2"]]
        )
      }
    }
    #expect(throws: Refusal.self) { try tables.document() }
  }

  @Test("a trace without pages, with a page of no size, or past a limit of XML is refused as a PDF")
  func refusals() throws {
    #expect(throws: Refusal.traceIncomplete) { try TracePages().document() }
    for box in ["0 0 0 400", "0 0 600", "0 0 99999 400", "a b c d"] {
      let page = Array("<document><page number=\"1\" mediabox=\"\(box)\"></page></document>".utf8)
      #expect(throws: Refusal.traceIncomplete) {
        try PDFReader.document(of: page, limits: .default)
      }
    }
    var page = TracePages()
    page.text("关于召开会议的通知", 50, 40)
    var limits = ReadingLimits.default
    limits.startTagBytes = 20
    let refusal = #expect(throws: Refusal.self) {
      try PDFReader.document(of: page.bytes, limits: limits)
    }
    #expect(refusal?.code == "INPUT-LIMIT" && refusal?.message.zh.contains("PDF") == true)
    // What is no report is refused by the name of what was handed in.
    let other = #expect(throws: Refusal.self) {
      try ReportFormat.pdf.reader.read(Probe(made: page.bytes, kind: .pageTrace))
    }
    #expect(other?.code == "INPUT-NOT-A-REPORT" && other?.message.en.contains("PDF") == true)
  }
}
