import ReportModel
import Testing

@testable import ReportRecognition

@Suite("a document recognised as a report")
struct RecognizerTests {
  private static let head = ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"]

  private func document(_ lines: [String], _ grid: Grid? = nil, _ after: [String] = []) -> Document
  {
    var blocks = Small.lines(lines).map { Document.Block.paragraph($0) }
    if let grid { blocks.append(.grid(grid)) }
    blocks += Small.lines(after).map { .paragraph($0) }
    return Document(blocks: blocks)
  }

  @Test("has the title that stands below a table about the document")
  func titleBelow() throws {
    let about = Small.table(["索引号", "00001/2022-1"], ["名称", "青禾县2020年政府信息公开工作年度报告"])
    let blocks =
      Small.lines(["首页", "政府信息公开年报"]).map { Document.Block.paragraph($0) } + [.grid(about)]
      + document(
        ["青禾县松岭镇人民政府", "2021年政府信息公开工作年度报告", "二、主动公开政府信息情况"],
        Small.flow(Self.head, ["规章", "1", "2", "3"], ["行政许可", "5"])
      ).blocks
    let report = try Recognizer.recognize(Document(blocks: blocks)).reading.report
    #expect(report.organ == "青禾县松岭镇人民政府" && report.year == 2021)
    #expect(report.preface.isEmpty)
  }

  @Test("has its title, preface, sections and values, each with its source")
  func recognizes() throws {
    let found = try Recognizer.recognize(
      document(
        ["某局2023年政府信息公开工作年度报告", "本报告依据条例编制。", "一、总体情况", "良好。", "二、主动公开政府信息情况", "如下。"],
        Small.flow(Self.head, ["规章", "1", "2", "3"], ["行政许可", "5"]),
        ["注：无。", "六、其他需要报告的事项"]
      )
    )
    let report = found.reading.report
    #expect(report.organ == "某局")
    #expect(report.year == 2023)
    #expect(report.title.count == 1)
    #expect(report.preface == ["本报告依据条例编制。"])
    #expect(report[.overview].paragraphs == ["良好。"])
    #expect(report[.proactiveDisclosure].paragraphs == ["如下。"])
    #expect(report[.proactiveDisclosure].paragraphsAfterTable == ["注：无。"])
    #expect(report.values[0] == .count(1))
    #expect(found.sources.title.map(\.text) == report.title)
    #expect(found.sources.cells[0]?.place == .text(line: 2, column: 2))
    #expect(found.sources.sections[1].heading?.text == "二、主动公开政府信息情况")
    #expect(found.reading.findings.contains { $0.code == "SECTION-MISSING" })
  }

  @Test(
    "is none where a letter or a list about reports has a title like theirs and no table",
    arguments: [
      "关于报送2024年政府信息公开工作年度报告的通知", "青禾县政府信息公开工作年度报告应报单位名单",
      "青禾县2024年政府信息公开工作年度报告报送一览表", "2024年政府信息公开工作年度报告编制方案",
    ]
  )
  func aboutReports(title: String) throws {
    let letter = [title, "各单位：", "一、总体要求", "请于1月31日前报送。"]
    let refusal = #expect(throws: Refusal.self) { try Recognizer.recognize(document(letter)) }
    #expect(refusal?.code == "INPUT-NOT-A-REPORT")
    #expect(refusal?.message.zh.contains(title) == true)
    // With a table, or the headings of the sections, it is a report whatever its title says.
    let table = Small.flow(Self.head, ["规章", "1", "2", "3"], ["行政许可", "5"])
    #expect(try Recognizer.recognize(document(letter, table)).reading.report.values[0] == .count(1))
    let headings = ["一、总体情况", "二、主动公开政府信息情况", "五、存在的主要问题及改进情况"]
    _ = try Recognizer.recognize(document([title] + headings))
  }

  @Test("may have its name outside its text")
  func named() throws {
    var document = document(["信息公开年度报告"])
    document.name = "某局2023年政府信息公开工作年度报告"
    let report = try Recognizer.recognize(document).reading.report
    #expect(report.organ == "某局")
    #expect(report.year == 2023)
  }

  @Test(
    "takes its organ from its publisher or its letterhead where nothing else names it",
    arguments: [
      (["索引号：0001 发布机构：青禾县教育局 发布日期：2022-01-28"], "青禾县教育局"), (["发布机构", "青禾县教育局"], "青禾县教育局"),
      (["青禾县教育局文件", "青教发〔2022〕3号"], "青禾县教育局"), (["| 发文机关 | 青禾县教育局 |"], "青禾县教育局"), (["发布机构：本站"], ""),
      (["来源：青禾县人民政府"], ""), (["红头文件"], ""),
    ]
  )
  func publisher(lines: [String], organ: String) throws {
    let lines = lines + ["信息公开索引", "2023年政府信息公开工作年度报告", "一、总体情况"]
    let reading = try Recognizer.recognize(document(lines)).reading
    #expect(reading.report.organ == organ)
    #expect(reading.findings.contains { $0.code == "TITLE-IN-TEXT" } == !organ.isEmpty)
    let named = ["青禾县财政局"] + lines.dropFirst(lines.count - 2)
    #expect(try Recognizer.recognize(document(named)).reading.report.organ == "青禾县财政局")
  }

  @Test("without title and tables is refused")
  func refuses() {
    #expect(throws: Refusal.self) { try Recognizer.recognize(document(["工作总结", "一切良好。"])) }
  }
}

