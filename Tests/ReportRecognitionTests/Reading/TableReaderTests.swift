import ReportModel
import Testing

@testable import ReportRecognition

@Suite("the values of a placed table")
struct TableReaderTests {
  private static let head = ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"]

  private func read(_ grid: Grid, cells: [(Grid.Position, Grid.SumFormula)] = [])
    -> TableRecognition
  {
    let rows = grid.rows.map { row in
      Grid.Row(
        index: row.index,
        cells: row.cells.map { cell in
          let position = Grid.Position(row: row.index, column: cell.column)
          guard let formula = cells.first(where: { $0.0 == position })?.1 else { return cell }
          return Grid.Cell(cell.source, column: cell.column, content: .sum(formula))
        }
      )
    }
    let grid = Grid(rows: rows, frame: grid.frame, names: grid.names)
    var placement = Small.placement(.proactive)
    SourcePart.grid(FoldedGrid(grid), number: 0)
      .place(into: &placement, labels: Small.labels(.proactive))
    var recognition = TableRecognition(
      edition: .edition2021,
      values: Array(repeating: .unreadable(""), count: Small.form.cells.count),
      sources: Array(repeating: nil, count: Small.form.cells.count),
      findings: [],
      tablesOfGrid: [[]]
    )
    TableReader(placement, grids: [grid]).read(into: &recognition)
    return recognition
  }

  private func codes(_ recognition: TableRecognition) -> [String] {
    recognition.findings.map(\.code).filter { $0 != "ROW-MISSING" }
  }

  @Test("are read with their places; missing rows are told")
  func reads() {
    let found = read(Small.flow(Self.head, ["规章", "1", "", "x"]))
    #expect(found.values[0...2] == [.count(1), .blank, .unreadable("x")])
    #expect(found.sources[0]?.place == .text(line: 2, column: 2))
    #expect(codes(found) == ["VALUE-UNREADABLE"])
    #expect(found.findings.count { $0.code == "ROW-MISSING" } == 5)
  }

  @Test("of which nothing was found are missing")
  func missing() {
    #expect(read(Small.flow(["甲", "乙"])).findings.map(\.code) == ["TABLE-MISSING"])
  }

  @Test("of a row that stands there twice are those of neither")
  func twice() {
    let found = read(Small.flow(Self.head, ["规章", "1", "2", "3"], ["规章", "1", "2", "4"]))
    #expect(found.values[0] == .unreadable("1 ¦ 1"))
    #expect(codes(found) == ["ROW-DUPLICATE"])
  }

  @Test("of a row that could not be placed are quoted")
  func unplaced() {
    let found = read(Small.flow(Self.head, ["规章", "1", "2"]))
    #expect(found.values[0...2].allSatisfy { $0 == .unreadable("规章 ¦ 1 ¦ 2") })
  }

  @Test("by a formula that is none of the form's totals are its stored results")
  func formulas() {
    let cell = Grid.Position(row: 1, column: 1)
    func formula(_ result: Grid.SumFormula.Result) -> Grid.SumFormula {
      Grid.SumFormula(
        terms: [Grid.Position(row: 1, column: 2)],
        isBlankWithoutNumbers: false,
        result: result
      )
    }
    let sheet = Small.sheet([Self.head, ["规章", "5", "2", "3"]])
    let kept = read(sheet, cells: [(cell, formula(.stored))])
    #expect(kept.values[0] == .count(5))
    #expect(codes(kept) == ["FORMULA-VALUE"])
    let none = read(sheet, cells: [(cell, formula(.missing))])
    #expect(none.values[0] == .unreadable("="))
    #expect(codes(none) == ["FORMULA-NO-VALUE"])
  }

