import ReportModel
import Testing

@testable import ReportRecognition

@Suite("sheets of others as a document")
struct SheetDocumentTests {
  private static let head = ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"]
  private static let table = [
    head, ["规章", "1", "2", "3"], ["行政规范性文件", "4", "5", "6"],
  ]

  private func document(_ sheets: (String, [[String]])...) -> Document {
    SheetDocument(
      sheets.map { ($0.0, Small.sheet($0.1).rows) },
      lines: { $0.split(separator: "\n").map { String($0) } }
    ).document
  }

  private func blocks(_ document: Document) -> [String] {
    document.blocks.map { block in
      switch block {
      case .paragraph(let text): text.text
      case .grid(let grid): "grid of \(grid.rows.count)"
      }
    }
  }

  @Test("are paragraphs until a table begins, and again below it")
  func paragraphs() {
    let found = document(
      ("年报", [["二、主动公开政府信息情况"], ["说明甲\n说明乙"]] + Self.table + [["注：无。"]])
    )
    #expect(blocks(found) == ["二、主动公开政府信息情况", "说明甲", "说明乙", "grid of 3", "注：无。"])
    #expect(found.grids[0].frame == .sheet("年报"))
  }

  @Test("are put into the form's order where the text stands on one and the tables on others")
  func ordered() {
    let found = document(
      ("报告", [["某局2021年政府信息公开工作年度报告"], ["一、总体情况"], ["文字"], ["六、其他需要报告的事项"], ["无收费"]]),
      ("表1", [["二、主动公开政府信息情况"]] + Self.table)
    )
    #expect(
      blocks(found) == [
        "某局2021年政府信息公开工作年度报告", "一、总体情况", "文字", "二、主动公开政府信息情况", "grid of 3", "六、其他需要报告的事项",
        "无收费",
      ]
    )
  }

  @Test("are put into the form's order where the one with the title is not the first")
  func titleBehind() {
    let text = [
      ["某局2021年政府信息公开工作年度报告"], ["本报告的前言。"], ["一、总体情况"], ["文字"], ["六、其他需要报告的事项"], ["无收费"],
    ]
    let found = document(
      ("说明", [["填表说明"]]),
      ("表1", [["二、主动公开政府信息情况"]] + Self.table),
      ("报告", text)
    )
    #expect(
      blocks(found) == [
        "某局2021年政府信息公开工作年度报告", "本报告的前言。", "一、总体情况", "文字", "二、主动公开政府信息情况",
        "grid of 3", "六、其他需要报告的事项", "无收费",
      ]
    )
    // A sheet with nothing of the report is set aside; one with a table stays in front, where it is no text of a section.
    #expect(found.findings.map(\.code) == ["SHEET-SET-ASIDE"])
    #expect(blocks(document(("上年", [["上年数据"]] + Self.table), ("报告", text))).first == "上年数据")
    // Two titles may be those of two reports.
    let two = document(
      ("表1", [["二、主动公开政府信息情况"]] + Self.table),
      ("甲", text),
      ("乙", [["某局2020年政府信息公开工作年度报告"]])
    )
    #expect(blocks(two).first != "某局2021年政府信息公开工作年度报告")
  }

  @Test("are joined where the headings of the tables stand among the text, too")
  func doubledHeadings() {
    let text = [
      ["某局2021年政府信息公开工作年度报告"], ["一、总体情况"], ["文字"], ["二、主动公开政府信息情况"], ["见附表"], ["六、其他需要报告的事项"],
      ["无收费"],
    ]
    let table = [["二、主动公开政府信息情况"]] + Self.table
    let sheets = [("报告", text), ("表1", table)].map { name, rows in
      (name, Small.sheet(rows).rows.map { $0.moved(to: name) })
    }
    for sheets in [sheets, sheets.reversed()] {
      let found = SheetDocument(sheets, lines: { [$0] }).document
      #expect(
        blocks(found) == [
          "某局2021年政府信息公开工作年度报告", "一、总体情况", "文字", "二、主动公开政府信息情况", "见附表", "grid of 3",
          "六、其他需要报告的事项", "无收费",
        ]
      )
    }
  }

  @Test("begin the section that they are named after")
  func named() {
    let found = document(("主动公开政府信息情况", Self.table))
    #expect(blocks(found) == ["二、主动公开政府信息情况", "grid of 3"])
    #expect(found.findings.map(\.kind) == [.headingVariant])
    #expect(document(("Sheet1", Self.table)).findings.isEmpty)
  }

  @Test("without a heading give their tables to the section that has one")
  func loose() {
    let found = document(
      ("文字", [["二、主动公开政府信息情况"], ["说明"], ["三、收到和处理政府信息公开申请情况"]]),
      ("表", Self.table)
    )
    #expect(
      blocks(found) == ["二、主动公开政府信息情况", "说明", "grid of 3", "三、收到和处理政府信息公开申请情况"]
    )
  }

  @Test(
    "are set aside, and named, where they have nothing of the report, before it or behind",
    arguments: [
      [["科室", "件数"], ["办公室", "3"]], [["填表说明"], ["1.本表由办公室填写"]], [["1", "2"], ["3", "4"]],
      // Lists to choose from: labels of rows, or headings, below each other.
      [["规章"], ["行政规范性文件"], ["行政许可"], ["是"], ["否"]],
      [["规章", "是"], ["行政规范性文件", "否"], ["行政许可"], ["行政处罚"]],
      [["一、总体情况"], ["二、主动公开政府信息情况"], ["三、收到和处理政府信息公开申请情况"]],
      [["2021年政府信息公开工作年度报告填报说明"], ["二、主动公开政府信息情况"], ["本表由办公室填写"]],
    ]
  )
  func strangers(rows: [[String]]) {
    let report = ("年报", [["二、主动公开政府信息情况"]] + Self.table + [["六、其他需要报告的事项"], ["无"]])
    let found = document(report, ("Sheet2", rows), ("Sheet3", []))
    #expect(blocks(found) == blocks(document(report)))
    #expect(found.findings.map(\.kind) == [.sheetSetAside])
    #expect(found.findings.first?.found == "Sheet2")
    let before = document(("Sheet1", rows), report)
    #expect(blocks(before) == blocks(document(report)))
    #expect(before.findings.map(\.kind) == [.sheetSetAside])
    // Alone, nothing else is there.
    #expect(document(("Sheet2", rows)).findings.isEmpty)
  }

  @Test(
    "in front of the report are kept where they say whose it is, or begin it",
    arguments: [
      ("Sheet1", [["某县教育局"], ["2021年度"], ["政府信息公开工作年度报告"]]),
      ("Sheet1", [["2021年度"], ["政府信息公开工作年度报告"]]),
      ("Sheet1", [["填报单位", "某县教育局"]]),
      ("Sheet1", [["现公布2021年某县教育局政府信息公开工作年度报告。"]]), ("前言", [["本局按照要求开展工作。"]]),
      ("封面", [["内部资料"]]), ("Sheet1", [["一、总体情况"], ["文字"]]),
      ("说明", [["填报说明"], ["五、存在的主要问题及改进情况"], ["文字"]]),
    ] as [(String, [[String]])]
  )
  func fronts(name: String, rows: [[String]]) {
    let report = ("年报", [["二、主动公开政府信息情况"]] + Self.table + [["六、其他需要报告的事项"], ["无"]])
    let found = document((name, rows), report)
    #expect(found.findings.isEmpty)
    #expect(blocks(found).count > blocks(document(report)).count)
  }

  @Test(
    "are kept where they are named after a section, or hold its heading or a title",
    arguments: [
      ("六、其他需要报告的事项", "无"), ("其他", "六、其他需要报告的事项"), ("其他", "其他需要报告的事项"),
      ("封面", "某局2021年政府信息公开工作年度报告"),
    ]
  )
  func parts(name: String, text: String) {
    let found = document(("表", [["二、主动公开政府信息情况"]] + Self.table), (name, [[text]]))
    #expect(found.findings.isEmpty)
    #expect(blocks(found).contains(text))
  }

  @Test("that hold one column alone are text")
  func oneColumn() {
    let rows = [["规章"], ["1"], ["2"]]
    #expect(blocks(document(("表", rows))) == ["规章", "1", "2"])
  }

  @Test("name the report only if one of them does")
  func name() {
    #expect(document(("某局2023年政府信息公开年报", [["甲"]])).name == "某局2023年政府信息公开年报")
    #expect(document(("Sheet1", [["甲"]])).name == nil)
    #expect(
      document(("某局2023年政府信息公开年报", [["甲"]]), ("乙局2023年政府信息公开年报", [["甲"]])).name
        == nil
    )
  }
}

