import ReportModel
import TestSupport
import Testing

@testable import ReportRecognition

/// A wrong arrangement of a table and what there is to say about it.
struct Disarray: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let kind: TableKind
  let codes: Set<String>
  /// Whether all numbers can be read none the less.
  let isHarmless: Bool
  let disarrange: @Sendable (inout PrintedTable) -> Void

  init(
    _ name: String,
    in kind: TableKind,
    _ codes: Set<String>,
    isHarmless: Bool = false,
    disarrange: @escaping @Sendable (inout PrintedTable) -> Void
  ) {
    testDescription = name
    self.kind = kind
    self.codes = codes
    self.isHarmless = isHarmless
    self.disarrange = disarrange
  }

  static let rows: [Disarray] = [
    Disarray("missing row", in: .applications, ["ROW-MISSING"]) {
      $0.rows.remove(at: $0.row("2.重复申请"))
    },
    Disarray("last row missing", in: .applications, ["ROW-MISSING"]) { $0.rows.removeLast() },
    Disarray("row twice", in: .applications, ["ROW-DUPLICATE"]) {
      $0.rows.append($0.rows[$0.row("2.重复申请")])
    },
    Disarray("row twice, once short", in: .applications, ["ROW-DUPLICATE", "ROW-MISALIGNED"]) {
      $0.rows.append(Array($0.rows[$0.row("（七）总计")].dropLast()))
    },
    Disarray("a value too few", in: .applications, ["ROW-MISALIGNED"]) {
      $0.rows[$0.row("（一）予以公开")].removeLast()
    },
    Disarray("a value too many", in: .applications, ["ROW-MISALIGNED"]) {
      $0.rows[$0.row("（一）予以公开")].append("9")
    },
    Disarray("unknown row", in: .proactive, ["ROW-UNKNOWN"], isHarmless: true) {
      $0.rows.insert(["行政检查", "5"], at: $0.row("行政强制"))
    },
    Disarray("unknown last row", in: .proactive, ["ROW-UNKNOWN"], isHarmless: true) {
      $0.rows.append(["行政检查", ""])
    },
    Disarray("stray number", in: .applications, ["ROW-UNKNOWN"], isHarmless: true) {
      $0.rows.insert(["7"], at: $0.row("2.重复申请"))
    },
    Disarray("stray line above the head", in: .applications, ["ROW-UNKNOWN"], isHarmless: true) {
      $0.rows.insert(["单位：件"], at: 0)
    },
    Disarray("label lost", in: .applications, ["ROW-UNKNOWN", "ROW-MISSING"]) {
      $0.replace("2.重复申请", with: "")
    },
    Disarray("label changed", in: .applications, ["ROW-UNKNOWN", "ROW-MISSING"]) {
      $0.replace("2.重复申请", with: "2.反复申请")
    },
    Disarray("values under a group", in: .applications, ["ROW-UNKNOWN", "ROW-MISSING"]) {
      $0.replace("3.其他", with: "")
    },
    Disarray("two rows joined", in: .proactive, ["ROW-MISALIGNED", "ROW-MISSING"]) {
      let row = $0.row("行政处罚")
      $0.rows[row] += $0.rows.remove(at: row + 1)
    },
    Disarray("page number between rows", in: .reviews, ["TEXT-SET-ASIDE"], isHarmless: true) {
      $0.rows.append(["— 5 —"])
    },
    Disarray("values twice", in: .reviews, ["ROW-DUPLICATE"]) { $0.rows.append($0.rows[3]) },
    Disarray("values over two rows", in: .reviews, ["ROW-UNKNOWN", "ROW-MISALIGNED"]) {
      let row = $0.rows.removeLast()
      $0.rows += [Array(row.prefix(6)), Array(row.dropFirst(6))]
    },
    Disarray("a value too few", in: .reviews, ["ROW-MISALIGNED"]) { $0.rows[3].removeLast() },
  ]

  static let headings: [Disarray] = [
    Disarray("columns exchanged", in: .applications, ["HEADER-MISMATCH"]) {
      $0.exchange("科研机构", "其他")
    },
    Disarray("groups exchanged", in: .reviews, ["HEADER-MISMATCH"]) {
      $0.exchange("未经复议直接起诉", "复议后起诉")
    },
    Disarray("groups exchanged and renamed", in: .reviews, ["HEADER-MISMATCH"]) {
      $0.exchange("未经复议直接起诉", "复议后起诉")
      $0.replace("未经复议直接起诉", with: "未经复议起诉")
      $0.replace("复议后起诉", with: "经复议后的起诉")
    },
    Disarray("a column more", in: .proactive, ["HEADER-MISMATCH"]) {
      $0.rows[1].insert("本年修改件数", at: 2)
    },
    Disarray("a heading less", in: .applications, ["HEADER-MISMATCH"]) {
      $0.rows[2].removeAll { $0 == "商业企业" }
    },
    Disarray("other headings", in: .proactive, ["HEADER-MISMATCH"]) {
      $0.rows[1] = ["项目", "甲", "乙", "丙"]
    },
    Disarray("another block's headings", in: .proactive, ["HEADER-MISMATCH"]) {
      $0.rows[$0.row("行政许可") - 1] = $0.rows[1]
    },
    Disarray("no headings", in: .applications, ["HEADER-MISSING"], isHarmless: true) {
      $0.rows.removeFirst(3)
    },
    // Fifteen numbers without one label are no table; that it is missing is told without a place.
    Disarray("no headings", in: .reviews, []) {
      $0.rows.removeFirst(3)
    },
    Disarray("a varied heading", in: .proactive, ["LABEL-VARIANT"], isHarmless: true) {
      $0.replace("本年制发件数", with: "本年制作数量")
    },
    Disarray("a varied corner", in: .proactive, ["LABEL-VARIANT"], isHarmless: true) {
      $0.rows[1][0] = "项目"
    },
    Disarray("a varied row", in: .proactive, ["LABEL-VARIANT"], isHarmless: true) {
      $0.replace("行政规范性文件", with: "规范性文件")
    },
    Disarray("head repeated on a new page", in: .applications, [], isHarmless: true) {
      $0.rows.insert(contentsOf: $0.rows[0..<3], at: 10)
    },
  ]
}

