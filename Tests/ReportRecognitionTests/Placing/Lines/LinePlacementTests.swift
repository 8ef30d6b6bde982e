import ReportModel
import Testing

@testable import ReportRecognition

@Suite("values placed in lines")
struct LinePlacementTests {
  private static let head = "信息内容 本年制发件数 本年废止件数 现行有效件数"

  private func place(_ lines: String...) -> TablePlacement { Small.placement(of: lines) }

  @Test("stand behind their label, with their own bytes")
  func behindLabel() {
    let found = place(Self.head, "规章 1 2 3", "行政规范性文件 4 5 6")
    #expect(found.texts[0] == ["1", "2", "3"])
    #expect(found.texts[1] == ["4", "5", "6"])
    #expect(found.codes.isEmpty)
    let start = (Self.head + "\n规章 ").utf8.count
    #expect(found[0].first?.source.range == start..<start + 1)
    #expect(found[0].first?.place == .text(line: 2, column: 4))
  }

  @Test("are not read where a number alone on the next line may be the rest of the last one")
  func brokenOff() {
    let found = place(Self.head, "规章 0 0 0", "行政规范性文件 2 1 1", "7")
    #expect(found.texts[1] == ["2", "1", "1"])
    #expect(found[5].first?.isWritten == false && found[4].first?.isWritten == true)
    // No number begins with 0, and behind a blank line stands something else.
    let zero = place(Self.head, "规章 0 0 0", "行政规范性文件 2 1 0", "7")
    #expect(zero[5].first?.isWritten == true)
    let apart = place(Self.head, "规章 0 0 0", "行政规范性文件 2 1 1", "", "7")
    #expect(apart[5].first?.isWritten == true)
  }

  @Test("are left where they are not as many as the columns")
  func misaligned() {
    let found = place(Self.head, "| 规章 | 1 | 2 |", "| 行政规范性文件 | 4 | 5 | 6 |")
    #expect(found.texts[0] == ["", "", ""])
    #expect(found.texts[1] == ["4", "5", "6"])
    #expect(found.codes == ["ROW-MISALIGNED"])
  }

  @Test("stand under headings in another order")
  func reordered() {
    let found = place("信息内容 现行有效件数 本年废止件数 本年制发件数", "规章 1 2 3", "行政规范性文件 4 5 6")
    #expect(found.codes == ["COLUMN-OUT-OF-ORDER"])
    #expect(found.texts[0] == ["3", "2", "1"])
    #expect(found.texts[1] == ["6", "5", "4"])
    let lines = place(
      "第二十条第（一）项",
      "信息内容",
      "现行有效数",
      "本年制发数",
      "本年废止数",
      "规章",
      "1",
      "2",
      "3",
      "行政规范性文件",
      "4",
      "5",
      "6"
    )
    #expect(lines.codes.prefix(2) == ["COLUMN-OUT-OF-ORDER", "LABEL-VARIANT"])
    #expect(lines.texts[0] == ["2", "3", "1"])
    // Digits that run together are not parted where columns stand elsewhere.
    let glued = place("信息内容 现行有效件数 本年废止件数 本年制发件数", "规章 000", "行政规范性文件 4 5 6")
    #expect(glued.texts[0] == ["", "", ""])
    #expect(glued.codes == ["COLUMN-OUT-OF-ORDER", "ROW-MISALIGNED"])
  }

  @Test("are left below fewer headings than columns")
  func shorter() {
    let found = place("| 信息内容 | 本年制发件数 | 现行有效件数 | |", "| 规章 | 1 | 2 | |", "| 行政规范性文件 | 4 | 5 | |")
    #expect(found.codes == ["HEADER-MISMATCH"])
    #expect(found.unplaced.count == 2)
  }

  @Test("are known by tabs where one stands before each cell")
  func tabs() {
    let blank = place(Self.head, "规章\t1\t2\t3", "行政规范性文件\t\t\t217")
    #expect(blank.texts[1] == ["", "", "217"])
    #expect(blank.codes.isEmpty)
    let empty = place(Self.head, "规章\t1\t2\t3", "行政规范性文件\t\t\t", "行政许可\t4")
    #expect(empty.texts[1] == ["", "", ""])
    #expect(empty.unplaced.isEmpty)
    let spare = place(Self.head, "规章\t\t1\t2\t3", "行政规范性文件\t\t\t217")
    #expect(spare.texts[0] == ["1", "2", "3"])
    #expect(spare.unplaced.map(\.text) == ["¦ 217"])
    let few = place(Self.head, "规章\t1\t2\t3", "行政规范性文件\t217")
    #expect(few.codes == ["DIGITS-UNDECIDED"])
  }

