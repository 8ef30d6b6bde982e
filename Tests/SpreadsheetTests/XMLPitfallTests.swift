import Archive
import Spreadsheet
import TestSupport
import Testing
import XML

/// What programs do to a workbook's XML, by the numbers of the list of pitfalls.
@Suite struct XMLPitfallTests {
  private func expectSame(_ edit: (inout ArchiveParts) throws -> Void) throws {
    let original = try Sample.plain()
    var parts = try ArchiveParts(original)
    try edit(&parts)
    let changed = facts(try parts.contents())
    #expect(changed == facts(try WorkbookContents(reading: original)))
  }

  @Test("17: a byte order mark before every part")
  func byteOrderMarks() throws {
    try expectSame { parts in
      for part in parts.parts { parts.change(part.name) { "\u{FEFF}" + $0 } }
    }
  }

  @Test("18: a prefix for everything")
  func prefixes() throws {
    try expectSame { parts in
      for part in parts.parts
      where part.name != "docProps/core.xml" && part.name != "docProps/custom.xml" {
        parts.change(part.name) { text in
          var result = replacing("xmlns=", with: "xmlns:ns0=", in: text)
          result = replacing("<", with: "<ns0:", in: result)
          result = replacing("<ns0:/", with: "</ns0:", in: result)
          return replacing("<ns0:?", with: "<?", in: result)
        }
      }
    }
  }

  @Test("19: the strict namespaces")
  func strict() throws {
    try expectSame { parts in
      for part in parts.parts {
        parts.change(part.name) { text in
          let office = "http://schemas.openxmlformats.org/officeDocument/2006/"
          let strict = "http://purl.oclc.org/ooxml/officeDocument/"
          var result = replacing(
            "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
            with: "http://purl.oclc.org/ooxml/spreadsheetml/main",
            in: text
          )
          result = replacing(
            office + "relationships/custom-properties",
            with: strict + "relationships/customProperties",
            in: result
          )
          result = replacing(office + "relationships", with: strict + "relationships", in: result)
          return replacing(
            office + "custom-properties",
            with: strict + "customProperties",
            in: result
          )
        }
      }
    }
  }

  @Test("20: the same local name in another namespace")
  func foreignNames() throws {
    var parts = try ArchiveParts(Sample.plain())
    parts.replace(
      "<workbookPr/>",
      "<workbookPr date1904=\"1\"/><x15:workbookPr xmlns:x15=\"urn:x15\" date1904=\"0\"/>",
      in: workbookPart
    )
    #expect(try parts.contents().uses1904Dates)
    try expectSame { parts in
      parts.replace(
        "<c ",
        "<x:c xmlns:x=\"urn:x\" r=\"A1\"><x:v>9</x:v><v>8</v></x:c><c ",
        in: sheetPart
      )
    }
  }

  @Test("21: unknown elements at every level")
  func unknownElements() throws {
    let unknown =
      "<mc:AlternateContent xmlns:mc=\"urn:mc\"><mc:Choice Requires=\"x14\"><c xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><v>1</v></c></mc:Choice></mc:AlternateContent>"
      + "<extLst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><ext><t>x</t><v>5</v></ext></extLst>"
    try expectSame { parts in
      for name in [sheetPart, workbookPart, stringsPart, "xl/styles.xml"] {
        parts.change(name) { text in
          var result = ""
          for (index, piece) in text.split(separator: "></", omittingEmptySubsequences: false)
            .enumerated()
          {
            // After the end of each element that holds elements.
            result += (index == 0 ? "" : ">" + unknown + "</") + piece
          }
          return result
        }
      }
    }
  }

  @Test("22: a DOCTYPE in any part that is read is refused")
  func documentTypes() throws {
    for name in [
      sheetPart, workbookPart, stringsPart, "xl/styles.xml", "_rels/.rels", "docProps/custom.xml",
    ] {
      var parts = try ArchiveParts(Sample.plain())
      parts.change(name) { replacing("?>\n", with: "?>\n<!DOCTYPE x [<!ENTITY a \"b\">]>", in: $0) }
      let error = refusal(try parts.bytes())
      #expect(error?.kind == .xml(.documentType))
      #expect(error?.part == name)
    }
  }

  @Test("23: UTF-16")
  func utf16() throws {
    try expectSame { parts in
      for index in parts.parts.indices where parts.parts[index].name == sheetPart {
        let text = replacing("UTF-8", with: "UTF-16", in: parts.text(sheetPart))
        parts.parts[index].bytes =
          [0xFF, 0xFE] + text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
      }
    }
  }

