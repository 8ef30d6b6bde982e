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
      ("3.其他", "3.其它"),
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

@Suite struct HeadingTests {
  private static let headings = SectionHeadings.headings(of: EditionRegistry.shipped)

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

  @Test("a heading with what the form says about it in brackets is one, with its full stop")
  func explained() {
    let line = "六、其他需要报告的事项（文字描述，收取信息处理费情况在此处报告。）"
    #expect(Self.headings.section(of: line)?.kind == .otherMatters)
    #expect(Self.headings.section(of: "六、其他需要报告的事项没有。（完）") == nil)
    #expect(Self.headings.section(of: "六、其他需要报告的事项（略）没有。") == nil)
  }

  @Test("a varied heading is known by its key word")
  func varied() {
    #expect(
      Self.headings.section(of: "五、当前存在的主要问题及下步改进措施")?.kind == .problemsAndImprovements
    )
    #expect(Self.headings.section(of: "六、其他需要报告的情况")?.kind == .otherMatters)
    #expect(Self.headings.section(of: "一、基本情况")?.kind == .overview)
    #expect(
      Self.headings.section(of: "五、工作中存在的困难和下一步打算")?.kind == .problemsAndImprovements
    )
  }
}
