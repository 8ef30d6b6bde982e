import Nianbao
import ReportModel
import TestSupport
import Testing

@Suite("edits of Word documents")
struct WordEditTests {
  /// A paragraph whose runs say `整理问答42则。` together, and how it looks.
  struct Sample: CustomTestStringConvertible {
    let name: String
    let content: String
    var testDescription: String { name }
  }

  private static func run(_ text: String, _ properties: String = "") -> String {
    "<w:r><w:rPr>\(properties)</w:rPr><w:t>\(text)</w:t></w:r>"
  }

  private static let picture = "<w:r><w:drawing><inline><pic/></inline></w:drawing></w:r>"

  static let samples: [Sample] = [
    Sample(name: "a bold lead-in", content: run("整理", "<w:b/>") + run("问答42则。")),
    Sample(
      name: "a link",
      content: run("整") + "<w:hyperlink>\(run("理问答"))</w:hyperlink>" + run("42则。")
    ),
    Sample(name: "a picture", content: run("整理") + picture + run("问答42则。")),
    Sample(
      name: "a note",
      content: run("整理") + "<w:r><w:footnoteReference w:id=\"3\"/></w:r>" + run("问答42则。")
    ),
    Sample(
      name: "raised letters",
      content: run("整理") + run("2", "<w:vertAlign w:val=\"superscript\"/>") + run("问答42则。")
    ),
    Sample(
      name: "a tracked deletion",
      content: run("整理") + "<w:del><w:r><w:delText>旧</w:delText></w:r></w:del>" + run("问答42则。")
    ),
    Sample(name: "a tab at the beginning", content: "<w:r><w:tab/></w:r>" + run("整理问答42则。")),
    Sample(
      name: "a line break",
      content: run("甲。") + "<w:r><w:br/></w:r>" + run("整理问答42则。")
    ),
    Sample(name: "a number in two runs", content: run("整理问答4") + run("2则。")),
  ]

  /// A report with a paragraph of its own in the first section.
  private func file(_ content: String, properties: String = "") throws -> (ReportFile, String) {
    var report = SampleDocument.sound
    report[.overview].paragraphs.append("此处")
    let body = SampleDocument.body(of: report).replacing(
      SampleDocument.paragraph("此处"),
      with: "<w:p>\(properties)\(content)</w:p>"
    )
    return (
      try ReportFile(reading: SampleDocument.bytes(body)), SampleDocument.document(body)
    )
  }

  private func text(_ update: Update) throws -> String {
    try ArchiveParts(update.bytes).text("word/document.xml")
  }

  @Test("leave everything beside them in its place", arguments: samples)
  func keepsPieces(sample: Sample) throws {
    let (file, before) = try file(sample.content)
    var edited = file.report
    let index = edited[.overview].paragraphs.endIndex - 1
    #expect(edited[.overview].paragraphs[index].contains("42则。"))
    edited[.overview].paragraphs[index].replace("42则", with: "43则")
    let update = try file.updated(to: edited)
    let content = sample.content.replacing("42则", with: "43则").replacing("2则。", with: "3则。")
    #expect(try text(update) == before.replacing(sample.content, with: content))
  }

  @Test("give a new paragraph the look of the one before it, without its number")
  func copiesLook() throws {
    let properties =
      "<w:pPr><w:numPr><w:numId w:val=\"0\"/></w:numPr><w:ind w:firstLineChars=\"200\"/></w:pPr>"
    let (file, before) = try file(
      Self.run("短", "<w:b/>") + Self.run("正文的样子。", "<w:sz w:val=\"32\"/>"),
      properties: properties
    )
    var edited = file.report
    edited[.overview].paragraphs.append("新的一段。")
    let after = try text(file.updated(to: edited))
    let line = """
      <w:p><w:pPr><w:ind w:firstLineChars="200"/></w:pPr><w:r><w:rPr><w:sz w:val="32"/></w:rPr>\
      <w:t xml:space="preserve">新的一段。</w:t></w:r></w:p>
      """
    #expect(after.contains(line) && after.replacing(line, with: "") == before)
  }

  @Test(
    "put a paragraph behind the last line of a paragraph that line breaks part, and not among them"
  )
  func insertsBehindLines() throws {
    let (file, before) = try file(Self.run("甲。") + "<w:r><w:br/></w:r>" + Self.run("乙。"))
    var edited = file.report
    edited[.overview].paragraphs.append("新的一段。")
    let after = try text(file.updated(to: edited))
    #expect(after.contains("乙。</w:t></w:r></w:p><w:p>") && after.count > before.count)
    edited = file.report
    edited[.overview].paragraphs.insert("新的一段。", at: edited[.overview].paragraphs.count - 1)
    #expect(throws: Refusal.self) { try file.updated(to: edited) }
  }

