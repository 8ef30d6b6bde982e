import Archive
import Spreadsheet
import TestSupport
import Testing
import XML

/// What is refused of OpenDocument, and what must not take long.
@Suite("OpenDocument spreadsheets that are refused") struct OpenDocumentRefusalTests {
  private static let one =
    "<table:table-cell office:value-type=\"float\" office:value=\"1\"><text:p>1</text:p></table:table-cell>"

  private func kind(
    _ sample: OpenDocumentSample,
    limits: SpreadsheetLimits = .default
  ) throws -> SpreadsheetError.Kind? {
    refusal(try sample.bytes(), limits: limits)?.kind
  }

  @Test(
    "documents of other kinds are no workbooks",
    arguments: [
      "application/vnd.oasis.opendocument.text", "application/vnd.oasis.opendocument.presentation",
      "application/vnd.oasis.opendocument.spreadsheet2", "text/plain", nil,
    ]
  )
  func otherTypes(_ type: String?) throws {
    var sample = OpenDocumentSample(cells: Self.one)
    sample.type = type
    #expect(try kind(sample) == .notAWorkbook)
    #expect(throws: SpreadsheetError.self) { try WorkbookContents(reading: sample.bytes()) }
  }

  @Test("a type may end in a line break, and a pattern is a spreadsheet")
  func types() throws {
    for end in ["\n", "-template"] {
      var sample = OpenDocumentSample(cells: Self.one)
      sample.type = OpenDocumentSample.spreadsheetType + end
      #expect(try sample.cells() == ["A1 number(\"1\")"])
      #expect(try WorkbookContents(reading: sample.bytes()).isOpenDocument)
    }
  }

  @Test("a text document under the type of a spreadsheet is none")
  func wrongContent() throws {
    var sample = OpenDocumentSample("")
    sample.content =
      "<o:document-content xmlns:o=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\"><o:body><o:text/></o:body></o:document-content>"
    #expect(try kind(sample) == .notAWorkbook)
    sample.content = "<html/>"
    #expect(try kind(sample) == .malformed)
  }

  @Test("encrypted spreadsheets are told as such, whole or part by part")
  func encrypted() throws {
    var sample = OpenDocumentSample(cells: Self.one)
    sample.manifest = """
      <m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">
      <m:file-entry m:full-path="content.xml" m:media-type="text/xml"><m:encryption-data/></m:file-entry>
      </m:manifest>
      """
    #expect(try kind(sample) == .archive(.encrypted))
    sample.content = "\u{1}noise"
    #expect(try kind(sample) == .archive(.encrypted))
  }

  @Test("a document type is refused, in any part")
  func documentTypes() throws {
    let bomb = "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>"
    var sample = OpenDocumentSample(cells: Self.one)
    sample.content = bomb
    #expect(try kind(sample) == .xml(.documentType))
    sample = OpenDocumentSample(cells: Self.one)
    sample.manifest = bomb
    #expect(try kind(sample) == .xml(.documentType))
  }

  @Test("an empty document has no sheets, a package without content is damaged")
  func nothing() throws {
    #expect(try kind(OpenDocumentSample("")) == .noSheets)
    var parts = ArchiveParts()
    parts.add("mimetype", OpenDocumentSample.spreadsheetType)
    #expect(refusal(try parts.bytes())?.kind == .missingPart)
  }

