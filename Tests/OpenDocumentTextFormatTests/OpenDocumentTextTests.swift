import Nianbao
import ReportModel
import TestSupport
import Testing

@Suite("reports as texts of OpenDocument")
struct OpenDocumentTextTests {
  /// The paragraphs of the first section that a body's end adds to a sound report.
  private func overview(
    _ content: String,
    styles: String = "",
    parts: [String: String] = [:]
  ) throws -> (paragraphs: [String], findings: [String]) {
    var report = SampleText.sound()
    report[.overview].paragraphs = ["此处"]
    let body = SampleText.body(of: report).replacing(
      SampleText.paragraph("此处"),
      with: content
    )
    let file = try ReportFile(reading: SampleText.bytes(body, styles: styles, parts: parts))
    return (file.report[.overview].paragraphs, file.reading.findings.map(\.code))
  }

  /// A value of a sound report, the content of whose cell is another.
  private func value(_ content: String, styles: String = "") throws -> CellValue? {
    var report = SampleText.sound()
    let identifier = "applications.newlyReceived.naturalPerson"
    report[identifier] = .count(987_654)
    let body = SampleText.body(of: report).replacing(
      SampleText.paragraph("987654"),
      with: content
    )
    return try ReportFile(reading: SampleText.bytes(body, styles: styles)).report[identifier]
  }

  @Test("are read with all values", arguments: [Edition.edition2019, .edition2021])
  func sound(edition: Edition) throws {
    for seed in 0..<4 as Range<UInt64> {
      let report = SampleText.sound(edition, seed: seed)
      let file = try ReportFile(reading: SampleText.bytes(SampleText.body(of: report)))
      #expect(file.report.values == report.values, "seed \(seed)")
      #expect(file.reading.findings.filter { $0.severity > .note }.map(\.code) == [])
    }
  }

  @Test(
    "are read where spans do not fit together, as of a document without widths, and told where a cell is missing",
    arguments: [Edition.edition2019, .edition2021]
  )
  func spans(edition: Edition) throws {
    let report = SampleText.sound(edition)
    let packed = SampleText.body(of: report)
      .replacing(/<table:covered-table-cell[^>]*>/, with: "")
      .replacing(/\ table:number-(rows|columns)-spanned="[0-9]*"/, with: "")
    let file = try ReportFile(reading: SampleText.bytes(packed))
    #expect(file.report.values == report.values)
    let short = packed.replacing(
      /(新收政府信息公开申请数量<\/text:p><\/table:table-cell>)<table:table-cell>.*?<\/table:table-cell>/
    ) { $0.1 }
    let cut = try ReportFile(reading: SampleText.bytes(short))
    #expect(cut.report["applications.newlyReceived.total"]?.isUnreadable == true)
    #expect(cut.reading.findings.contains { $0.code == "ROW-MISALIGNED" })
  }

  @Test("are read with the white space that elements stand for, and none of the indent")
  func whiteSpace() throws {
    let (paragraphs, _) = try overview(
      "<text:p>\n  甲  乙<text:s text:c=\"3\"/>丙<text:soft-page-break/>丁\n</text:p>"
    )
    #expect(paragraphs == ["甲 乙   丙丁"])
  }

  @Test("are read with the numbers of lists and headings")
  func numbers() throws {
    let level = """
      <text:list-level-style-number text:level="1" style:num-format="一, 二, 三, ..." \
      style:num-prefix="（" style:num-suffix="）"/>
      """
    let styles = "<text:list-style style:name=\"L\">\(level)</text:list-style>"
    let item = { (text: String) in "<text:list-item><text:p>\(text)</text:p></text:list-item>" }
    let list = "<text:list text:style-name=\"L\">\(item("甲"))\(item("乙"))</text:list>"
    let next = """
      <text:list text:style-name="L" text:continue-numbering="true">\(item("丙"))</text:list>\
      <text:list text:style-name="L">\(item("丁"))</text:list>
      """
    let (paragraphs, _) = try overview(list + next, styles: styles)
    #expect(paragraphs == ["（一）甲", "（二）乙", "（三）丙", "（一）丁"])
  }

  @Test("are read without what is struck, hidden, white or deleted, and with what is inserted")
  func marks() throws {
    let styles =
      SampleText.style("S", "style:text-line-through-style=\"solid\"")
      + SampleText.style("H", "text:display=\"none\"")
      + SampleText.style("W", "fo:color=\"#ffffff\"")
      + SampleText.style("R", "style:text-position=\"super 58%\"")
    let span = { (style: String, text: String) in
      "<text:span text:style-name=\"\(style)\">\(text)</text:span>"
    }
    for style in ["S", "H", "W", "R"] {
      let found = try value("<text:p>7\(span(style, "1"))</text:p>", styles: styles)
      #expect(found?.count == 7, "\(style)")
    }
    let changed = """
      <text:tracked-changes><text:changed-region text:id="c"><text:deletion><text:p>旧</text:p>\
      </text:deletion></text:changed-region></text:tracked-changes>\
      <text:p>甲<text:change text:change-id="c"/><text:change-start text:change-id="d"/>乙\
      <text:change-end text:change-id="d"/></text:p>
      """
    #expect(try overview(changed).paragraphs == ["甲乙"])
    let section = "<text:section text:display=\"none\"><text:p>隐</text:p></text:section>"
    #expect(try overview(section + "<text:p>显</text:p>").paragraphs.contains("显"))
    #expect(try !overview(section + "<text:p>显</text:p>").paragraphs.contains("隐"))
  }