@Suite("a row of a sheet of others")
struct SheetRowTests {
  private func row(_ texts: String...) -> SheetRow {
    SheetRow(
      Small.sheet([texts]).rows.first ?? Grid.Row(index: 0, cells: []),
      labels: LabelIndex.indices(of: EditionRegistry.shipped),
      headings: SectionHeadings.headings(of: EditionRegistry.shipped)
    )
  }

  @Test("is a line of text, a heading, or something of a table")
  func kinds() {
    #expect(row("说明").isLine)
    #expect(row("二、主动公开政府信息情况").heading != nil)
    #expect(row("规章").hasLabel && !row("规章").isLine)
    #expect(!row("12").isText)
    #expect(row("甲", "乙").isText && !row("甲", "乙").isLine)
    #expect(row(" ", "甲").written.count == 1)
  }
}

@Suite("what stands side by side in a sheet")
struct GridRegionsTests {
  private static let head = ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"]

  private func regions(_ rows: [[String]]) -> [String] {
    Small.sheet(rows).regions(among: .shipped) { cell in
      ValueReader.read(cell.text, as: .count).value.isUnreadable
    }.map { region in
      switch region {
      case .grid(let grid): "grid of \(grid.rows.count)"
      case .lines(let cells): cells.map(\.text).joined(separator: ",")
      }
    }
  }

  @Test("is parted into a table and the text beside it")
  func parts() {
    let rows = [Self.head + ["", "说明"], ["规章", "1", "2", "3", "", ""]]
    #expect(regions(rows) == ["grid of 2", "说明"])
  }

  @Test("stays one table where a blank column alone stands within it, or numbers beside it")
  func whole() {
    #expect(regions([["信息内容", "本年制发件数", "", "本年废止件数"], ["规章", "1", "", "2"]]) == ["grid of 2"])
    #expect(regions([Self.head + ["", "7"], ["规章", "1", "2", "3", "", "8"]]) == ["grid of 2"])
  }
}

extension Grid.Row {
  /// The row as it stands in another sheet.
  fileprivate func moved(to sheet: String) -> Grid.Row {
    Grid.Row(
      index: index,
      cells: cells.map { cell in
        let place = Place.cell(sheet: sheet, reference: "\(cell.column),\(index)")
        return Grid.Cell(SourceText(cell.text, at: place), column: cell.column)
      }
    )
  }
}