  @Test("cells that are repeated past the limits are refused at once")
  func repetitions() throws {
    let rows = "<table:table-row table:number-rows-repeated=\"1000000\">%</table:table-row>"
    let sixteen = Self.one.replacing(
      "<table:table-cell",
      with: "<table:table-cell table:number-columns-repeated=\"16384\""
    )
    let started = ContinuousClock.now
    #expect(
      try kind(OpenDocumentSample(rows: replacing("%", with: sixteen, in: rows)))
        == .limit(.cells, 5_000_000)
    )
    var limits = SpreadsheetLimits.default
    limits.cells = 200_000
    #expect(
      try kind(OpenDocumentSample(rows: replacing("%", with: Self.one, in: rows)), limits: limits)
        == .limit(.cells, 200_000)
    )
    let merged = "<table:table-cell table:number-columns-spanned=\"2\"/>"
    #expect(
      try kind(OpenDocumentSample(rows: replacing("%", with: merged, in: rows)))
        == .limit(.mergedRanges, 10_000)
    )
    #expect(
      try kind(
        OpenDocumentSample(
          cells:
            "<table:table-cell table:number-columns-repeated=\"16384\" table:number-rows-spanned=\"2\"/>"
        )
      ) == .limit(.mergedRanges, 10_000)
    )
    // A million blank rows, thousands of times.
    let blank = replacing("%", with: "<table:table-cell/>", in: rows)
    let many = OpenDocumentSample(rows: String(repeating: blank, count: 2000))
    #expect(try many.contents().sheets[0].cells.isEmpty)
    #expect(ContinuousClock.now - started < .seconds(20))
  }

  @Test("what stands outside the grid is refused")
  func outside() throws {
    let filled = "<table:table-row>\(Self.one)</table:table-row>"
    let far = "<table:table-row table:number-rows-repeated=\"1048576\"/>"
    #expect(try kind(OpenDocumentSample(rows: far + filled)) == .outsideGrid)
    #expect(
      try kind(
        OpenDocumentSample(
          cells: "<table:table-cell table:number-columns-repeated=\"16384\"/>" + Self.one
        )
      ) == .outsideGrid
    )
    #expect(
      try kind(
        OpenDocumentSample(cells: "<table:table-cell table:number-rows-spanned=\"99999999\"/>")
      ) == nil
    )
    #expect(
      try kind(
        OpenDocumentSample(
          rows:
            "<table:table-row table:number-rows-repeated=\"2\"/><table:table-row><table:table-cell table:number-rows-spanned=\"1048575\"/></table:table-row>"
        )
      ) == .outsideGrid
    )
    let last = "<table:table-row table:number-rows-repeated=\"1048575\"/>"
    #expect(try OpenDocumentSample(rows: last + filled).cells() == ["A1048576 number(\"1\")"])
  }

  @Test(
    "repetitions that are no numbers are refused",
    arguments: ["0", "-1", "x", "", "99999999999999999999999999"]
  )
  func badRepetitions(_ count: String) throws {
    let sample = OpenDocumentSample(
      rows: "<table:table-row table:number-rows-repeated=\"\(count)\"/>"
    )
    #expect(try kind(sample) == .malformed)
  }

  @Test("texts past the limit are refused with their cell, blanks too")
  func longTexts() throws {
    func text(_ content: String) -> OpenDocumentSample {
      OpenDocumentSample(
        cells: "<table:table-cell/><table:table-cell>\(content)</table:table-cell>"
      )
    }
    let fits = String(repeating: "政", count: 32_767)
    #expect(try text("<text:p>\(fits)</text:p>").cells().count == 1)
    let error = refusal(try text("<text:p>\(fits)</text:p><text:p>府</text:p>").bytes())
    #expect(error?.kind == .limit(.cellText, 32_767))
    #expect(error?.cell?.description == "B1")
    #expect(error?.sheet == "表一")
    #expect(
      try kind(text("<text:p><text:s text:c=\"999999999\"/></text:p>"))
        == .limit(.cellText, 32_767)
    )
    let blanks = String(repeating: "<text:s text:c=\"32767\"/>", count: 5000)
    #expect(try kind(text("<text:p>\(blanks)</text:p>")) == .limit(.cellText, 32_767))
    let paragraphs = String(repeating: "<text:p/>", count: 40_000)
    #expect(try kind(text(paragraphs)) == .limit(.cellText, 32_767))
    let formula = String(repeating: "1+", count: 20_000)
    #expect(
      try kind(OpenDocumentSample(cells: "<table:table-cell table:formula=\"of:=\(formula)1\"/>"))
        == .limit(.cellText, 32_767)
    )
  }

  @Test("too many tables, names and formats are refused, and nesting that goes too deep")
  func limits() throws {
    var limits = SpreadsheetLimits.default
    limits.sheets = 2
    limits.definedNames = 2
    limits.cellFormats = 2
    let tables = String(repeating: "<table:table table:name=\"a\"/>", count: 3)
    #expect(try kind(OpenDocumentSample(tables), limits: limits) == .limit(.sheets, 2))
    let name = "<table:named-range table:name=\"a\" table:cell-range-address=\".A1\"/>"
    let names =
      "<table:named-expressions>\(name)\(name)\(name)</table:named-expressions>"
    #expect(try kind(OpenDocumentSample(names), limits: limits) == .limit(.definedNames, 2))
    let formats = ["1.0", "1.00"].map { shown in
      "<table:table-cell office:value-type=\"float\" office:value=\"1\"><text:p>\(shown)</text:p></table:table-cell>"
    }
    #expect(
      try kind(OpenDocumentSample(cells: formats.joined()), limits: limits)
        == .limit(.cellFormats, 2)
    )
    let deep =
      String(repeating: "<text:span>", count: 100) + String(repeating: "</text:span>", count: 100)
    #expect(
      try kind(
        OpenDocumentSample(cells: "<table:table-cell><text:p>\(deep)</text:p></table:table-cell>")
      )
        == .xml(.limit(.depth, 64))
    )
    #expect(
      try kind(OpenDocumentSample(cells: "<table:table-cell><table:table/></table:table-cell>"))
        == .malformed
    )
  }

  @Test("damaged content is read or refused, and never stops the program")
  func damaged() throws {
    var sample = OpenDocumentSample(
      rows: """
        <table:table-row table:number-rows-repeated="3"><table:table-cell \
        table:number-columns-repeated="2" table:number-columns-spanned="2" \
        table:formula="of:=SUM([.A1:.B2];[$'a b'.C3])" office:value-type="float" \
        office:value="12.50"><text:p>12.50 元<text:s text:c="3"/></text:p></table:table-cell>\
        <table:covered-table-cell/></table:table-row>
        """
    )
    sample.content = try sample.text()
    let content = Array((sample.content ?? "").unicodeScalars)
    let pieces = [
      "", "9", "99999999999999", "-", "\"", "<", ">", "[", "]", "'", ".", "E", ":", "府",
    ]
    var state: UInt64 = 7
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    var read = 0
    for _ in 0..<3000 {
      var damaged = content
      for _ in 0...random(2) {
        let start = content.count * 2 / 3 + random(damaged.count / 4)
        guard start < damaged.count else { continue }
        let end = min(damaged.count, start + random(3))
        damaged.replaceSubrange(start..<end, with: pieces[random(pieces.count)].unicodeScalars)
      }
      sample.content = String(String.UnicodeScalarView(damaged))
      if refusal(try sample.bytes()) == nil { read += 1 }
    }
    #expect(read > 100 && read < 3000)
  }
}
