import Nianbao
import TestSupport
import Testing

@Suite("Word documents")
struct WordFormatTests {
  private func section(_ paragraphs: String) throws -> [String] {
    let title = SampleDocument.paragraph("示例县示例局2023年政府信息公开工作年度报告")
    let body = title + SampleDocument.paragraph("一、总体情况") + paragraphs
    return try ReportFile(reading: SampleDocument.bytes(body)).report[.overview].paragraphs
  }

  @Test("are read value by value", arguments: EditionRegistry.shipped.editions)
  func readsTables(edition: Edition) throws {
    for seed in DamageCount.seeds(30) {
      var maker = BalancedReport(seed: seed)
      let report = maker.report(on: edition)
      let file = try ReportFile(
        reading: SampleDocument.bytes(SampleDocument.body(of: report))
      )
      #expect(file.report == report)
      #expect(file.reading.findings.isEmpty)
    }
  }

  @Test("give runs, breaks, fields and tracked changes as they show when accepted")
  func readsRuns() throws {
    let paragraph = """
      <w:p><w:r><w:t>甲</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r><w:ins><w:r><w:t>乙</w:t></w:r></w:ins>\
      <w:del><w:r><w:delText>丙</w:delText></w:r></w:del><w:moveFrom><w:r><w:t>丁</w:t></w:r></w:moveFrom>\
      <w:r><w:instrText>PAGE</w:instrText></w:r><w:hyperlink><w:r><w:t>戊</w:t></w:r></w:hyperlink></w:p>
      """
    #expect(try section(paragraph) == ["甲乙戊"])
    let joined = """
      <w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>前</w:t></w:r></w:p>\
      <w:p><w:r><w:t>后</w:t></w:r></w:p>
      """
    #expect(try section(joined) == ["前后"])
  }

  @Test("give a text box once, behind the paragraph that it is anchored in")
  func readsTextBoxes() throws {
    let box = "<w:txbxContent><w:p><w:r><w:t>框中</w:t></w:r></w:p></w:txbxContent>"
    let paragraph = """
      <w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>\(box)</w:drawing></mc:Choice>\
      <mc:Fallback><w:pict>\(box)</w:pict></mc:Fallback></mc:AlternateContent><w:t>段落</w:t></w:r></w:p>
      """
    #expect(try section(paragraph) == ["段落", "框中"])
  }

  @Test("give headings their automatic numbers, and keep these when the heading is edited")
  func readsAutomaticNumbers() throws {
    let numbering = """
      <w:numbering xmlns:w="\(SampleDocument.namespace)"><w:abstractNum w:abstractNumId="3"><w:lvl w:ilvl="0">\
      <w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum>\
      <w:num w:numId="7"><w:abstractNumId w:val="3"/></w:num></w:numbering>
      """
    func heading(_ text: String) -> String {
      "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"7\"/></w:numPr></w:pPr>"
        + "<w:r><w:t>\(text)</w:t></w:r></w:p>"
    }
    let body =
      SampleDocument.paragraph("示例县示例局2023年政府信息公开工作年度报告") + heading("总体情况")
      + SampleDocument.paragraph("工作良好。") + heading("主动公开政府信息情况")
    let bytes = try SampleDocument.bytes(body, parts: ["word/numbering.xml": numbering])
    var report = try ReportFile(reading: bytes).report
    #expect(report[.overview].heading == "一、总体情况")
    #expect(report[.proactiveDisclosure].heading == "二、主动公开政府信息情况")
    report[.proactiveDisclosure].heading = "二、主动公开情况"
    let updated = try ReportFile(reading: bytes).updated(to: report)
    #expect(try ReportFile(reading: updated.bytes).report == report)
  }