  @Test(
    "are read where all letters of a cell are moved, and without marks of full size beside others",
    arguments: [
      ("10% 100%", "", "71", 71), ("33% 100%", "", "71", 71), ("33% 100%", "7", "1", 7),
      ("-33% 100%", "7", "1", 7), ("10% 100%", "7", "1", 71), ("33% 58%", "7", "1", 7),
    ] as [(String, String, String, Int)]
  )
  func moved(position: String, before: String, text: String, value: Int) throws {
    let found = try self.value(
      "<text:p>\(before)<text:span text:style-name=\"M\">\(text)</text:span></text:p>",
      styles: SampleText.style("M", "style:text-position=\"\(position)\"")
    )
    #expect(found?.count == value)
  }

  @Test(
    "are not read as blank where a cell shows something",
    arguments: [
      "<draw:frame text:anchor-type=\"as-char\"><draw:image/></draw:frame>",
      "<draw:frame text:anchor-type=\"as-char\"><draw:object/></draw:frame>",
      "<draw:control/>",
    ]
  )
  func shown(content: String) throws {
    #expect(try value("<text:p>\(content)</text:p>")?.isUnreadable == true)
  }

  @Test(
    "are not read where a filled shape lies over them, and are beside one that hides nothing",
    arguments: [
      ("", true), ("draw:fill=\"solid\"", true),
      ("style:wrap=\"run-through\" style:run-through=\"foreground\"", true),
      ("draw:fill=\"none\"", false), ("draw:opacity=\"20%\"", false),
      ("style:run-through=\"background\"", false), ("style:wrap=\"parallel\"", false),
    ]
  )
  func covered(properties: String, hides: Bool) throws {
    let styles =
      "<style:style style:name=\"G\" style:family=\"graphic\"><style:graphic-properties \(properties)/></style:style>"
    let shape =
      "<draw:rect draw:style-name=\"G\" text:anchor-type=\"paragraph\" svg:width=\"3cm\" svg:height=\"1cm\"/>"
    let found = try value("<text:p>\(shape)7</text:p>", styles: styles)
    #expect(found?.isUnreadable == hides)
    let thin = shape.replacing("svg:height=\"1cm\"", with: "svg:height=\"0.02cm\"")
    #expect(try value("<text:p>\(thin)7</text:p>", styles: styles)?.isUnreadable == false)
  }

  @Test(
    "are not read as blank where a form's field, a prompt or a scene stands in a cell",
    arguments: [
      """
      <f:fieldmark xmlns:f="urn:openoffice:names:experimental:ooo-ms-interop:xmlns:field:1.0" \
      f:type="vnd.oasis.opendocument.field.FORMCHECKBOX"/>
      """,
      """
      <l:content-control xmlns:l="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0" \
      l:showing-place-holder="true">7</l:content-control>
      """,
      "<text:placeholder text:placeholder-type=\"text\">7</text:placeholder>",
      "<text:table-formula text:formula=\"ooow:+1\"/>",
    ]
  )
  func controls(content: String) throws {
    #expect(try value("<text:p>\(content)</text:p>")?.isUnreadable == true)
  }

