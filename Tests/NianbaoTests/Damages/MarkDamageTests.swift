import Nianbao
import ReportModel
import TestSupport
import Testing

/// A format that can show how text appears, for the tests of damaged reports.
enum MarkFormat: CaseIterable {
  case word, page, workbook, openDocument, openDocumentText

  /// The report as a file.
  func bytes(_ report: MarkedReport) throws -> [UInt8] {
    switch self {
    case .word: try report.wordDocument()
    case .page: report.page()
    case .workbook: try report.workbook()
    case .openDocument: try report.openDocument()
    case .openDocumentText: try report.openDocumentText()
    }
  }

  /// Whether a run of text can appear so.
  func holds(_ mark: Mark) -> Bool { !(self == .workbook && mark == .hidden) }
}

@Suite("reports with marks, pictures and tables that are damaged")
struct MarkDamageTests {
  /// How many values of one report are damaged at once.
  private static let atOnce = 10

  private func report(_ seed: UInt64) -> Report {
    var maker = BalancedReport(seed: seed % 50)
    return maker.report(on: seed % 3 == 0 ? .edition2019 : .edition2021)
  }

  @Test("are read where nothing is damaged, with nothing to say", arguments: MarkFormat.allCases)
  func sound(format: MarkFormat) throws {
    for seed in 0..<6 as Range<UInt64> {
      let report = report(seed)
      let file = try ReportFile(reading: format.bytes(MarkedReport(report)))
      #expect(file.report.values == report.values, "seed \(seed)")
      #expect(file.reading.findings.filter { $0.severity > .note }.map(\.code) == [], "\(seed)")
    }
  }