  @Test("say nothing but what stands in their cells, whatever the reader makes of formulas")
  func marks() {
    let formula = Grid.SumFormula(
      terms: [Grid.Position(row: 1, column: 2)],
      isBlankWithoutNumbers: true,
      result: .missing
    )
    let sheet = Small.sheet([Self.head, ["规章", "", "2", "3"], ["规章", "", "2", "3"]])
    let found = read(sheet, cells: [1, 2].map { (Grid.Position(row: $0, column: 1), formula) })
    let single = read(
      Small.sheet([Self.head, ["规章", "", "2", "3"]]),
      cells: [(Grid.Position(row: 1, column: 1), formula)]
    )
    for recognition in [found, single] {
      var said: [String] = recognition.values.map(\.text)
      for finding in recognition.findings {
        said += [finding.message.zh, finding.message.en]
        said += [finding.found, finding.expected].compactMap { $0 }
      }
      #expect(!said.contains { $0.contains("∑") || $0.contains("Σ") })
    }
  }
}

@Suite("a placed cell")
struct PlacedCellReaderTests {
  private let reader = PlacedCellReader(.edition2021)

  private func read(_ text: String, _ content: Grid.Cell.Content = .written) -> (
    CellValue, [String]
  ) {
    let result = reader.read(
      TablePlacement.Candidate(
        source: SourceText(text, at: .text(line: 1, column: 1)),
        content: content,
        position: nil,
        grid: 0
      ),
      as: 0
    )
    return (result.value, result.findings.map(\.code))
  }

  @Test("is read by what stands in it, and told where it is written unusually")
  func written() {
    #expect(read("12") == (.count(12), []))
    #expect(read("１２") == (.count(12), ["VALUE-NORMALISED"]))
    #expect(read("12（注）").1 == ["VALUE-NOTED"])
    #expect(read("1 2") == (.unreadable("1 2"), ["VALUE-UNREADABLE"]))
  }

  @Test("is read by what its source declares")
  func declared() {
    #expect(read("12", .declared(.unreadable)) == (.unreadable("12"), ["VALUE-UNREADABLE"]))
    #expect(read("无", .declared(.notApplicable)) == (.notApplicable("无"), []))
  }

  @Test("that can be no value is unreadable, for the reason given")
  func unusable() {
    #expect(read("44927", .unusable(.cellSplit)) == (.unreadable("44927"), ["CELL-SPLIT"]))
  }
}

@Suite("totals that are formulas")
struct TotalReaderTests {
  /// Reads a row of the table of applications whose total is a formula over the six cells before it.
  private func read(
    _ numbers: [String],
    stored: String,
    columns: Range<Int> = 3..<9,
    isBlankWithoutNumbers: Bool = true,
    result: Grid.SumFormula.Result = .stored
  ) -> (total: CellValue, codes: [String]) {
    let table = PrintedTable(.applications, of: .edition2021).sheet(named: Small.form)
    var rows = table.rows
    let row = rows.count - 1
    let formula = Grid.SumFormula(
      terms: columns.map { Grid.Position(row: row, column: $0) },
      isBlankWithoutNumbers: isBlankWithoutNumbers,
      result: result
    )
    rows[row] = Grid.Row(
      index: row,
      cells: rows[row].cells.map { cell in
        if cell.column == 9 {
          return Grid.Cell(SourceText(stored, at: cell.place), column: 9, content: .sum(formula))
        }
        guard (3..<9).contains(cell.column) else { return cell }
        return Grid.Cell(SourceText(numbers[cell.column - 3], at: cell.place), column: cell.column)
      }
    )
    let found = TableRecognizer.recognize(
      [Grid(rows: rows, frame: .sheet("表"))],
      expecting: .edition2021
    )
    let total = found.values[Small.formTable(.applications).cells.upperBound - 1]
    return (total, found.findings.map(\.code).filter { $0 != "TABLE-MISSING" })
  }

  @Test("are computed from their parts, and a stored result that differs is told")
  func computed() {
    let right = read(["1", "2", "0", "0", "0", "4"], stored: "7")
    #expect(right.total == .count(7))
    #expect(right.codes.isEmpty)
    let stale = read(["1", "2", "0", "0", "0", "4"], stored: "9")
    #expect(stale.total == .count(7))
    #expect(stale.codes == ["FORMULA-STALE"])
  }

