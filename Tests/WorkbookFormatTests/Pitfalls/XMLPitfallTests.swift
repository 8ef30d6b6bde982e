import ReportModel
import TestSupport
import Testing
import WorkbookFormat

/// What programs do to the XML of a report's workbook, by the numbers of the list of pitfalls.
@Suite("Pitfalls of the XML")
struct XMLPitfallTests {
  @Test("17: a byte order mark before every part")
  func byteOrderMarks() throws {
    try expectSame { $0.changeAll { "\u{FEFF}" + $0 } }
  }

  @Test("18: a prefix for everything", arguments: ["x", "ns0"])
  func prefixes(_ prefix: String) throws {
    try expectSame { book in
      for part in book.parts.map(\.name) where !part.hasPrefix("docProps/") {
        book.change(part) { text in
          text.replacing("xmlns=", with: "xmlns:\(prefix)=").replacing("<", with: "<\(prefix):")
            .replacing("<\(prefix):/", with: "</\(prefix):").replacing("<\(prefix):?", with: "<?")
        }
      }
    }
  }

  @Test("19: the strict namespaces")
  func strict() throws {
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/"
    let strict = "http://purl.oclc.org/ooxml/officeDocument/"
    try expectSame { book in
      book.changeAll { text in
        text.replacing(
          "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
          with: "http://purl.oclc.org/ooxml/spreadsheetml/main"
        ).replacing(office + "relationships", with: strict + "relationships")
      }
    }
  }

  @Test("19: a namespace that is none of the format's is refused, not read as empty")
  func unknownNamespace() throws {
    var book = try Book(PitfallReport.report)
    book.changeAll { $0.replacing("spreadsheetml/2006/main", with: "spreadsheetml/2999/main") }
    #expect(try book.refusal() != nil)
  }

  @Test("20: the same local name in another namespace")
  func foreignNames() throws {
    var report = PitfallReport.report
    report.metadata[.issueDate] = "2022-01-20"
    try expectSame(report) { book in
      let style = try book.addFormat(14)
      let cell = try book.cell(of: "报告信息", beside: "成文日期")
      // 20 January 2022, counted from 1904.
      try book.edit("报告信息") { $0.set(cell, "<v>43119</v>", style: style) }
      book.replace(
        "<workbookPr/>",
        "<workbookPr date1904=\"1\"/><x15:workbookPr xmlns:x15=\"urn:x15\" date1904=\"0\"/>",
        in: Book.workbook
      )
    }
  }

  @Test("21: unknown elements at every level")
  func unknownElements() throws {
    let unknown =
      "<mc:AlternateContent xmlns:mc=\"urn:mc\"><mc:Choice Requires=\"etc\"><c xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" r=\"D7\"><v>1</v></c></mc:Choice></mc:AlternateContent>"
      + "<etc:data xmlns:etc=\"http://www.wps.cn/officeDocument/2017/etCustomData\"><etc:v>9</etc:v></etc:data>"
      + "<extLst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><ext uri=\"{0}\"><t>x</t><v>5</v></ext></extLst>"
    try expectSame { book in
      for part in book.sheetParts + [Book.workbook, Book.strings, Book.styles] {
        // After the end of each element that holds elements.
        book.change(part) { $0.replacing("></", with: ">\(unknown)</") }
      }
    }
  }

  @Test("22: a DOCTYPE in any part that is read is refused")
  func documentTypes() throws {
    let entities =
      "<!DOCTYPE x [<!ENTITY a \"12\"><!ENTITY b \"&a;&a;&a;\"><!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
    let book = try Book(PitfallReport.report)
    for part in book.sheetParts + [Book.workbook, Book.strings, Book.styles, "_rels/.rels"] {
      var changed = book
      changed.change(part) { $0.replacing("?>", with: "?>" + entities, maxReplacements: 1) }
      let refusal = try #require(try changed.refusal())
      #expect(refusal.code == "WORKBOOK-DOCTYPE")
      #expect(refusal.message.zh.contains(part))
    }
  }

  @Test("23: UTF-16 of either order")
  func utf16() throws {
    for isBig in [false, true] {
      try expectSame { book in
        for part in book.sheetParts + [Book.strings] {
          book.recode(part) { text in
            ("\u{FEFF}" + text.replacing("UTF-8", with: "UTF-16")).utf16.flatMap { unit in
              let bytes = [UInt8(truncatingIfNeeded: unit), UInt8(unit >> 8)]
              return isBig ? bytes.reversed() : bytes
            }
          }
        }
      }
    }
  }
}