  @Test("are the row's on their own lines, or all of them are left")
  func ownLines() {
    let whole = place(Self.head, "规章 0 0 0", "行政规范性文件 217", "", "489", "597")
    #expect(whole.texts[1] == ["217", "489", "597"])
    #expect(whole.codes.isEmpty)
    // A number that stands alone may be that of a page.
    let pairs = place(Self.head, "规章 0 0 0", "行政规范性文件 217 489", "597")
    #expect(pairs.unplaced.map(\.text) == ["¦ 217 489 597"])
    for more in [["489"], ["489", "597", "7"]] {
      let found = Small.placement(of: [Self.head, "规章 0 0 0", "行政规范性文件 217"] + more)
      #expect(found.codes == ["ROW-MISALIGNED"])
      #expect(found.unplaced.map(\.text) == ["¦ 217 " + more.joined(separator: " ")])
    }
  }

  @Test("beside which a number is left over are not blank for certain")
  func orphans() {
    let found = place(Self.head, "| 规章 | 1 | | 3 |", "9", "| 行政规范性文件 | 4 | 5 | 6 |")
    #expect(found.texts[0] == ["1", "", "3"])
    guard case .unusable? = found[1].first?.content else {
      Issue.record("a cell that an orphan may belong to counts as blank")
      return
    }
    #expect(found.codes == ["ROW-UNKNOWN"])
  }
}

@Suite("the rows of values in lines")
struct LineRowSearchTests {
  private static let head = "信息内容 本年制发件数 本年废止件数 现行有效件数"

  private func search(_ lines: String...) -> LineRowSearch? {
    guard let text = LineText(Small.lines(lines), breaks: []) else { return nil }
    var search = LineRowSearch(
      in: text,
      labels: Small.labels(.proactive),
      placement: Small.placement(.proactive)
    )
    for (grid, table) in Small.tables(in: text) { search.add(table, grid: grid) }
    return search
  }

  @Test("are those behind labels, and those that stand alone")
  func rows() throws {
    let found = try #require(search(Self.head, "规章 1 2 3", "行政规范性文件", "行政许可", "5"))
    #expect(found.rows.map(\.row) == [0, 2])
    #expect(found.emptyLabels.map(\.row) == [1])
    #expect(found.rows.map(\.order) == [.form, .form])
  }

  @Test("have labels that are told where they are not the form's")
  func variants() throws {
    let found = try #require(search(Self.head, "规章 1 2 3", "规范性文件 4 5 6"))
    #expect(found.rows.map(\.row) == [0, 1])
    #expect(found.placement.codes == ["LABEL-VARIANT"])
  }
}

@Suite("the order of rows in lines")
struct LineRowOrderTests {
  private let text = Small.text("1 2 3", "4 5 6", "7", "8", "9", "10")
  private var order: LineRowOrder { LineRowOrder(of: Small.formTable(.proactive), in: text) }

  private func row(_ number: Int?, line: Int, isBare: Bool = false) -> FoundLineRow {
    let range = text.starts[line]..<text.starts[line + 1] - 1
    let content = LineRow(
      content: .cells(LineCells(range, in: text, isWholeLine: true).cells),
      range: range,
      isBare: isBare
    )
    return FoundLineRow(row: number, label: nil, content: content, grid: 0, order: .form)
  }

  @Test("tells rows without a label if none is missing and no label says otherwise")
  func assigns() {
    var placement = Small.placement(.proactive)
    var rows = [row(0, line: 0), row(nil, line: 1)] + (2..<6).map { row($0, line: $0) }
    order.assign(&rows, reportingTo: &placement)
    #expect(rows.map(\.row) == [0, 1, 2, 3, 4, 5])
    #expect(placement.codes == ["ROW-BY-POSITION"])
    var few = [row(0, line: 0), row(nil, line: 1)]
    order.assign(&few, reportingTo: &placement)
    #expect(few.map(\.row) == [0, nil])
    var moved = [row(1, line: 0), row(nil, line: 1)] + (2..<6).map { row($0, line: $0) }
    order.assign(&moved, reportingTo: &placement)
    #expect(moved.map(\.row) == [1, nil, 2, 3, 4, 5])
  }

  @Test("takes the label from a bare row that stands elsewhere")
  func detaches() {
    var rows = [row(1, line: 0, isBare: true), row(1, line: 1, isBare: true)]
    order.detachDoubtful(&rows, [])
    #expect(rows.map(\.row) == [nil, 1])
  }

  @Test("is told where it is not the form's")
  func reports() {
    var placement = Small.placement(.proactive)
    order.report([row(1, line: 0), row(0, line: 1), row(2, line: 2)], to: &placement)
    #expect(placement.codes == ["ROW-OUT-OF-ORDER"])
  }
}

@Suite("what is left over in lines")
struct LineStraysTests {
  @Test("is told, pieces of labels aside, and a page's number as what it is")
  func reports() {
    let text = Small.text("见附件", "行政", "7", "— 5 —")
    var placement = Small.placement(.proactive)
    let ranges = (0..<4).map { text.starts[$0]..<text.starts[$0 + 1] - 1 }
    let strays = LineStrays(ranges.reversed() + [ranges[0]], in: text)
    strays.report(to: &placement, labels: Small.labels(.proactive))
    #expect(placement.codes == ["ROW-UNKNOWN", "ROW-UNKNOWN", "TEXT-SET-ASIDE"])
    #expect(placement.findings.map(\.found) == ["见附件", "7", "— 5 —"])
    #expect(strays.holdsNumber)
    #expect(!LineStrays([ranges[0], ranges[1]], in: text).holdsNumber)
  }
}