  @Test(
    "are read with the text in elements that are not known, without comments and what is not shown"
  )
  func foreignElements() throws {
    let extensions = "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"
    let known = """
      <l:content-control xmlns:l="\(extensions)">1</l:content-control><x:y xmlns:x="z">2</x:y>\
      <office:annotation><text:p>9</text:p></office:annotation>
      """
    #expect(try value("<text:p>\(known)</text:p>")?.count == 12)
    let box = "<draw:text-box><text:p>9</text:p></draw:text-box>"
    #expect(
      try value("<text:p>7<draw:frame draw:display=\"none\">\(box)</draw:frame></text:p>")?.count
        == 7
    )
    let styles = """
      <style:style style:name="T" style:family="text"><style:text-properties \
      xmlns:l="\(extensions)" fo:color="#000000" l:opacity="0%"/></style:style>\
      <style:style style:name="A" style:family="text"><style:text-properties xmlns:l="\(extensions)" \
      style:use-window-font-color="true" l:opacity="0%"/></style:style>
      """
    let spans = """
      <text:span text:style-name="T">9</text:span><text:span text:style-name="A">8</text:span>
      """
    #expect(try value("<text:p>7\(spans)</text:p>", styles: styles)?.count == 78)
  }

  @Test(
    "are read without the mark of a note that a link is, and not as blank where a formula has no result"
  )
  func links() throws {
    let link = """
      <text:a xmlns:x="http://www.w3.org/1999/xlink" x:href="#_ftn1"><text:span>1</text:span></text:a>
      """
    #expect(try value("<text:p>7\(link)</text:p>")?.count == 7)
    #expect(try value("<text:p>7\(link.replacing("_ftn1", with: "表"))</text:p>")?.count == 71)
    var report = SampleText.sound()
    let identifier = "applications.newlyReceived.naturalPerson"
    report[identifier] = .count(987_654)
    let body = SampleText.body(of: report).replacing(
      "><text:p>987654</text:p>",
      with: " table:formula=\"ooow:&lt;A1&gt;\"><text:p/>"
    )
    let file = try ReportFile(reading: SampleText.bytes(body))
    #expect(file.report[identifier]?.isUnreadable == true)
  }

  @Test("tell what a tracked change took out of a cell, and what stands above its text")
  func asides() throws {
    var report = SampleText.sound()
    let identifier = "applications.newlyReceived.naturalPerson"
    report[identifier] = .count(987_654)
    let changes = """
      <text:tracked-changes><text:changed-region text:id="c"><text:deletion><office:change-info>\
      <text:p>2024</text:p></office:change-info><text:p>18</text:p></text:deletion></text:changed-region>\
      </text:tracked-changes>
      """
    let ruby =
      "<text:ruby><text:ruby-base>7</text:ruby-base><text:ruby-text>7月</text:ruby-text></text:ruby>"
    for (content, code, text) in [
      ("<text:change text:change-id=\"c\"/>7", "TEXT-DELETED", "18"), (ruby, "TEXT-HIDDEN", "7月"),
      (ruby.replacing("7月", with: "3"), "VALUE-NOTED", ""),
    ] {
      let body = SampleText.body(of: report).replacing("987654", with: content)
      let file = try ReportFile(reading: SampleText.bytes(changes + body))
      #expect(file.report[identifier]?.count == 7, "\(code)")
      let told = file.reading.findings.first { $0.code == code }
      #expect(told?.message.zh.contains(text) == true || told != nil && text.isEmpty, "\(code)")
      #expect(told?.message.zh.contains("2024") != true)
    }
  }

  @Test("are read with what a note says told, not read")
  func notes() throws {
    let note = """
      <text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>含上年</text:p>\
      </text:note-body></text:note>
      """
    let (paragraphs, findings) = try overview("<text:p>甲\(note)</text:p>")
    #expect(paragraphs.first?.contains("含上年") == false && findings.contains("ODT-NOTE"))
  }

  @Test("are refused by name where they are encrypted, damaged or declare entities")
  func refusals() throws {
    let manifest = """
      <m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><m:file-entry \
      m:full-path="content.xml"><m:encryption-data/></m:file-entry></m:manifest>
      """
    let styles = "<!DOCTYPE a><a/>"
    let body = SampleText.body(of: SampleText.sound())
    for (parts, code) in [
      (["META-INF/manifest.xml": manifest], "ODT-ENCRYPTED"), (["styles.xml": styles], "ODT-XML"),
    ] {
      let bytes = try SampleText.bytes(body, parts: parts)
      let refusal = #expect(throws: Refusal.self) { try ReportFile(reading: bytes) }
      #expect(refusal?.code == code)
    }
  }

  @Test("take an edited value and a new paragraph in place, and keep all other bytes")
  func updates() throws {
    let report = SampleText.sound()
    let body = SampleText.body(of: report)
    let bytes = try SampleText.bytes(body, parts: ["Pictures/a.png": "x", "meta.xml": "<a/>"])
    let file = try ReportFile(reading: bytes)
    var edited = file.report
    edited["applications.newlyReceived.naturalPerson"] = .count(987_654)
    edited[.overview].paragraphs.append("新的  一段 <甲>")
    let update = try file.updated(to: edited)
    let (before, after) = (try ArchiveParts(bytes), try ArchiveParts(update.bytes))
    #expect(after.names == before.names && after.names.first == "mimetype")
    for name in before.names where name != "content.xml" { #expect(after[name] == before[name]) }
    let line = "<text:p>新的 <text:s/>一段 &lt;甲&gt;</text:p>"
    let text = after.text("content.xml")
    #expect(text.contains(line) && text.contains("<text:p>987654</text:p>"))
    let old = file.report["applications.newlyReceived.naturalPerson"]?.text ?? ""
    #expect(
      text.replacing(line, with: "").replacing("987654", with: old) == before.text("content.xml")
    )
    #expect(update.bytes.dropFirst(38).starts(with: "application/vnd.oasis".utf8))
    #expect(try ReportFile(reading: update.bytes).report.values == edited.values)
  }
}
