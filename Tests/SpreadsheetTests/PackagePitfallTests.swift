import Archive
import Spreadsheet
import TestSupport
import Testing

/// What programs do to a workbook's package, by the numbers of the list of pitfalls.
@Suite struct PackagePitfallTests {
  private func expectSame(_ edit: (inout ArchiveParts) throws -> Void) throws {
    let original = try Sample.plain()
    var parts = try ArchiveParts(original)
    try edit(&parts)
    let changed = facts(try parts.contents())
    #expect(changed == facts(try WorkbookContents(reading: original)))
  }

  @Test("3: part names in another case")
  func caseOfPartNames() throws {
    try expectSame { parts in
      for index in parts.parts.indices {
        parts.parts[index].name = parts.parts[index].name.uppercased()
      }
    }
  }

  @Test("4: backslashes in names and targets")
  func backslashes() throws {
    try expectSame { parts in
      parts.replace("worksheets/", "worksheets\\", in: workbookRelationships)
      parts.replace("xl/", "xl\\", in: "_rels/.rels")
    }
    // The archive writer refuses such names, so they are changed in the finished archive.
    var bytes = try Sample.plain()
    for index in bytes.indices.dropFirst(2) where bytes[index] == UInt8(ascii: "/") {
      if bytes[index - 2] == UInt8(ascii: "x"), bytes[index - 1] == UInt8(ascii: "l") {
        bytes[index] = UInt8(ascii: "\\")
      }
    }
    let changed = facts(try WorkbookContents(reading: bytes))
    #expect(changed == facts(try WorkbookContents(reading: Sample.plain())))
  }

  @Test("6: absolute targets, or targets from the root without a slash")
  func absoluteTargets() throws {
    try expectSame { parts in
      parts.replace("Target=\"", "Target=\"/xl/", in: workbookRelationships)
      parts.replace("Target=\"", "Target=\"/", in: "_rels/.rels")
    }
    try expectSame { $0.replace("Target=\"", "Target=\"xl/", in: workbookRelationships) }
    try expectSame { $0.replace("Target=\"", "Target=\"./../xl/", in: workbookRelationships) }
  }

  @Test("7: sheets numbered oddly")
  func oddNumbers() throws {
    try expectSame { parts in
      for index in parts.parts.indices {
        let name = parts.parts[index].name
        if name == sheetPart { parts.parts[index].name = "xl/worksheets/sheet2.xml" }
        if name == "xl/worksheets/sheet2.xml" {
          parts.parts[index].name = "xl/worksheets/sheet 1.xml"
        }
      }
      parts.replace("sheet2.xml", "sheet%201.xml", in: workbookRelationships)
      parts.replace("sheet1.xml", "sheet2.xml", in: workbookRelationships)
    }
  }

  @Test("8: workbook elsewhere, relationships of unknown types")
  func workbookElsewhere() throws {
    try expectSame { parts in
      for index in parts.parts.indices {
        let name = parts.parts[index].name
        if name.hasPrefix("xl/") { parts.parts[index].name = "book/" + name.dropFirst(3) }
      }
      parts.replace("Target=\"xl/workbook.xml", "Target=\"book/workbook.xml", in: "_rels/.rels")
      parts.replace(
        "</Relationships>",
        "<Relationship Id=\"x\" Type=\"http://vendor/officeDocument\" Target=\"a.xml\"/></Relationships>",
        in: "_rels/.rels"
      )
    }
  }

  @Test(
    "9: parts that may be missing",
    arguments: ["docProps/app.xml", "docProps/core.xml", "[Content_Types].xml"]
  )
  func missingParts(_ name: String) throws {
    try expectSame { $0.remove(name) }
  }

  @Test("9: without styles all formats are general; without strings the cell is named")
  func missingStylesAndStrings() throws {
    var parts = try ArchiveParts(Sample.plain())
    parts.remove("xl/styles.xml")
    let contents = try parts.contents()
    #expect(contents.sheets[0].cells.allSatisfy { contents.numberFormat(of: $0) == .general })
    parts.remove(stringsPart)
    let error = refusal(try parts.bytes())
    #expect(
      error?.kind == .badSharedString && error?.cell == CellReference("A1") && error?.sheet == "表一"
    )
  }

  @Test("10: counts of strings missing or wrong")
  func counts() throws {
    try expectSame { $0.replace("count=\"3\"", "count=\"99\"", in: stringsPart) }
    try expectSame { $0.replace(" count=\"3\" uniqueCount=\"3\"", "", in: stringsPart) }
  }

  @Test("11: garbage for core properties")
  func garbageCoreProperties() throws {
    try expectSame { $0.change("docProps/core.xml") { _ in "<<garbage" } }
  }

  @Test("12, 13: no archive at all")
  func notAnArchive() {
    for text in ["<html>", "a,b\n", ""] {
      guard case .archive(.notAnArchive) = refusal(Array(text.utf8))?.kind else {
        Issue.record("accepted \(text)")
        continue
      }
    }
  }

  @Test("14, 15: bombs are refused, styles that compress well are not")
  func ratios() throws {
    var parts = try ArchiveParts(Sample.plain())
    parts.replace(
      "<sheetData>",
      "<sheetData>" + String(repeating: " ", count: 20 << 20),
      in: sheetPart
    )
    guard case .archive(.limit) = refusal(try parts.bytes())?.kind else {
      Issue.record("not refused")
      return
    }
    try expectSame { parts in
      parts.replace(
        "<cellXfs",
        String(repeating: " ", count: 400 << 10) + "<cellXfs",
        in: "xl/styles.xml"
      )
    }
  }

  @Test func whatIsNoWorkbookIsSaid() throws {
    var parts = try ArchiveParts(Sample.plain())
    parts.remove("_rels/.rels")
    #expect(refusal(try parts.bytes())?.kind == .notAWorkbook)
    parts = try ArchiveParts(Sample.plain())
    parts.remove(workbookPart)
    #expect(refusal(try parts.bytes())?.kind == .missingPart)
    parts = try ArchiveParts(Sample.plain())
    parts.remove(sheetPart)
    let missing = refusal(try parts.bytes())
    #expect(missing?.kind == .missingPart && missing?.sheet == "表一")
    parts = try ArchiveParts(Sample.plain())
    parts.change(workbookPart) { _ in "<w:document xmlns:w=\"urn:word\"/>" }
    #expect(refusal(try parts.bytes())?.kind == .notAWorkbook)
    parts = try ArchiveParts(Sample.plain())
    parts.change(workbookPart) {
      replacing("<sheet ", with: "<other ", in: $0)
    }
    #expect(refusal(try parts.bytes())?.kind == .noSheets)
    parts = try ArchiveParts(Sample.plain())
    parts.replace("r:id=\"rId1\"", "r:id=\"rId77\"", in: workbookPart)
    #expect(refusal(try parts.bytes())?.kind == .badRelationship)
    parts = try ArchiveParts(Sample.plain())
    parts.replace("worksheets/sheet1.xml", "../../../etc/passwd", in: workbookRelationships)
    #expect(refusal(try parts.bytes())?.kind == .badRelationship)
  }
}
