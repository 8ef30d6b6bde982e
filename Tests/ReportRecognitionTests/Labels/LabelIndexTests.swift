import ReportModel
import TestSupport
import Testing

@testable import ReportRecognition

@Suite struct LabelTests {
  @Test(
    "labels that differ in form alone fold to the same",
    arguments: [
      ("商业企业", "商业\n企业"), ("商业企业", " 商业\u{A0}\u{3000}企业\t"),
      ("第二十条第（一）项", "第二十条  第(一)项"), ("第二十条第（一）项", "第二十条第﹙一﹚项"),
      ("1.属于国家秘密", "1、属于国家秘密"), ("1.属于国家秘密", "１．属于国家秘密"),
      ("3.危及“三安全一稳定”", "3. 危及\"三安全一稳定\""),
      ("本年收费金额（单位：万元）", "本年收费金额（单位:万元）"), ("本年增/减", "本年增／减"),
    ]
  )
  func folds(official: String, found: String) {
    #expect(LabelFolding.fold(official) == LabelFolding.fold(found))
  }

  @Test("a blank folds to nothing", arguments: ["", " ", "\u{3000}", "\u{200B}\n", "、"])
  func foldsBlanks(text: String) { #expect(LabelFolding.fold(text).isEmpty) }

  @Test(
    "every row of values is found by its own label",
    arguments: EditionRegistry.shipped.editions
  )
  func index(edition: Edition) {
    let indices = LabelIndex.indices(of: edition)
    for (table, index) in zip(edition.form.tables, indices) {
      for (number, row) in table.layout.dataRows.enumerated() {
        guard let label = row.headings.last?.label, !label.isEmpty else { continue }
        let found = index.dataRow(LabelFolding.fold(label))
        #expect(found?.row == number)
        #expect(found?.variantOf == nil)
      }
    }
  }

  @Test("a known variant says what it stands for")
  func variant() {
    let index = LabelIndex.indices(of: .edition2021)[0]
    #expect(index.dataRow("规范性文件")?.variantOf == "行政规范性文件")
    #expect(index.dataRow("行政检查") == nil)
  }
}

/// A title and what it says.
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
    TitleCase("某县人民政府", "政府信息公开工作年度报告", "（2022年度）", organ: "某县人民政府", year: nil),
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
    TitleCase("某局2020年、2021年政府信息公开工作年度报告", organ: "某局2020年、2021年", year: nil),
  ]

  static let none: [TitleCase] = [
    TitleCase("本报告依据条例编制。", "年度报告", organ: "", year: nil), TitleCase(organ: "", year: nil),
    TitleCase("某局", "某县", organ: "", year: nil), TitleCase("2021年工作总结", organ: "", year: nil),
    TitleCase("一", "二", "三", "四", "五", "六", "年度报告", organ: "", year: nil),
  ]
}

@Suite struct HeadingTests {
  private static let headings = SectionHeadings.headings(of: EditionRegistry.shipped)

  @Test("a title names organ and year", arguments: TitleCase.all)
  func title(_ title: TitleCase) {
    let lines = ReportTitle.lines(among: title.lines)
    #expect(!lines.isEmpty)
    let found = ReportTitle(lines: Array(title.lines[lines]))
    #expect(found.organ == title.organ)
    #expect(found.year == title.year)
  }

  @Test("other lines are no title", arguments: TitleCase.none)
  func noTitle(_ title: TitleCase) { #expect(ReportTitle.lines(among: title.lines).count == 0) }

  @Test(
    "headings are told by number and key word",
    arguments: Edition.edition2021.form.sectionKinds
  )
  func headings(kind: SectionKind) {
    let section = Edition.edition2021.form[kind]
    for mark in ["、", ".", "．", "，"] {
      #expect(Self.headings.section(of: "　\(section.numeral) \(mark) \(section.title)") == section)
    }
    #expect(Self.headings.section(of: section.title) == nil)
    #expect(Self.headings.section(of: section.heading + "。") == nil)
  }

  @Test(
    "other lines are no headings",
    arguments: [
      "四、结转下年度继续办理", "二、上年结转", "七、其他", "一总体情况", "（一）总体情况", "1、总体情况", "", "一、",
      "一、" + String(repeating: "总体情况", count: 20),
    ]
  )
  func noHeading(line: String) { #expect(Self.headings.section(of: line) == nil) }

  @Test("a varied heading is known by its key word")
  func varied() {
    #expect(
      Self.headings.section(of: "五、当前存在的主要问题及下步改进措施")?.kind == .problemsAndImprovements
    )
    #expect(Self.headings.section(of: "六、其他需要报告的情况")?.kind == .otherMatters)
  }
}