@Suite struct TableTests {
  private func recognize(_ grids: [Grid], _ kind: TableKind, _ edition: Edition = .edition2021)
    -> (values: [CellValue], findings: [Finding])
  {
    let recognition = TableRecognizer.recognize(grids, expecting: edition)
    // The other tables are missing, which is not what is tested.
    let findings = recognition.findings.filter { $0.kind != .tableMissing }
    return (Array(recognition.values[edition.form[kind].cells]), findings)
  }

  private func right(_ kind: TableKind, _ edition: Edition = .edition2021) -> [CellValue] {
    edition.form[kind].cells.map { index in
      let isWhole = edition.form.cells[index].valueType.isWhole
      return isWhole ? .count(index + 1) : Spelling.amount(String(index + 1))
    }
  }

  @Test(
    "a table as the form prints it is read without a finding",
    arguments: EditionRegistry.shipped.editions
  )
  func readsPrinted(edition: Edition) {
    for kind in edition.form.tables.map(\.kind) {
      let found = recognize([PrintedTable(kind, of: edition).grid()], kind, edition)
      #expect(found.values == right(kind, edition))
      #expect(found.findings.isEmpty)
    }
  }

  @Test("the three tables may stand in one grid", arguments: EditionRegistry.shipped.editions)
  func readsOneGrid(edition: Edition) {
    var all = PrintedTable(.proactive, of: edition)
    all.rows += PrintedTable(.applications, of: edition).rows
    all.rows += PrintedTable(.reviews, of: edition).rows
    let recognition = TableRecognizer.recognize([all.grid()], expecting: edition)
    #expect(recognition.values == edition.form.tables.map(\.kind).flatMap { right($0, edition) })
    #expect(recognition.findings.isEmpty)
  }

  @Test(
    "a wrong arrangement gives a finding with its place and no wrong number",
    arguments: Disarray.rows + Disarray.headings
  )
  func findsDisarray(_ disarray: Disarray) {
    var table = PrintedTable(disarray.kind, of: .edition2021)
    disarray.disarrange(&table)
    let found = recognize([table.grid()], disarray.kind)
    #expect(Set(found.findings.map(\.code)) == disarray.codes)
    #expect(found.findings.allSatisfy { $0.place != nil })
    #expect(found.findings.flatMap { $0.chineseTableNames(on: .edition2021) } == [])
    let expected = right(disarray.kind)
    for (value, expected) in zip(found.values, expected) {
      #expect(value == expected || value.isUnreadable)
    }
    #expect((found.values == expected) == disarray.isHarmless)
  }

