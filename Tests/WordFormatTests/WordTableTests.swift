import Nianbao
import ReportModel
import TestSupport
import Testing

@Suite("rows and cells of tables of Word documents")
struct WordTableTests {
  private let sound = SampleDocument.body(of: SampleDocument.sound)

  private func file(_ body: String, parts: [String: String] = [:]) throws -> ReportFile {
    try ReportFile(reading: SampleDocument.bytes(body, parts: parts))
  }

  @Test("cells that are merged to the left are read as one, and what they cover is told")
  func mergedToTheLeft() throws {
    // A cell of several columns becomes as many cells, of which the later ones go on.
    let merged = sound.replacing(
      /<w:tc><w:tcPr><w:gridSpan w:val="([2-9])"\/>(.*?)<\/w:tcPr>(.*?)<\/w:tc>/
    ) { match in
      let span = Int(match.1) ?? 1
      let rest = "<w:tc><w:tcPr><w:hMerge/>\(match.2)</w:tcPr><w:p/></w:tc>"
      return "<w:tc><w:tcPr><w:hMerge w:val=\"restart\"/>\(match.2)</w:tcPr>\(match.3)</w:tc>"
        + String(repeating: rest, count: span - 1)
    }
    #expect(merged != sound)
    let read = try file(merged)
    #expect(read.report == SampleDocument.sound)
    #expect(read.reading.findings.filter { $0.severity > .note }.map(\.code) == [])
    let covered = merged.replacing(
      /(<w:t>[0-9]+<\/w:t><\/w:r><\/w:p><\/w:tc><w:tc><w:tcPr><w:hMerge\/><\/w:tcPr>)<w:p\/>/
    ) { "\($0.1)\(SampleDocument.paragraph("9"))" }
    #expect(covered != merged)
    let told = try file(covered)
    #expect(told.report == SampleDocument.sound)
    #expect(told.reading.findings.contains { $0.code == "TEXT-HIDDEN" })
  }

  @Test("a tracked change that merges cells downwards counts as made")
  func trackedMerges() throws {
    let tracked =
      sound
      .replacing("<w:vMerge w:val=\"restart\"/>", with: "<w:cellMerge w:vMerge=\"rest\"/>")
      .replacing("<w:vMerge/>", with: "<w:cellMerge w:vMerge=\"cont\"/>")
    #expect(tracked != sound)
    #expect(try file(tracked).report == SampleDocument.sound)
  }

  @Test("a row that begins behind the first column has its cells where they stand")
  func shiftedRows() throws {
    // The empty cell at the beginning of a row of headings goes; the row begins behind it.
    let pattern =
      /<w:tr><w:tc><w:tcPr><w:gridSpan w:val="([0-9]+)"\/><w:vMerge\/><\/w:tcPr><w:p\/><\/w:tc>/
    let shifted = sound.replacing(pattern) { match in
      "<w:tr><w:trPr><w:gridBefore w:val=\"\(match.1)\"/></w:trPr>"
    }
    #expect(shifted != sound)
    #expect(try file(shifted).report.values == SampleDocument.sound.values)
  }

  @Test(
    "white letters are read on a dark row, cell or table and are hidden on a white one",
    arguments: ["cell", "table", "style"]
  )
  func shading(place: String) throws {
    let white = "<w:p><w:r><w:rPr><w:color w:val=\"FFFFFF\"/></w:rPr><w:t>31</w:t></w:r></w:p>"
    let dark = "<w:shd w:val=\"clear\" w:fill=\"203864\"/>"
    var report = SampleDocument.sound
    report[WordCellTests.identifier] = .count(987_654)
    let plain = SampleDocument.body(of: report)
      .replacing(SampleDocument.paragraph("987654"), with: white)
    #expect(try file(plain).report[WordCellTests.identifier] != .count(31))
    #expect(try file(plain).reading.findings.contains { $0.code == "TEXT-HIDDEN" })
    var parts: [String: String] = [:]
    let shaded: String
    switch place {
    case "cell":
      shaded = plain.replacing(/<w:tcPr>(((?!<w:tcPr>).)*?<\/w:tcPr>)(<w:p><w:r><w:rPr><w:color)/) {
        "<w:tcPr>\(dark)\($0.1)\($0.3)"
      }
    case "table": shaded = plain.replacing("<w:tblPr/>", with: "<w:tblPr>\(dark)</w:tblPr>")
    default:
      shaded = plain.replacing("<w:tblPr/>", with: "<w:tblPr><w:tblStyle w:val=\"t\"/></w:tblPr>")
      parts["word/styles.xml"] = """
        <w:styles xmlns:w="\(SampleDocument.namespace)"><w:style w:type="table" w:styleId="t">\
        <w:tcPr>\(dark)</w:tcPr></w:style></w:styles>
        """
    }
    let read = try file(shaded, parts: parts)
    #expect(read.report[WordCellTests.identifier] == .count(31), "\(place)")
  }

  @Test("a row is told as hidden for an exact height that nobody can see, not for a least one")
  func heights() throws {
    func codes(_ height: String) throws -> [String] {
      let body = sound.replacing(
        "<w:tr>",
        with: "<w:tr><w:trPr><w:trHeight \(height)/></w:trPr>",
        maxReplacements: 1
      )
      let read = try file(body)
      #expect(read.report == SampleDocument.sound)
      return read.reading.findings.filter { $0.severity > .note }.map(\.code)
    }
    let told = try codes("w:val=\"10\" w:hRule=\"exact\"")
    #expect(told.count == 1)
    #expect(try codes("w:val=\"10\"") == [])
    #expect(try codes("w:val=\"10\" w:hRule=\"atLeast\"") == [])
    #expect(try codes("w:val=\"400\" w:hRule=\"exact\"") == [])
    #expect(try codes("w:hRule=\"exact\"") == [])
  }

  @Test("sizes and positions may be told in points")
  func points() throws {
    func value(_ properties: String) throws -> CellValue? {
      let content =
        "<w:p><w:r><w:t>31</w:t></w:r><w:r><w:rPr>\(properties)</w:rPr><w:t>4</w:t></w:r></w:p>"
      return try ReportFile(reading: WordCellTests.document(content))
        .report[WordCellTests.identifier]
    }
    #expect(try value("<w:sz w:val=\"12pt\"/>") == .count(314))
    #expect(try value("<w:sz w:val=\"0.5pt\"/>") == .count(31))
    #expect(try value("<w:position w:val=\"6pt\"/>")?.count == 31)
    #expect(try value("<w:sz w:val=\"3mm\"/>") == .count(314))
  }
}
