import Nianbao
import ReportModel
import TestSupport
import Testing

@Suite("workbooks of others that are damaged")
struct ForeignWorkbookDamageTests {
  /// How many damages of each arrangement are tried, of which there are many.
  private static let damages = DamageCount.count(byDefault: 30)

  @Test("yield no changed value without a finding", arguments: WorkbookArrangement.allCases)
  func neverSilentlyWrong(arrangement: WorkbookArrangement) throws {
    var told = 0
    var sound: [UInt64: [Finding]] = [:]
    for seed in 0..<UInt64(Self.damages) {
      var random = SplitMix64(seed: seed &* 7919 &+ 29)
      var maker = BalancedReport(seed: seed % 50)
      let report = maker.report(on: seed % 3 == 0 ? .edition2019 : .edition2021)
      var workbook = arrangement.workbook(of: report)
      let known = try sound[seed % 150] ?? ReportFile(reading: workbook.bytes()).check()
      sound[seed % 150] = known
      let damage = random.pick(WorkbookDamage.allCases)
      guard let what = damage.apply(to: &workbook, of: report, &random),
        let file = try? ReportFile(reading: workbook.bytes())
      else { continue }
      if !file.check().beyond(known).isEmpty {
        told += 1
        continue
      }
      #expect(file.report.edition == report.edition, "seed \(seed): \(what)")
      guard file.report.edition == report.edition else { continue }
      for (cell, value) in zip(report.form.cells, report.values) {
        let found = file.report.values[cell.index]
        // A cell that is blank now is read as blank: that is no other number.
        if damage.blanks, found == .blank { continue }
        #expect(
          found.number?.number == value.number?.number,
          "\(arrangement) seed \(seed): \(what): \(cell.identifier)"
        )
      }
    }
    // Many damages change something; if none were told of, nothing was tried. Of a few all or none may be.
    guard Self.damages >= 200 else { return }
    #expect(
      told * 5 > Self.damages && told < Self.damages,
      "\(told) of \(Self.damages) damages were told of"
    )
  }
}

/// What goes wrong when tables are copied into a workbook, or edited there.
enum WorkbookDamage: CaseIterable {
  case clearedCell, deletedCellLeft, deletedCellUp, insertedCell, shiftedRow, droppedRow, doubledRow
  case swappedRows, droppedColumn, swappedHeadings, swappedLabels, mergedCells, joinedCells
  case movedColumn, droppedSheet, doubledSheet

  /// Whether the damage itself takes numbers away without putting others in their places.
  var blanks: Bool {
    switch self {
    case .clearedCell, .mergedCells, .droppedColumn, .deletedCellUp, .deletedCellLeft: true
    default: false
    }
  }

  /// Damages a workbook; says how, or nil if there is nothing to damage.
  func apply(
    to workbook: inout ForeignWorkbook,
    of report: Report,
    _ random: inout SplitMix64
  ) -> String? {
    let filled = workbook.sheets.indices.filter { !workbook.sheets[$0].rows.isEmpty }
    let sheet = random.pick(filled)
    switch self {
    case .droppedSheet:
      guard workbook.sheets.count > 1 else { return nil }
      return "dropped sheet \(workbook.sheets.remove(at: sheet).name)"
    case .doubledSheet:
      var copy = workbook.sheets[sheet]
      copy.name = String(copy.name.prefix(20)) + " (2)"
      workbook.sheets.append(copy)
      return "doubled sheet \(copy.name)"
    default:
      guard let what = apply(to: &workbook.sheets[sheet].rows, of: report, &random) else {
        return nil
      }
      return "\(self) \(what) on \(workbook.sheets[sheet].name)"
    }
  }

  private typealias Rows = [[ForeignWorkbook.Cell]]

