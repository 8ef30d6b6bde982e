import ReportModel
import Testing

@testable import ReportRecognition

/// Lines above a report's first section, and what their title says.
struct TitleCase: CustomTestStringConvertible, Sendable {
  let lines: [String]
  let organ: String
  let year: Int?

  init(_ lines: String..., organ: String, year: Int?) {
    self.lines = lines
    self.organ = organ
    self.year = year
  }

  var testDescription: String { lines.joined(separator: " | ") }

  static let all: [TitleCase] = [
    TitleCase("某县某局", "2021年政府信息公开工作年度报告", organ: "某县某局", year: 2021),
    TitleCase("某县某局2021年度政府信息公开工作年度报告", organ: "某县某局", year: 2021),
    TitleCase("2020年某镇政府信息公开工作年度报告", organ: "某镇", year: 2020),
    TitleCase("2021年度某县某局", "政府信息公开工作", "年度报告", organ: "某县某局", year: 2021),
    TitleCase("某县人民政府信息公开工作年度报告（2021年）", organ: "某县人民政府", year: 2021),
    TitleCase("某县人民政府", "政府信息公开工作年度报告", "（2022年度）", organ: "某县人民政府", year: 2022),
    TitleCase("某局二〇二一年政府信息公开工作年度报告", organ: "某局", year: 2021),
    TitleCase("某局２０２１ 年 政府信息公开 工作年度报告", organ: "某局", year: 2021),
    TitleCase("《某局2021年政府信息公开工作年度报告》", organ: "某局", year: 2021),
    TitleCase("某局关于2021年政府信息公开工作年度报告", organ: "某局", year: 2021),
    TitleCase("关于某局2021年政府信息公开工作的年度报告", organ: "某局", year: 2021),
    TitleCase("某局2021年度政府信息公开工作报告", organ: "某局", year: 2021),
    TitleCase("某局2021年政府信息公开年报", organ: "某局", year: 2021),
    TitleCase("2021年政府信息公开工作年度报告", organ: "", year: 2021),
    TitleCase("某局政府信息公开工作年度报告", organ: "某局", year: nil),
    TitleCase("发布时间：2022年1月20日", "某局2021年政府信息公开工作年度报告", organ: "某局", year: 2021),
    TitleCase("某局2021年政府信息公开工作年度报告（2022年1月）", organ: "某局", year: 2021),
    TitleCase("某局2020年、2021年政府信息公开工作年度报告", organ: "某局", year: nil),
    TitleCase("某局2020-2021年政府信息公开工作年度报告", organ: "某局", year: nil),
    TitleCase("青禾县教育局（盖章）2021年政府信息公开工作年度报告", organ: "青禾县教育局", year: 2021),
    TitleCase("青禾县教育局(公章)", "2021年政府信息公开工作年度报告", organ: "青禾县教育局", year: 2021),
    // What a form has where the name is to be filled in.
    TitleCase("某某单位2021年政府信息公开工作年度报告", organ: "", year: 2021),
    TitleCase("某单位2021年政府信息公开工作年度报告", organ: "", year: 2021),
    TitleCase("某某县某某局2021年政府信息公开工作年度报告", organ: "", year: 2021),
    TitleCase("某某县财政局2021年政府信息公开工作年度报告", organ: "某某县财政局", year: 2021),
    // Names over two lines.
    TitleCase("云溪省青禾县", "松岭镇人民政府", "2021年政府信息公开工作年度报告", organ: "云溪省青禾县松岭镇人民政府", year: 2021),
    TitleCase("青禾县发展和改革", "委员会2021年政府信息公开工作年度报告", organ: "青禾县发展和改革委员会", year: 2021),
    TitleCase("青禾縣松嶺街道辦事處2021年政府信息公開工作年度報告", organ: "青禾縣松嶺街道辦事處", year: 2021),
  ]

