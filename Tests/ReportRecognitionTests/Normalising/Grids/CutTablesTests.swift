import ReportModel
import TestSupport
import Testing

@testable import ReportRecognition

@Suite("a table that was cut where a page ends")
struct CutTablesTests {
  /// The values and the codes of what is said of a document with the pieces of a table.
  private func read(_ pieces: [Grid], between: String = "— 5 —", _ kind: TableKind)
    -> (values: [CellValue], codes: [String])
  {
    var blocks: [Document.Block] = []
    for piece in pieces {
      if !blocks.isEmpty {
        blocks.append(.paragraph(SourceText(between, at: .text(line: 90, column: 1))))
      }
      blocks.append(.grid(piece))
    }
    guard let found = try? Recognizer.recognize(Document(blocks: blocks)) else { return ([], []) }
    let codes = found.reading.findings.map(\.code)
    return (
      Array(found.reading.report.values[Small.form[kind].cells]),
      codes.filter {
        ![
          "TABLE-MISSING", "SECTION-MISSING", "ORGAN-UNKNOWN", "YEAR-UNKNOWN", "TEXT-SET-ASIDE",
        ].contains($0)
      }
    )
  }

  private func table(_ kind: TableKind) -> PrintedTable { PrintedTable(kind, of: .edition2021) }

  @Test("is one table wherever it was cut", arguments: [5, 6, 9, 14, 27])
  func wherever(cut: Int) {
    let table = table(.applications)
    let whole = read([table.grid()], .applications)
    let found = read([table.grid(0..<cut), table.grid(cut..<table.rows.count)], .applications)
    #expect(found.values.elementsEqual(whole.values))
    #expect(found.values.allSatisfy { !$0.isUnreadable })
    #expect(found.codes == whole.codes)
  }

  @Test("is one table in three pieces, and between its headings and its values")
  func pieces() {
    let table = table(.proactive)
    let three = read([table.grid(0..<3), table.grid(3..<9), table.grid(9..<14)], .proactive)
    #expect(three.values.allSatisfy { !$0.isUnreadable })
    #expect(three.codes.isEmpty)
    let reviews = self.table(.reviews)
    let two = read([reviews.grid(0..<3), reviews.grid(3..<4)], between: "续表", .reviews)
    #expect(two.values.allSatisfy { !$0.isUnreadable })
    #expect(two.codes.isEmpty)
  }

  @Test("is one table where the next page repeats some of its headings", arguments: 1...3)
  func repeatedHeads(count: Int) {
    let rows = table(.applications).rows
    let (first, rest) = (Array(rows[..<18]), Array(rows[..<count] + rows[18...]))
    let whole = read([Small.table(rows)], .applications)
    let found = read([Small.table(first), Small.table(rest)], between: "", .applications)
    #expect(found.values.elementsEqual(whole.values))
    #expect(found.values.allSatisfy { !$0.isUnreadable })
    #expect(found.codes == whole.codes)
    var others = rest
    others[0] = rest[0].map { $0 == "申请人情况" ? "单位" : $0 }
    others[0][0] = "另表"
    #expect(read([Small.table(first), Small.table(others)], .applications).codes != whole.codes)
  }

  private let five = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"]

  private func group(_ name: String, _ values: ClosedRange<Int>) -> Grid {
    Small.table([name, "", "", "", ""], five, values.map { String($0) })
  }

  @Test("is one table where each group of its columns is a table of its own")
  func groups() {
    let litigation = Small.table(
      ["行政诉讼", "", "", "", "", "", "", "", "", ""],
      ["未经复议直接起诉", "", "", "", "", "复议后起诉", "", "", "", ""],
      five + five,
      (6...15).map { String($0) }
    )
    let three = [
      group("行政复议", 1...5), group("行政诉讼（未经复议直接起诉）", 6...10), group("行政诉讼（复议后起诉）", 11...15),
    ]
    for pieces in [[three[0], litigation], three] {
      let found = read(pieces, between: "", .reviews)
      #expect(found.values.elementsEqual((1...15).map { .count($0) }))
      #expect(!found.codes.contains("TABLE-UNKNOWN") && !found.codes.contains("HEADER-MISMATCH"))
    }
    for pieces in [[three[0], three[0], three[2]], [three[0], three[2]]] {
      #expect(read(pieces, between: "", .reviews).values.allSatisfy { $0.number == nil })
    }
  }

  @Test("is not joined with a copy, a table with headings of its own or one of another section")
  func others() {
    let table = table(.applications)
    let twice = read([table.grid(), table.grid()], .applications)
    #expect(twice.codes == ["TABLE-DUPLICATE"])
    var other = self.table(.proactive)
    other.rows = [["类别", "件数"], ["行政处罚", "5"], ["行政强制", "6"]]
    let statistics = read([self.table(.proactive).grid(0..<7), other.grid()], .proactive)
    #expect(statistics.codes.contains("ROW-MISSING"))
    let headed = read(
      [table.grid(0..<27), table.grid(27..<28)],
      between: "四、政府信息公开行政复议、行政诉讼情况",
      .applications
    )
    #expect(headed.codes.contains("ROW-MISSING"))
  }

  @Test("keeps the places of its cells on two sheets")
  func sheets() {
    let first = Small.sheet([["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"], ["规章", "1", "2", "3"]])
    let second = Grid(
      rows: Small.sheet([["行政规范性文件", "", "5", "6"]]).rows,
      frame: .sheet("续")
    )
    let whole = first.joined(with: second)
    #expect(whole.rows.map(\.index) == [0, 1, 2])
    #expect(whole.place(of: Grid.Position(row: 2, column: 1)) == .cell(sheet: "续", reference: "B1"))
    #expect(whole.place(of: Grid.Position(row: 1, column: 1)) == .cell(sheet: "表", reference: "B2"))
  }
}