  private func apply(
    to rows: inout Rows,
    of report: Report,
    _ random: inout SplitMix64
  ) -> String? {
    let row = Int.random(in: rows.indices, using: &random)
    switch self {
    case .droppedRow: return "\(Self.shown(rows.remove(at: row)))"
    case .doubledRow:
      rows.insert(rows[row], at: row)
      return Self.shown(rows[row])
    case .swappedRows:
      // Two numbers that change places, with nothing beside them, are another report.
      guard row + 1 < rows.count, rows[row].count > 1 || rows[row + 1].count > 1 else { return nil }
      rows.swapAt(row, row + 1)
      return Self.shown(rows[row])
    case .droppedColumn, .movedColumn: return damageColumn(of: &rows, &random)
    case .swappedHeadings:
      return Self.swap(&rows, report.form.tables.flatMap(Self.columns), &random)
    case .swappedLabels: return Self.swap(&rows, report.form.tables.flatMap(Self.labels), &random)
    default: break
    }
    let cells = rows.indices.flatMap { row in
      rows[row].indices.filter { rows[row][$0] != .blank }.map { (row, $0) }
    }
    guard !cells.isEmpty else { return nil }
    let (at, column) = random.pick(cells)
    return damage(row: at, column: column, of: &rows)
  }

  private func damage(row: Int, column: Int, of rows: inout Rows) -> String? {
    let text = "\(rows[row][column].shown.prefix(20)) at \(row + 1):\(column + 1)"
    switch self {
    case .clearedCell: rows[row][column] = .blank
    case .deletedCellLeft: rows[row].remove(at: column)
    case .insertedCell: rows[row].insert(.blank, at: column)
    case .shiftedRow: rows[row].insert(.blank, at: 0)
    case .deletedCellUp:
      for next in row..<rows.count where column < rows[next].count {
        let below = next + 1 < rows.count && column < rows[next + 1].count
        rows[next][column] = below ? rows[next + 1][column] : .blank
      }
    case .mergedCells:
      guard column + 1 < rows[row].count else { return nil }
      rows[row][column + 1] = .blank
    case .joinedCells:
      guard column + 1 < rows[row].count, rows[row][column + 1] != .blank else { return nil }
      rows[row][column] = .text(rows[row][column].shown + rows[row][column + 1].shown)
      rows[row].remove(at: column + 1)
    default: return nil
    }
    return text
  }

  private func damageColumn(of rows: inout Rows, _ random: inout SplitMix64) -> String? {
    let width = rows.map(\.count).max() ?? 0
    guard width > 1 else { return nil }
    let column = Int.random(in: 0..<width - 1, using: &random)
    for row in rows.indices {
      if self == .droppedColumn, column < rows[row].count { rows[row].remove(at: column) }
      if self == .movedColumn, column + 1 < rows[row].count { rows[row].swapAt(column, column + 1) }
    }
    return "column \(column + 1)"
  }

  /// Two labels change places.
  private static func swap(
    _ rows: inout Rows,
    _ pairs: [(String, String)],
    _ random: inout SplitMix64
  ) -> String? {
    let (first, second) = random.pick(pairs)
    var count = 0
    for row in rows.indices {
      for column in rows[row].indices {
        guard case .text(let text) = rows[row][column], text == first || text == second else {
          continue
        }
        rows[row][column] = .text(text == first ? second : first)
        count += 1
      }
    }
    return count > 1 && first != second ? "\(first) and \(second)" : nil
  }

  private static func labels(of table: FormTable) -> [(String, String)] {
    let labels = table.layout.dataRows.compactMap { $0.headings.last?.label }.filter { !$0.isEmpty }
    return Array(zip(labels, labels.dropFirst()))
  }

  private static func columns(of table: FormTable) -> [(String, String)] {
    table.blocks.flatMap { block -> [(String, String)] in
      let labels = block.columns.flatMap(\.leafPaths).compactMap { $0.last?.label }
      return Array(zip(labels, labels.dropFirst()))
    }
  }

  private static func shown(_ row: [ForeignWorkbook.Cell]) -> String {
    String(row.map(\.shown).filter { !$0.isEmpty }.joined(separator: " ").prefix(30))
  }
}