  /// What stands above titles and is none of them.
  static let noisy: [TitleCase] = [
    TitleCase("- 1 -", "青禾县人民政府", "2024 年政府信息公开工作年度报告", organ: "青禾县人民政府", year: 2024),
    TitleCase("Page 8 -", "青禾县财政局2024年政府信息公开工作年度报告", organ: "青禾县财政局", year: 2024),
    TitleCase("Page 8 - 青禾县财政局", "2024年政府信息公开工作年度报告", organ: "青禾县财政局", year: 2024),
    TitleCase("— 1 — 青禾县财政局2024年政府信息公开工作年度报告", organ: "青禾县财政局", year: 2024),
    TitleCase("登录 注册", "2025年度青禾新区管委会政府信息公开工作年度报告", organ: "青禾新区管委会", year: 2025),
    TitleCase(
      "当前位置:街镇 > 松岭镇 > 政府信息公开年报",
      "松岭镇2020年政府信息公开工作年度报告",
      organ: "松岭镇",
      year: 2020
    ),
    TitleCase("首页政务公开政府信息公开年报", "松岭镇2020年政府信息公开工作年度报告", organ: "松岭镇", year: 2020),
    TitleCase("政府信息公开", "青禾县教育局", "2021年政府信息公开工作年度报告", organ: "青禾县教育局", year: 2021),
    TitleCase("政府信息公开年报", "青禾县教育局2021年政府信息公开工作年度报告", organ: "青禾县教育局", year: 2021),
    TitleCase("1 青禾县教育局", "2 2021年政府信息公开工作年度报告", organ: "青禾县教育局", year: 2021),
    TitleCase("# **青禾县教育局2021年政府信息公开工作年度报告**", organ: "青禾县教育局", year: 2021),
    TitleCase(
      "索引号 00001/2022-1",
      "青教发〔2022〕3号",
      "青禾县教育局2021年政府信息公开工作年度报告",
      organ: "青禾县教育局",
      year: 2021
    ),
    TitleCase(
      "青禾县人民政府办公室关于报送2021年政府信息公开工作年度报告的函",
      "青禾县人民政府2021年政府信息公开工作年度报告",
      organ: "青禾县人民政府",
      year: 2021
    ),
    TitleCase(
      "2022年政府信息公开工作年度报告",
      "青禾县松岭镇人民政府",
      "2022年政府信息公开工作年度报告",
      organ: "青禾县松岭镇人民政府",
      year: 2022
    ),
    TitleCase("乡镇", "2022年政府信息公开工作年度报告", organ: "", year: 2022),
    TitleCase("松岭镇202020年政府信息公开工作年度报告", organ: "松岭镇", year: nil),
  ]

  /// Names and years that stand otherwise than in most titles.
  static let varied: [TitleCase] = [
    TitleCase("2021年政府信息公开工作年度报告", "（青禾县松岭镇人民政府）", organ: "青禾县松岭镇人民政府", year: 2021),
    TitleCase(
      "2021年政府信息公开工作年度报告",
      "青禾县松岭镇人民政府",
      "（2022年1月20日）",
      organ: "青禾县松岭镇人民政府",
      year: 2021
    ),
    TitleCase("2021年政府信息公开工作年度报告", "青禾县财政局按照条例编制本报告。", organ: "", year: 2021),
    TitleCase("青禾县松岭镇", "人民政府2021年政府信息", "公开工作年度报告", organ: "青禾县松岭镇人民政府", year: 2021),
    TitleCase("关于印发《青禾县教育局2021年政府信息公开工作年度报告》的通知", organ: "青禾县教育局", year: 2021),
    TitleCase("关于《青禾县教育局2021年政府信息公开工作年度报告》的公示", organ: "青禾县教育局", year: 2021),
    TitleCase("青禾县教育局", "2022年1月15日", "2021年政府信息公开工作年度报告", organ: "青禾县教育局", year: 2021),
    TitleCase("2021 青禾县教育局 政府信息公开工作年度报告", organ: "青禾县教育局", year: 2021),
    TitleCase("青禾县教育局政府信息公开工作年度报告2021", organ: "青禾县教育局", year: 2021),
    TitleCase("青禾县教育局政府信息公开工作年度报告20213", organ: "青禾县教育局", year: nil),
    TitleCase("青禾县教育局2021年1月1日至12月31日政府信息公开工作年度报告", organ: "青禾县教育局", year: 2021),
    TitleCase("青禾县教育局2021年1月1日政府信息公开工作年度报告", organ: "", year: nil),
    TitleCase("“青禾县教育局”2021年政府信息公开工作年度报告", organ: "青禾县教育局", year: 2021),
  ]