  @Test("columns that change places with their headings are read by these, and it is told")
  func readsColumnsByHeadings() {
    var table = PrintedTable(.proactive, of: .edition2021)
    table.exchange("本年制发件数", "本年废止件数")
    let found = recognize([table.grid()], .proactive)
    #expect(found.findings.map(\.code) == ["COLUMN-OUT-OF-ORDER"])
    let rows = Edition.edition2021.form[.proactive].layout.dataRows.filter { $0.block == 0 }
    var expected = right(.proactive)
    for row in rows { expected.swapAt(row.cells[0], row.cells[1]) }
    #expect(found.values == expected)
  }

  @Test("a finding says where", arguments: [(["行政检查", "5"], 1), (["", "", "5"], 3)])
  func place(row: [String], column: Int) {
    var table = PrintedTable(.applications, of: .edition2021)
    table.rows.insert(row, at: 7)
    let finding = recognize([table.grid()], .applications).findings.first
    #expect(finding?.place == .text(line: 8, column: column))
    #expect(finding?.found == row.filter { !$0.isEmpty }.joined(separator: " ¦ "))
  }

  @Test("a table in two parts is read with a warning")
  func split() {
    let table = PrintedTable(.applications, of: .edition2021)
    let found = recognize([table.grid(0..<12), table.grid(12..<table.rows.count)], .applications)
    #expect(found.values == right(.applications))
    #expect(found.findings.map(\.code) == ["HEADER-MISSING"])
  }

  @Test("a table that stands there twice is read from neither")
  func twice() {
    let table = PrintedTable(.applications, of: .edition2021)
    let found = recognize([table.grid(), table.grid()], .applications)
    #expect(found.findings.map(\.code) == ["TABLE-DUPLICATE"])
    #expect(found.values.allSatisfy { $0.isUnreadable })
  }