  @Test(
    "are read without what is raised, struck through or hidden, each told",
    arguments: MarkFormat.allCases,
    [Mark.raised, .struck, .hidden]
  )
  func marks(format: MarkFormat, mark: Mark) throws {
    guard format.holds(mark) else { return }
    let code = [Mark.raised: "VALUE-NOTED", .struck: "TEXT-STRUCK", .hidden: "TEXT-HIDDEN"][mark]
    for seed in 0..<UInt64(max(1, DamageCount.each / Self.atOnce)) {
      let report = report(seed)
      var random = SplitMix64(seed: seed &* 7919 &+ 31)
      var marked = MarkedReport(report)
      let damaged = values(of: report, &random)
      marked.changeValues { cell, value in
        guard damaged.contains(value) else { return }
        let digits = String(Int.random(in: 0...99, using: &random))
        // A note's mark stands behind its number; what is left out may stand on both sides.
        let isFirst = mark != .raised && random.chance(2)
        cell.runs.insert(
          MarkedReport.Run(text: digits, mark: mark),
          at: isFirst ? 0 : cell.runs.count
        )
      }
      let file = try ReportFile(reading: format.bytes(marked))
      let told = Set(file.reading.findings.filter { $0.code == code }.compactMap(\.cell))
      #expect(told == damaged, "\(format) seed \(seed)")
      for (cell, value) in zip(report.form.cells, report.values) {
        #expect(
          file.report.values[cell.index].number?.number == value.number?.number,
          "\(format) seed \(seed) \(cell.identifier)"
        )
      }
    }
  }

  @Test("have no number where a picture shows one", arguments: MarkFormat.allCases)
  func pictures(format: MarkFormat) throws {
    for seed in 0..<UInt64(max(1, DamageCount.each / Self.atOnce)) {
      let report = report(seed)
      var random = SplitMix64(seed: seed &* 7919 &+ 37)
      var marked = MarkedReport(report)
      let damaged = values(of: report, &random)
      marked.changeValues { cell, value in
        guard damaged.contains(value) else { return }
        cell.runs = [MarkedReport.Run(text: cell.runs[0].text, mark: .picture)]
      }
      let file = try ReportFile(reading: format.bytes(marked))
      let told = Set(file.reading.findings.filter { $0.code == "CELL-UNSEEN" }.compactMap(\.cell))
      #expect(told == damaged, "\(format) seed \(seed)")
      for (cell, value) in zip(report.form.cells, report.values) {
        let found = file.report.values[cell.index]
        if damaged.contains(cell.index) {
          #expect(found.isUnreadable, "\(format) seed \(seed) \(cell.identifier)")
        } else {
          #expect(
            found.number?.number == value.number?.number,
            "\(format) seed \(seed) \(cell.identifier)"
          )
        }
      }
    }
  }

  @Test("are read whole where a table is cut in two", arguments: MarkFormat.allCases)
  func cutTables(format: MarkFormat) throws {
    for seed in 0..<UInt64(max(1, DamageCount.each / 3)) {
      let report = report(seed)
      var random = SplitMix64(seed: seed &* 7919 &+ 41)
      var marked = MarkedReport(report)
      marked.blocks = marked.blocks.flatMap { block -> [MarkedReport.Block] in
        guard case .table(let table) = block else { return [block] }
        return cut(table, &random)
      }
      let file = try ReportFile(reading: format.bytes(marked))
      try expectNothingSilentlyWrong(file, report, format, "\(format) seed \(seed)")
    }
  }

  @Test("change no value in silence where cells are shifted", arguments: MarkFormat.allCases)
  func shiftedColumns(format: MarkFormat) throws {
    for seed in 0..<UInt64(max(1, DamageCount.each)) {
      let report = report(seed)
      var random = SplitMix64(seed: seed &* 7919 &+ 43)
      var marked = MarkedReport(report)
      let tables = marked.blocks.indices.filter {
        if case .table = marked.blocks[$0] { true } else { false }
      }
      let number = random.pick(tables)
      guard case .table(var table) = marked.blocks[number] else { continue }
      shift(&table, &random)
      marked.blocks[number] = .table(table)
      let file = try ReportFile(reading: format.bytes(marked))
      try expectNothingSilentlyWrong(file, report, format, "\(format) seed \(seed)")
    }
  }

  // MARK: Damaging

  /// Some cells of the form that hold whole numbers.
  private func values(of report: Report, _ random: inout SplitMix64) -> Set<Int> {
    let counts = report.values.indices.filter { report.values[$0].count != nil }
    return Set(counts.shuffled(using: &random).prefix(Self.atOnce))
  }

  /// The two parts of a table, cut where no cell goes over the cut.
  private func cut(
    _ table: MarkedReport.Table,
    _ random: inout SplitMix64
  ) -> [MarkedReport.Block] {
    let places = (table.headCount + 1..<max(table.headCount + 2, table.rows.count)).filter {
      place in
      place < table.rows.count
        && !table.rows[..<place].enumerated().contains { row, cells in
          cells.contains { row + $0.rowSpan > place }
        }
    }
    guard !places.isEmpty else { return [.table(table)] }
    let place = random.pick(places)
    return [
      .table(MarkedReport.Table(rows: Array(table.rows[..<place]), headCount: table.headCount)),
      .table(MarkedReport.Table(rows: Array(table.rows[place...]), headCount: 0)),
    ]
  }

  /// Takes a cell out of a row, so that those behind it stand under other headings.
  private func shift(_ table: inout MarkedReport.Table, _ random: inout SplitMix64) {
    let rows = table.rows.indices.filter { row in
      table.rows[row].contains { $0.value != nil }
    }
    let row = random.pick(rows)
    let cells = table.rows[row].indices.filter { table.rows[row][$0].value != nil }
    let gone = table.rows[row].remove(at: random.pick(cells))
    for index in table.rows[row].indices where table.rows[row][index].column > gone.column {
      table.rows[row][index].column -= gone.columnSpan
    }
  }

  /// No value is another one, unless something above a note is said that is not said of the sound report.
  private func expectNothingSilentlyWrong(
    _ file: ReportFile,
    _ report: Report,
    _ format: MarkFormat,
    _ what: String
  ) throws {
    let sound = try ReportFile(reading: format.bytes(MarkedReport(report))).check()
    if !file.check().beyond(sound).isEmpty { return }
    for (cell, value) in zip(report.form.cells, report.values) {
      let found = file.report.values[cell.index]
      // A cell out of which its number was taken is seen to be blank.
      if found == .blank { continue }
      #expect(found.number?.number == value.number?.number, "\(what) \(cell.identifier)")
    }
  }
}