  @Test("take edits without another byte of any part changing")
  func updates() throws {
    for seed in 0..<12 as Range<UInt64> {
      var maker = BalancedReport(seed: seed)
      var random = SplitMix64(seed: seed)
      let report = maker.report(on: seed % 2 == 0 ? .edition2021 : .edition2019)
      let styles = "<w:styles xmlns:w=\"\(SampleDocument.namespace)\"/>"
      let bytes = try SampleDocument.bytes(
        SampleDocument.body(of: report),
        parts: ["word/styles.xml": styles, "custom/note.bin": "任意"]
      )
      var edited = report
      let cell = random.pick(report.form.cells.filter { $0.valueType == .count })
      edited.values[cell.index] = .count(987_654)
      edited[.overview].paragraphs = ["新的一段 <a&b>。", "一的情况良好。"]
      let updated = try ReportFile(reading: bytes).updated(to: edited)
      #expect(try ReportFile(reading: updated.bytes).report == edited)
      let before = try ArchiveParts(bytes)
      let after = try ArchiveParts(updated.bytes)
      #expect(before.names == after.names)
      for part in before.parts where part.name != "word/document.xml" {
        #expect(part.bytes == after[part.name])
      }
      let old = try #require(before["word/document.xml"])
      let new = try #require(after["word/document.xml"])
      let inserted = SampleDocument.paragraph("新的一段 &lt;a&amp;b&gt;。").utf8.count
      #expect(new.count > old.count && new.count < old.count + inserted + 40)
    }
  }

  @Test("stay as they are without an edit, however they are packed")
  func keepsUnedited() throws {
    var maker = BalancedReport(seed: 1)
    var report = maker.report(on: .edition2021)
    let packed = try SampleDocument.bytes(SampleDocument.body(of: report))
    let bytes = RawArchive(try ArchiveParts(packed)).bytes
    #expect(bytes != packed)
    let file = try ReportFile(reading: bytes)
    // Of the metadata, a document says nothing.
    report.metadata[.documentNumber] = "某政〔2022〕1号"
    let update = try file.updated(to: report)
    #expect(update.bytes == bytes)
    #expect(update.changes.isEmpty && update.findings.map(\.code) == ["NOT-CARRIED"])
  }

  @Test("take edits where comments, CDATA and quotes hold what looks like tags")
  func lookalikes() throws {
    var maker = BalancedReport(seed: 3)
    let report = maker.report(on: .edition2021)
    let decoy = "<!-- <w:p> --><?x <w:t>?><w:bookmarkStart w:name=\"a>b</w:p>\"/>"
      .replacing("</w:p>\"", with: "&lt;/w:p>\"")
    let body =
      decoy
      + SampleDocument.body(of: report)
      .replacing("<w:t>\(report.title[0])", with: "<w:t><![CDATA[\(report.title[0])]]>")
    let bytes = try SampleDocument.bytes(body)
    var edited = report
    edited[.overview].paragraphs = ["新的一段。"]
    let updated = try ReportFile(reading: bytes).updated(to: edited)
    #expect(try ReportFile(reading: updated.bytes).report == edited)
    let text = try ArchiveParts(updated.bytes).text("word/document.xml")
    #expect(text.contains(decoy) && text.contains("<![CDATA[\(report.title[0])]]>"))
  }

  @Test("in UTF-16 are read, and no edit is put into them")
  func utf16() throws {
    var maker = BalancedReport(seed: 4)
    let report = maker.report(on: .edition2021)
    let text = SampleDocument.document(SampleDocument.body(of: report))
      .replacing("UTF-8", with: "UTF-16")
    let units = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let bytes = try SampleDocument.bytes(main: [0xFF, 0xFE] + units)
    #expect(try ReportFile(reading: bytes).report == report)
    var edited = report
    edited[.overview].paragraphs = ["新的一段。"]
    #expect(throws: Refusal.self) { try ReportFile(reading: bytes).updated(to: edited) }
  }

  @Test("that are damaged are refused or read, and never crash the program")
  func survivesDamage() throws {
    var maker = BalancedReport(seed: 1)
    let report = maker.report(on: .edition2021)
    let bytes = try SampleDocument.bytes(SampleDocument.body(of: report))
    for end in stride(from: 0, to: bytes.count, by: 97) {
      _ = try? ReportFile(reading: Array(bytes[..<end]))
    }
    let text = Array(SampleDocument.body(of: report).utf8)
    for end in stride(from: 0, to: text.count, by: 1201) {
      let cut = String(decoding: text[..<end], as: UTF8.self)
      _ = try? ReportFile(reading: SampleDocument.bytes(cut))
    }
    let deep = String(repeating: "<w:sdt>", count: 5000)
    #expect(throws: Refusal.self) { try ReportFile(reading: SampleDocument.bytes(deep)) }
  }
}