  @Test("are blank where no part holds a number, and unreadable where one is")
  func blank() {
    let blanks = Array(repeating: "", count: 6)
    #expect(read(blanks, stored: "").total == .blank)
    #expect(read(blanks, stored: "0", isBlankWithoutNumbers: false).total == .count(0))
    let unreadable = read(["x", "2", "0", "0", "0", "4"], stored: "6")
    #expect(unreadable.total.isUnreadable)
    #expect(unreadable.codes == ["VALUE-UNREADABLE", "VALUE-UNREADABLE"])
  }

  @Test("are what programs calculate where these leave out what is a number for a person")
  func calculated() {
    let numbers = ["1", "2件", "0", "0", "0", "4"]
    let confirmed = read(numbers, stored: "5", result: .confirmed)
    #expect(confirmed.total == .count(5))
    #expect(confirmed.codes == ["VALUE-NORMALISED"])
    let new = read(numbers, stored: "5", result: .calculated(insteadOf: nil))
    #expect(new.total == .count(5))
    #expect(new.codes == ["VALUE-NORMALISED"])
    let stale = read(numbers, stored: "5", result: .calculated(insteadOf: "7"))
    #expect(stale.total == .count(5))
    #expect(stale.codes == ["VALUE-NORMALISED", "FORMULA-STALE"])
    // Nobody has calculated what is stored here.
    #expect(read(numbers, stored: "7").total == .count(7))
  }

  @Test("over cells that are gone are not taken")
  func broken() {
    let found = read(
      ["1", "2", "0", "0", "0", "4"],
      stored: "3",
      columns: 3..<8,
      result: .broken
    )
    #expect(found.total == .unreadable("=3"))
    #expect(found.codes == ["FORMULA-NO-VALUE"])
  }

  @Test("over other cells than the form's parts are not computed")
  func other() {
    let found = read(["1", "2", "0", "0", "0", "4"], stored: "3", columns: 3..<8)
    #expect(found.total == .count(3))
    #expect(found.codes == ["FORMULA-VALUE"])
  }
}

@Suite("formulas compared with the form's sums")
struct SumResolverTests {
  @Test("are sums of the form by the labels of their cells, or else by their names")
  func parts() {
    let table = Small.formTable(.applications)
    let cells = table.layout.dataRows[0].cells
    let names = Dictionary(
      uniqueKeysWithValues: cells.enumerated().map {
        (Small.form.cells[$1].identifier, Grid.Position(row: 7, column: $0))
      }
    )
    let grid = Grid(rows: [], frame: .sheet("表"), names: names)
    var placement = Small.placement(.applications)
    for (column, cell) in cells.enumerated() {
      let position = Grid.Position(row: 2, column: column)
      placement.add(
        TablePlacement.Candidate(
          source: SourceText("1", at: grid.place(of: position)),
          content: .written,
          position: position,
          grid: 0
        ),
        to: cell
      )
    }
    let resolver = SumResolver(placement, grids: [grid])
    func parts(row: Int, columns: Range<Int>) -> [Int]? {
      let formula = Grid.SumFormula(
        terms: columns.map { Grid.Position(row: row, column: $0) },
        isBlankWithoutNumbers: false,
        result: .stored
      )
      let found = resolver.parts(of: cells[6], formula: formula, in: 0)
      #expect(found.map(\.areLabelled) ?? (row == 2) == (row == 2))
      return found?.cells
    }
    #expect(parts(row: 2, columns: 0..<6) == Array(cells[..<6]))
    #expect(parts(row: 7, columns: 0..<6) == Array(cells[..<6]))
    #expect(parts(row: 2, columns: 0..<5) == nil)
    #expect(parts(row: 3, columns: 0..<6) == nil)
  }
}