  @Test("a table that stands there twice is not read a third time, and is none that is unknown")
  func often() {
    let table = PrintedTable(.applications, of: .edition2021)
    let reviews = PrintedTable(.reviews, of: .edition2021)
    var last = table
    last.rows[7].append("多出的字")
    let grids = [table, table, last, reviews, last].map { $0.grid() }
    let found = TableRecognizer.recognize(grids, expecting: .edition2021)
    #expect(
      found.tablesOfGrid
        == [[.applications], [.applications], [.applications], [.reviews], [.applications]]
    )
    let twice = found.findings.filter { $0.kind == .tableDuplicate }
    #expect(twice.map(\.message.zh).first?.contains("其后还有 2 张，未读取") == true)
    #expect(twice.count == 1)
    #expect(!found.findings.contains { $0.found?.contains("多出的字") == true })
    // What stands behind them is another table of the form and is read.
    let form = Edition.edition2021.form
    let own = form.tables.first { $0.kind == .reviews }
    #expect(own.map { found.values[$0.cells].allSatisfy { !$0.isUnreadable } } == true)
  }

  @Test("a copy in pieces is read to its end: no cell of the other is left as the only one")
  func twiceInPieces() {
    let table = PrintedTable(.applications, of: .edition2021)
    let pieces = [table.grid(0..<20), table.grid(20..<table.rows.count)]
    let found = recognize(pieces + pieces, .applications)
    #expect(found.values.allSatisfy { $0.isUnreadable })
  }

  @Test("a blank copy does not end the reading of a table")
  func blankCopies() {
    var blank = PrintedTable(.applications, of: .edition2021)
    let table = blank
    blank.rows = blank.rows.map { row in row.map { Int($0) == nil ? $0 : "" } }
    let found = recognize([blank.grid(), blank.grid(), table.grid(), table.grid()], .applications)
    #expect(found.findings.map(\.code) == ["TABLE-DUPLICATE"])
    #expect(found.findings.first?.message.zh.contains("未读取") == false)
  }

  @Test("an extra table is none of the form's")
  func extra() {
    var table = PrintedTable(.proactive, of: .edition2021)
    let right = recognize([table.grid()], .proactive).values
    let own = table.grid()
    table.rows = [["年份", "总计"], ["2020", "3"], ["其他", "1"]]
    let recognition = TableRecognizer.recognize([own, table.grid()], expecting: .edition2021)
    #expect(recognition.tablesOfGrid == [[.proactive], []])
    #expect(Array(recognition.values.prefix(10)) == right)
  }

  @Test("the table of the rules in a printed workbook holds labels of the form and is none of it")
  func rules() {
    let own = PrintedTable(.applications, of: .edition2021).grid()
    var rules = PrintedTable(.applications, of: .edition2021)
    rules.rows.insert(["编号", "规则", "栏目", "左边各项", "左边", "差额", "结论"], at: 0)
    let recognition = TableRecognizer.recognize([own, rules.grid()], expecting: .edition2021)
    #expect(recognition.tablesOfGrid == [[.applications], []])
    #expect(recognition.values == TableRecognizer.recognize([own], expecting: .edition2021).values)
  }

  @Test("the edition is told by the labels", arguments: EditionRegistry.shipped.editions)
  func edition(edition: Edition) {
    for expected in EditionRegistry.shipped.editions {
      let grid = PrintedTable(.proactive, of: edition).grid()
      #expect(TableRecognizer.recognize([grid], expecting: expected).edition == edition)
      let reviews = PrintedTable(.reviews, of: edition).grid()
      #expect(TableRecognizer.recognize([reviews], expecting: expected).edition == expected)
    }
  }

  @Test("tables of two editions give a finding and no wrong number")
  func mixed() {
    let grids = [
      PrintedTable(.proactive, of: .edition2019).grid(),
      PrintedTable(.applications, of: .edition2021).grid(),
    ]
    let recognition = TableRecognizer.recognize(grids, expecting: .edition2021)
    #expect(recognition.findings.contains { $0.kind == .editionMixed })
    let form = recognition.edition.form
    // What is read must stand in the table of the edition that was taken.
    let other: TableKind = recognition.edition == .edition2021 ? .proactive : .applications
    let kept: TableKind = other == .proactive ? .applications : .proactive
    #expect(
      Array(recognition.values[form[kept].cells]) == right(kept, recognition.edition)
    )
    if other == .proactive {
      #expect(recognition.values[form[other].cells].allSatisfy { $0.isUnreadable })
    }
  }

  @Test("a sheet is read by its labels, and names that lag behind are reported")
  func sheets() {
    for edition in EditionRegistry.shipped.editions {
      for kind in edition.form.tables.map(\.kind) {
        let table = PrintedTable(kind, of: edition)
        let found = recognize([table.sheet(named: edition.form)], kind, edition)
        #expect(found.values == right(kind, edition))
        #expect(found.findings.isEmpty)
        let shifted = recognize([table.sheet(named: edition.form, shiftedBy: 1)], kind, edition)
        #expect(shifted.values == right(kind, edition))
        #expect(shifted.findings.map(\.code) == ["NAME-LABEL-CONFLICT"])
        #expect(shifted.findings.allSatisfy { $0.place != nil })
        #expect(shifted.findings.flatMap { $0.chineseTableNames(on: edition) } == [])
      }
    }
  }

  @Test("totals too large for a count are not added up")
  func overflow() {
    let table = PrintedTable(.applications, of: .edition2021)
    let form = Edition.edition2021.form
    var rows = table.sheet(named: form).rows
    let row = rows.count - 1
    let terms = (3..<9).map { Grid.Position(row: row, column: $0) }
    let cells = rows[row].cells.map { cell in
      if terms.contains(where: { $0.column == cell.column }) {
        return Grid.Cell(SourceText("999999999999999999", at: cell.place), column: cell.column)
      }
      guard cell.column == 9 else { return cell }
      let formula = Grid.SumFormula(terms: terms, isBlankWithoutNumbers: false, result: .missing)
      return Grid.Cell(SourceText("", at: cell.place), column: 9, content: .sum(formula))
    }
    rows[row] = Grid.Row(index: row, cells: cells)
    let found = recognize([Grid(rows: rows, frame: .sheet("申请"))], .applications)
    #expect(found.values.last?.isUnreadable == true)
    #expect(found.findings.map(\.code) == ["FORMULA-NO-VALUE"])
  }
}