  @Test("tell of a picture that goes with its paragraph")
  func tellsOfPictures() throws {
    let (file, _) = try file(Self.run("图一") + Self.picture)
    var edited = file.report
    edited[.overview].paragraphs.removeLast()
    let update = try file.updated(to: edited)
    #expect(update.findings.map(\.code) == ["PICTURE-REMOVED"])
    #expect(try !text(update).contains("<pic/>"))
  }

  @Test("are told from what the document fills in itself, which is refused by name")
  func refusesBoundControls() throws {
    let control = "<w:sdt><w:sdtPr><w:dataBinding w:xpath=\"/a\"/></w:sdtPr><w:sdtContent>"
    let (file, _) = try file(control + Self.run("整理问答42则。") + "</w:sdtContent></w:sdt>")
    var edited = file.report
    let index = edited[.overview].paragraphs.endIndex - 1
    edited[.overview].paragraphs[index] = "整理问答43则。"
    let refusal = #expect(throws: Refusal.self) { try file.updated(to: edited) }
    #expect(refusal?.findings.map(\.code) == ["EDIT-BOUND"])
  }

  /// A document with a value in a box that stands there in two forms.
  private func alternatives(_ first: String, _ second: String) throws -> ReportFile {
    let space = "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
    func box(_ text: String) -> String {
      "<w:txbxContent><w:p><w:r><w:t>\(text)</w:t></w:r></w:p></w:txbxContent>"
    }
    return try ReportFile(
      reading: WordCellTests.document(
        """
        <w:p><w:r><mc:AlternateContent \(space)><mc:Choice Requires="wps"><w:drawing>\(box(first))</w:drawing>\
        </mc:Choice><mc:Fallback><w:pict>\(box(second))</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>
        """
      )
    )
  }

  @Test("change both forms in which something stands there, or none")
  func changesAlternatives() throws {
    let file = try alternatives("7", "7")
    #expect(file.report[WordCellTests.identifier] == .count(7))
    var edited = file.report
    edited[WordCellTests.identifier] = .count(98_765)
    let update = try file.updated(to: edited)
    #expect(try text(update).ranges(of: "<w:t>98765</w:t>").count == 2)
    #expect(try ReportFile(reading: update.bytes).report == edited)
    let other = try alternatives("7", "8")
    let refusal = #expect(throws: Refusal.self) { try other.updated(to: edited) }
    #expect(refusal?.findings.map(\.code) == ["EDIT-NO-PLACE"])
  }

  @Test(
    "choose an entry of a legacy form's list, and refuse what it does not have",
    arguments: ["<w:result w:val=\"1\"/>", ""]
  )
  func choosesEntries(result: String) throws {
    let file = try ReportFile(
      reading: WordCellTests.document(
        """
        <w:p><w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList>\(result)<w:listEntry w:val="30"/>\
        <w:listEntry w:val="31"/><w:listEntry w:val="32"/></w:ddList></w:ffData></w:fldChar></w:r>\
        <w:r><w:instrText> FORMDROPDOWN </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>
        """
      )
    )
    var edited = file.report
    edited[WordCellTests.identifier] = .count(32)
    let update = try file.updated(to: edited)
    #expect(try text(update).contains("<w:ddList><w:result w:val=\"2\"/><w:listEntry"))
    #expect(try ReportFile(reading: update.bytes).report == edited)
    edited[WordCellTests.identifier] = .count(33)
    let refusal = #expect(throws: Refusal.self) { try file.updated(to: edited) }
    #expect(refusal?.code == "EDIT-NO-CHOICE")
  }