  /// Titles of other documents, or of the document as a site has it, above the report's own.
  static let below: [TitleCase] = [
    TitleCase("名称：青禾县2021年政府信息公开工作年度报告", own, organ: "青禾县松岭镇人民政府", year: 2021),
    TitleCase("文件名称 青禾县财政局2020年政府信息公开工作年度报告", own, organ: "青禾县松岭镇人民政府", year: 2021),
    TitleCase("信息名称", "松岭镇2021年政府信息公开年报", "索引号", own, organ: "青禾县松岭镇人民政府", year: 2021),
    TitleCase("—— 青禾县2021年政府信息公开工作年度报告 ——", own, organ: "青禾县松岭镇人民政府", year: 2021),
    TitleCase("青禾县财政局2023年政府信息公开工作年度报告", own, organ: "青禾县松岭镇人民政府", year: 2021),
    TitleCase("青禾县2021年政府信息公开年报", "字体：[大 中 小]", own, organ: "青禾县松岭镇人民政府", year: 2021),
    // What stands behind running text belongs to the text.
    TitleCase(own, "现予公布。", "青禾县财政局2020年政府信息公开工作年度报告", organ: "青禾县松岭镇人民政府", year: 2021),
  ]

  private static let own = "青禾县松岭镇人民政府2021年政府信息公开工作年度报告"

  static let none: [TitleCase] = [
    TitleCase("本报告依据条例编制。", "年度报告", organ: "", year: nil), TitleCase(organ: "", year: nil),
    TitleCase("某局", "某县", organ: "", year: nil), TitleCase("2021年工作总结", organ: "", year: nil),
    TitleCase("一", "二", "三", "四", "五", "六", "年度报告", organ: "", year: nil),
    TitleCase("首页 > 政务公开 > 政府信息公开年报", organ: "", year: nil),
  ]
}

@Suite("the title above a report")
struct TitleSearchTests {
  @Test(
    "a title names organ and year",
    arguments: TitleCase.all + TitleCase.noisy + TitleCase.varied + TitleCase.below
  )
  func title(_ title: TitleCase) throws {
    let found = try #require(TitleSearch(title.lines).title)
    #expect(found.organ == title.organ)
    #expect(found.year == title.year)
  }