@Suite("blank cells behind values")
struct SurplusCellsTests {
  private func cells(_ texts: String...) -> [LineCell] {
    texts.enumerated().map { number, text in
      LineCell(
        range: text.isEmpty ? number..<number : number..<number + 1,
        text: text,
        isValue: true
      )
    }
  }

  private func values(_ surplus: SurplusCells, _ cells: [LineCell], spans: Int) -> [String]? {
    surplus.values(of: cells, count: 2, spans: spans)?.map(\.text)
  }

  @Test("are no values of a row whose values are all written")
  func written() {
    #expect(values(SurplusCells(), cells("1", "2", "", ""), spans: 2) == ["1", "2"])
    #expect(values(SurplusCells(), cells("1"), spans: 0) == nil)
  }

  @Test("may be values until a source shows that it fills merged cells")
  func learns() {
    var surplus = SurplusCells()
    #expect(values(surplus, cells("1", "", ""), spans: 1) == nil)
    surplus.learn(cells("1", "2", ""), count: 2, spans: 1)
    #expect(values(surplus, cells("3", "", ""), spans: 1) == ["3", ""])
    #expect(values(surplus, cells("3", ""), spans: 1) == nil)
    surplus.learn(cells("1", "2"), count: 2, spans: 1)
    #expect(values(surplus, cells("3", "", ""), spans: 1) == nil)
  }
}

@Suite("numbers of lines that run together")
struct DigitPartingsTests {
  private let rows = Small.formTable(.applications).layout.dataRows

  /// What becomes of digits that are the first row of a table, as often as they are given.
  private func placement(
    of digits: String,
    as kind: TableKind,
    times: Int = 1,
    besideOrphans hasOrphans: Bool = false
  ) -> TablePlacement {
    let text = Small.text(digits)
    var partings = DigitPartings(
      table: Small.formTable(kind),
      edition: .edition2021,
      text: text
    )
    for _ in 0..<times { partings.add(0..<digits.unicodeScalars.count, of: rows[0], grid: 0) }
    var placement = Small.placement(.applications)
    partings.solve(into: &placement, besideOrphans: hasOrphans)
    return placement
  }

  @Test("are parted where one way alone is left, each with its own bytes")
  func unique() {
    let placement = placement(of: "0000000", as: .applications)
    #expect(placement.texts[0] == Array(repeating: "0", count: 7))
    #expect(placement[rows[0].cells[6]].first?.source.range == 6..<7)
    #expect(placement.codes == ["VALUE-RECOVERED"])
  }

  @Test("are left where several ways are")
  func several() {
    let placement = placement(of: "12345678", as: .reviews)
    #expect(placement.unplaced.map(\.text) == ["¦ 12345678"])
    #expect(placement.codes == ["DIGITS-UNDECIDED"])
  }

  @Test("are left beside numbers that belong to no row, and where the row stands there twice")
  func leftOver() {
    let orphaned = placement(of: "0000000", as: .applications, besideOrphans: true)
    #expect(orphaned.unplaced.map(\.text) == ["¦ 0000000"])
    #expect(orphaned.codes == ["DIGITS-UNDECIDED"])
    let twice = placement(of: "0000000", as: .applications, times: 2)
    #expect(twice.unplaced.count == 2)
    #expect(twice.duplicateFindings().map(\.code) == ["ROW-DUPLICATE"])
  }

  @Test("above their wrapped labels are read by their order, or not at all")
  func aboveLabels() {
    func place(_ lines: [String]) -> TablePlacement {
      guard let text = LineText(Small.lines(lines), breaks: []) else {
        return Small.placement(.applications)
      }
      var placer = LinePlacement(
        Small.tables(in: text),
        in: text,
        labels: Small.labels(.applications),
        placement: Small.placement(.applications)
      )
      placer.place()
      return placer.placement
    }
    let head = ["申请人情况", "自然人  法人或其他组织  总计", "商业企业  科研机构  社会公益组织  法律服务机构  其他"]
    let wrapped = [
      "3  0  0  0  0  0  3", "一、本年新收政府", "信息公开申请数量", "2  0  0  0  0  0  2", "二、上年结转政府", "信息公开申请数量",
    ]
    let rest = Small.labels(.applications).dataRows.sorted { $0.value < $1.value }.dropFirst(2)
      .map { Small.labels(.applications).official[$0.key] ?? "" }
      .map { $0 + "  0  0  0  0  0  0  0" }
    let found = place(head + wrapped + rest)
    #expect(found.texts[0].first == "3" && found.texts[1].first == "2")
    #expect(found.codes == ["ROW-BY-POSITION", "ROW-BY-POSITION"])
    // Without one of the rows nothing tells which of the numbers are whose.
    let short = place(head + wrapped + rest.dropLast())
    #expect((short.texts[0] + short.texts[1]).allSatisfy { $0.isEmpty })
  }
}