  @Test("fill in a control, which loses the mark of its prompt")
  func fillsControls() throws {
    let control = """
      <w:p><w:sdt><w:sdtPr><w:showingPlcHdr/><w:text/></w:sdtPr><w:sdtContent><w:r><w:rPr>\
      <w:rStyle w:val="PlaceholderText"/></w:rPr><w:t>单击</w:t></w:r>\
      <w:r><w:t>此处</w:t></w:r></w:sdtContent></w:sdt></w:p>
      """
    let file = try ReportFile(reading: WordCellTests.document(control))
    var edited = file.report
    let cell = try #require(
      edited.form.cells.first { $0.identifier == WordCellTests.identifier }
    )
    edited.values[cell.index] = .count(31)
    let update = try file.updated(to: edited)
    #expect(try ReportFile(reading: update.bytes).report == edited)
    let after = try text(update)
    #expect(!after.contains("showingPlcHdr") && !after.contains("PlaceholderText"))
    #expect(!after.contains("单击") && !after.contains("此处"))
    #expect(after.contains("<w:text/>"))
  }

  @Test("leave a tab and a line break around a value where they are")
  func keepsBlanks() throws {
    let content = "<w:p><w:r><w:tab/></w:r>\(Self.run("4"))<w:r><w:br/></w:r></w:p>"
    let file = try ReportFile(reading: WordCellTests.document(content))
    var edited = file.report
    let cell = try #require(
      edited.form.cells.first { $0.identifier == WordCellTests.identifier }
    )
    edited.values[cell.index] = .count(31)
    let after = try text(file.updated(to: edited))
    #expect(after.contains(content.replacing("4</w:t>", with: "31</w:t>")))
  }

  @Test(
    "are put into an empty cell, and into one where all is struck through",
    arguments: [
      "<w:p/>", "<w:p></w:p>", "<w:p><w:r><w:rPr><w:strike/></w:rPr><w:t>4</w:t></w:r></w:p>",
      "<w:p><w:r><w:t></w:t></w:r></w:p>",
      "<w:p><w:del w:id=\"1\"><w:r><w:delText>4</w:delText></w:r></w:del></w:p>",
    ]
  )
  func fillsCells(content: String) throws {
    let file = try ReportFile(reading: WordCellTests.document(content))
    #expect(file.report[WordCellTests.identifier] == .blank)
    var edited = file.report
    let cell = try #require(
      edited.form.cells.first { $0.identifier == WordCellTests.identifier }
    )
    edited.values[cell.index] = .count(31)
    let update = try file.updated(to: edited)
    #expect(try ReportFile(reading: update.bytes).report == edited)
  }

  @Test(
    "change what a tracked change has put in, and choose what a list has",
    arguments: [
      "<w:ins w:id=\"1\">\(run("整理问答42则。"))</w:ins>",
      "<w:r><w:t xml:space=\"preserve\">  </w:t></w:r>\(run("整理问答42则。"))",
      "\(run("整理问答"))<w:sdt><w:sdtPr><w:dropDownList><w:listItem w:displayText=\"42\" w:value=\"a\"/><w:listItem w:value=\"43\"/></w:dropDownList></w:sdtPr><w:sdtContent>\(run("42"))</w:sdtContent></w:sdt>\(run("则。"))",
      "\(run("整理问答"))<w:sdt><w:sdtPr><w:comboBox/></w:sdtPr><w:sdtContent>\(run("42"))</w:sdtContent></w:sdt>\(run("则。"))",
    ]
  )
  func edited(content: String) throws {
    let (file, before) = try file(content)
    var edited = file.report
    let index = edited[.overview].paragraphs.endIndex - 1
    edited[.overview].paragraphs[index].replace("42则", with: "43则")
    let expected = content.replacing("42</w:t>", with: "43</w:t>").replacing("42则", with: "43则")
    #expect(
      try text(file.updated(to: edited)) == before.replacing(content, with: expected)
    )
  }

  @Test(
    "of what a field makes, and to what a list does not have, are refused by their kind",
    arguments: [
      ("<w:fldSimple w:instr=\"=SUM(ABOVE)\">\(run("42"))</w:fldSimple>", "EDIT-FIELD"),
      (
        "<w:sdt><w:sdtPr><w:dropDownList><w:listItem w:value=\"42\"/></w:dropDownList></w:sdtPr><w:sdtContent>\(run("42"))</w:sdtContent></w:sdt>",
        "EDIT-NO-CHOICE"
      ),
    ]
  )
  func refused(content: String, code: String) throws {
    let (file, _) = try file(Self.run("整理问答") + content + Self.run("则。"))
    var edited = file.report
    let index = edited[.overview].paragraphs.endIndex - 1
    edited[.overview].paragraphs[index].replace("42则", with: "43则")
    let refusal = #expect(throws: Refusal.self) { try file.updated(to: edited) }
    #expect(refusal?.findings.map(\.kind.code) == [code])
  }
}