  @Test("24, 25: rich text is one text, how it is spoken none")
  func richText() throws {
    try expectSame { parts in
      parts.replace(
        "<t>标签</t>",
        "<r><rPr><b/></rPr><t>标</t></r><r><t>签</t></r><rPh sb=\"0\" eb=\"1\"><t>biāo</t></rPh><phoneticPr fontId=\"1\"/>",
        in: stringsPart
      )
    }
    try expectSame { parts in
      parts.replace(
        "<c r=\"A1\" t=\"s\"><v>0</v></c>",
        "<c r=\"A1\" t=\"inlineStr\"><is><r><t>标</t></r><r><t><![CDATA[签]]></t></r><rPh sb=\"0\" eb=\"1\"><t>qiān</t></rPh></is></c>",
        in: sheetPart
      )
    }
  }

  @Test(
    "26-29: every form of a text",
    arguments: [
      "<c r=\"A1\" t=\"inlineStr\"><is><t>标签</t></is></c>",
      "<c r=\"A1\" t=\"inlineStr\"><is><t><![CDATA[标签]]></t></is></c>",
      "<c r=\"A1\" t=\"inlineStr\"><t>标签</t></c>",
      "<c r=\"A1\" t=\"inlineStr\"><is><t>标签</t></is><v>7</v></c>",
      "<c r=\"A1\" t=\"inlineStr\"><v>标签</v></c>",
      "<c r=\"A1\" t=\"str\"><v>标签</v></c>",
      "<c r=\"A1\"><is><t>标签</t></is></c>",
      "<c r=\"$A$1\" t=\"s\"><v> 0 </v></c>",
    ]
  )
  func formsOfText(_ cell: String) throws {
    try expectSame { $0.replace("<c r=\"A1\" t=\"s\"><v>0</v></c>", cell, in: sheetPart) }
  }

  @Test(
    "26, 28, 29: blanks are blank, not an index",
    arguments: [
      "<c r=\"A1\" t=\"inlineStr\"/>", "<c r=\"A1\" t=\"inlineStr\"><is/></c>",
      "<c r=\"A1\" t=\"s\"><v/></c>",
      "<c r=\"A1\" t=\"s\"/>", "<c r=\"A1\"><v></v></c>", "<c r=\"A1\" t=\"str\"><v/></c>",
      "<c r=\"A1\" s=\"1\"/>",
    ]
  )
  func blanks(_ cell: String) throws {
    var parts = try ArchiveParts(Sample.plain())
    parts.replace("<c r=\"A1\" t=\"s\"><v>0</v></c>", cell, in: sheetPart)
    let sheet = try parts.contents().sheets[0]
    #expect(sheet.cell(at: CellReference(row: 0, column: 0)) == nil)
    #expect(sheet.cells.count == 3)
  }

  @Test("28: an empty shared string is blank")
  func emptySharedString() throws {
    var parts = try ArchiveParts(Sample.plain())
    parts.replace("<t>标签</t>", "<t/>", in: stringsPart)
    #expect(try parts.contents().sheets[0].cell(at: CellReference(row: 0, column: 0)) == nil)
    parts.replace("<si><t/></si>", "<si/>", in: stringsPart)
    #expect(try parts.contents().sheets[0].cells.count == 3)
  }

  @Test("30, 31: escapes and white space in files of others")
  func escapes() throws {
    func text(_ xml: String) throws -> CellContents.Value? {
      var parts = try ArchiveParts(Sample.plain())
      parts.replace("<t>标签</t>", xml, in: stringsPart)
      return try parts.contents().sheets[0].cell(at: CellReference(row: 0, column: 0))?.value
    }
    #expect(try text("<t>a_x000D_\nb</t>") == .text("a\r\nb"))
    #expect(try text("<t>_x005F_x0041_</t>") == .text("_x0041_"))
    #expect(try text("<t>_xD83D__xDE00_</t>") == .text("😀"))
    #expect(try text("<t>_xD83D_</t>") == .text("_xD83D_"))
    #expect(try text("<t>_x41_ _x004_</t>") == .text("_x41_ _x004_"))
    #expect(
      try text("<r><t>a</t></r><r><t xml:space=\"preserve\"> </t></r><r><t>b</t></r>")
        == .text("a b")
    )
    #expect(try text("<t>  a</t>") == .text("  a"))
  }
}