  @Test("other lines are no title", arguments: TitleCase.none)
  func noTitle(_ title: TitleCase) { #expect(TitleSearch(title.lines).title == nil) }

  @Test("what a page says about itself is no line of the title")
  func lines() {
    #expect(TitleSearch(["- 1 -", "某县某局", "2024年政府信息公开工作年度报告", "前言。"]).lines == 1..<3)
  }

  @Test(
    "what cannot be an organ is none",
    arguments: [
      "登录注册", "-1-青禾县人民政府", "Page8-青禾县人民政府", "青禾县人民政府网站", "区统计局", "本机关", "人民政府", "政府信息公开", "信息公开年报",
      "首页",
    ]
  )
  func noOrgan(_ text: String) { #expect(!OrganWords.canBeOrgan(text)) }

  @Test("a page's own title counts only where it is a report's, without the site's name")
  func pageTitle() {
    #expect(ReportTitle(name: "青禾县人民政府网站") == ReportTitle())
    #expect(ReportTitle(name: "青禾县人民政府") == ReportTitle())
    let title = ReportTitle(name: "某县某局2021年政府信息公开工作年度报告_青禾县人民政府")
    #expect(title.organ == "某县某局" && title.year == 2021)
  }

  // MARK: With the preface

  private func recognize(_ lines: String...) throws -> Reading {
    try Recognizer.recognize(document(lines)).reading
  }

  private func document(_ lines: [String]) -> Document {
    var document = Document()
    for (index, line) in (lines + ["一、总体情况", "文字。"]).enumerated() {
      document.blocks.append(
        .paragraph(SourceText(line, at: .text(line: index + 1, column: 1)))
      )
    }
    // A table makes a report of a text without a title.
    document.blocks.append(
      .grid(
        Small.table(
          ["第二十条第（五）项"],
          ["信息内容", "本年处理决定数量"],
          ["行政许可", "1"],
          ["第二十条第（六）项"],
          ["信息内容", "本年处理决定数量"],
          ["行政处罚", "1"],
          ["行政强制", "1"]
        )
      )
    )
    return document
  }

  private func codes(_ reading: Reading) -> [String] {
    reading.findings.map(\.code).filter {
      $0.hasPrefix("TITLE-") || $0.hasPrefix("ORGAN-") || $0 == "YEAR-UNKNOWN"
    }
  }

  @Test("what a page says above the title is no preface, and is told once")
  func aside() throws {
    let reading = try recognize(
      "首页",
      "索引号：1",
      "说明见下。",
      "青禾县教育局2021年政府信息公开工作年度报告",
      "前言。"
    )
    #expect(reading.report.preface == ["说明见下。", "前言。"])
    let told = reading.findings.filter { $0.code == "TEXT-SET-ASIDE" }
    #expect(told.map(\.found) == ["首页"])
  }

  @Test("without a title the preface gives organ and year, and it is told")
  func preface() throws {
    let both = try recognize("根据条例，现公布2021年青禾市教育局政府信息公开工作年度报告。")
    #expect(both.report.organ == "青禾市教育局" && both.report.year == 2021)
    #expect(codes(both) == ["TITLE-IN-TEXT", "TITLE-IN-TEXT"])
    let period = try recognize("本报告统计期限自2024年1月1日至2024年12月31日。")
    #expect(period.report.organ.isEmpty && period.report.year == 2024)
    #expect(codes(period) == ["ORGAN-UNKNOWN", "TITLE-IN-TEXT"])
    let relative = try recognize("根据条例，现公布区统计局2023年政府信息公开工作年度报告。")
    #expect(relative.report.organ.isEmpty && relative.report.year == 2023)
  }

  @Test(
    "title and preface are held against each other",
    arguments: [
      ("现公布青禾县财政局2021年政府信息公开工作年度报告。", 1), ("现公布青禾县教育局2020年政府信息公开工作年度报告。", 1),
      ("现公布青禾县教育局2021年政府信息公开工作年度报告。", 0), ("现公布我局2021年政府信息公开工作年度报告。", 0),
      ("本报告由青禾县财政局根据条例编制。", 1), ("本报告由青禾县教育局办公室根据条例编制。", 0),
      ("本报告由云溪省青禾县教育局按照格式编制。", 0),
      ("根据《关于公布2020年政府信息公开工作年度报告的通知》编制。", 0),
    ]
  )
  func differs(_ preface: String, _ count: Int) throws {
    let reading = try recognize("青禾县教育局2021年政府信息公开工作年度报告", preface)
    #expect(reading.report.organ == "青禾县教育局" && reading.report.year == 2021)
    #expect(codes(reading) == Array(repeating: "TITLE-DIFFERS", count: count))
    for finding in reading.findings where finding.code == "TITLE-DIFFERS" {
      #expect(finding.found != nil && finding.expected != nil)
    }
  }

  @Test("another year right below a title is told")
  func yearBelow() throws {
    let reading = try recognize("青禾县教育局2021年政府信息公开工作年度报告", "（2020年度）")
    #expect(reading.report.year == 2021)
    #expect(codes(reading) == ["TITLE-DIFFERS"])
    #expect(codes(try recognize("青禾县教育局2021年政府信息公开工作年度报告", "（2021年度）")).isEmpty)
  }

  @Test(
    "a list's mark or the rest of a page's number is no part of the organ",
    arguments: ["• ", "— ", "1 - "]
  )
  func bullets(_ mark: String) throws {
    let reading = try recognize(mark + "青禾县教育局2021年政府信息公开工作年度报告")
    #expect(reading.report.organ == "青禾县教育局" && reading.report.year == 2021)
  }

  @Test("a title behind a list of contents is found")
  func behind() throws {
    let contents = try recognize(
      "一、总体情况\t1",
      "二、主动公开政府信息情况\t2",
      "三、收到和处理政府信息公开申请情况\t3",
      "四、政府信息公开行政复议、行政诉讼情况\t4",
      "青禾县教育局",
      "2021年政府信息公开工作年度报告"
    )
    #expect(contents.report.organ == "青禾县教育局" && contents.report.year == 2021)
  }
}