@Suite("headings found by their tables")
struct SectionLocatorTests {
  private static let head = ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"]

  private func sections(_ before: [String], _ after: [String] = []) throws -> [String?] {
    let grid = Small.flow(Self.head, ["规章", "1", "2", "3"], ["行政许可", "5"])
    let blocks =
      Small.lines(["某局2023年政府信息公开工作年度报告"] + before).map { Document.Block.paragraph($0) }
      + [.grid(grid)] + Small.lines(after).map { .paragraph($0) }
    return try Recognizer.recognize(Document(blocks: blocks)).reading.report.sections.map(\.heading)
  }

  @Test("are not those that a preface lists")
  func preface() throws {
    let found = try sections([
      "一、总体情况", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况", "一、总体情况", "良好。", "二、主动公开政府信息情况",
    ])
    #expect(found[1] == "二、主动公开政府信息情况")
    #expect(found[2] == nil)
  }

  @Test("right above their table may have another number or a character amiss")
  func near() throws {
    #expect(try sections(["一、总体情况", "一、主动公开政府信息情况"])[1] == "一、主动公开政府信息情况")
    #expect(try sections(["一、总体情况", "二、主动公开政府信自情况"])[1] == "二、主动公开政府信自情况")
  }

  @Test(
    "may be numbered in any way, or be decorated",
    arguments: [
      "主动公开政府信息情况", "2. 主动公开政府信息情况", "（二）主动公开政府信息情况", "第二部分 主动公开政府信息情况", "②主动公开政府信息情况",
      "II. 主动公开政府信息情况", "【主动公开政府信息情况】", "> 二、主动公开政府信息情况", "- 二、主动公开政府信息情况", "**二、主动公开政府信息情况**",
    ]
  )
  func numbered(heading: String) throws {
    #expect(try sections(["一、总体情况", heading])[1] == heading)
  }

  @Test("are blocks of the document")
  func blocks() {
    let lines = ["年报", "一、总体情况", "良好。", "二、主动公开政府信息情况"]
    let grid = Small.flow(Self.head, ["规章", "1", "2", "3"], ["行政许可", "5"])
    let document = Document(
      blocks: Small.lines(lines).map { .paragraph($0) } + [.grid(grid)]
    )
    let tables = TableRecognizer.recognize(document.grids, expecting: .edition2021)
    let locator = SectionLocator(document, tables: tables, start: 0)
    #expect(locator.sections.mapValues(\.kind) == [1: .overview, 3: .proactiveDisclosure])
    #expect(locator.findings.isEmpty)
    // A heading among the lines of the title is none.
    #expect(SectionLocator(document, tables: tables, start: 2).sections[1] == nil)
  }

  @Test("behind all tables are those of the last sections")
  func last() throws {
    let found = try sections(["一、总体情况"], ["五、存在的主要问题及改进情况", "六、其他需要报告的事项"])
    #expect(found[4] == "五、存在的主要问题及改进情况")
    #expect(found[5] == "六、其他需要报告的事项")
  }
}

@Suite("paragraphs sorted into sections")
struct SectionCollectorTests {
  @Test("follow their heading, before its table and behind it")
  func sorts() {
    let lines = ["某局年报", "前言。", "二、主动公开政府信息情况", "甲", "第二十条第（一）项", "乙"].map {
      SourceText($0, at: .text(line: 1, column: 1))
    }
    let grid = Small.flow(
      ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"],
      ["规章", "1", "2", "3"]
    )
    let blocks: [Document.Block] =
      lines[..<5].map { .paragraph($0) } + [.grid(grid), .paragraph(lines[5])]
    let document = Document(blocks: blocks)
    let tables = TableRecognizer.recognize(document.grids, expecting: .edition2021)
    let locator = SectionLocator(document, tables: tables, start: 0)
    var collector = SectionCollector(
      tables: tables,
      titleLines: 0..<1,
      locator: locator,
      labelLines: LabelLines.blocks(in: blocks, tables, headings: locator.sections)
    )
    for block in blocks { collector.add(block) }
    #expect(collector.title == ["某局年报"])
    #expect(collector.preface == ["前言。"])
    #expect(collector.sections[1].paragraphs == ["甲"])
    #expect(collector.sections[1].paragraphsAfterTable == ["乙"])
    #expect(collector.sources.sections[1].paragraphsAfterTable.map(\.text) == ["乙"])
  }

  @Test("keep a table that is none of the form's as text, and tell")
  func unknownTable() throws {
    var lines = Small.lines(["某局2023年政府信息公开工作年度报告", "一、总体情况"]).map {
      Document.Block.paragraph($0)
    }
    let rows = [["年份", "件数"], ["2022", "3"]].enumerated().map { row, texts in
      Grid.Row(
        index: row,
        cells: texts.enumerated().map {
          Grid.Cell(SourceText($1, at: .text(line: row + 3, column: $0 + 1)), column: $0)
        }
      )
    }
    lines.append(.grid(Grid(rows: rows, lines: Small.lines(["年份 件数", "2022 3"]))))
    let reading = try Recognizer.recognize(Document(blocks: lines)).reading
    #expect(reading.report[.overview].paragraphs == ["年份 件数", "2022 3"])
    let finding = reading.findings.first { $0.code == "TABLE-UNKNOWN" }
    #expect(finding?.place == .text(line: 3, column: 1))
  }
}
