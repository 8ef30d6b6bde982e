import ReportModel
import ReportRules
import TextTools
import WorkbookFormat

extension Roster {
  /// Reads the sheets of a workbook: those with a heading of names; or a single column of names without one.
  ///
  /// - Throws: ``Refusal`` if no sheet has names, with the place where the headings should stand.
  init(sheets: [ListSheet]) throws(Refusal) {
    var entries: [RosterEntry] = []
    var findings: [Finding] = []
    let filled = sheets.filter { !$0.rows.isEmpty }
    let tables = filled.map { $0.isHidden || $0.isOfReport ? nil : RosterTable($0) }
    if tables.contains(where: { $0 != nil }) {
      for (sheet, table) in zip(filled, tables) {
        if let table { entries += table.entries } else { findings.append(.passed(sheet: sheet)) }
      }
    } else {
      guard let sheet = filled.first(where: { !$0.isHidden }) else { throw .noNames }
      entries = try Self.plain(sheet)
      findings = filled.filter { $0.name != sheet.name }.map { .passed(sheet: $0) }
    }
    try self.init(entries, findings: findings)
  }

  /// The names of a sheet that has nothing but one column of them, perhaps behind their numbers.
  private static func plain(_ sheet: ListSheet) throws(Refusal) -> [RosterEntry] {
    var entries: [RosterEntry] = []
    for row in sheet.rows {
      let texts = row.cells.filter { !$0.text.isListNumber }
      guard let name = texts.first else { continue }
      let place = sheet.place(row: row.number, column: name.column)
      guard texts.count == 1 else {
        let first = sheet.rows[0]
        throw .noNameColumn(
          at: sheet.place(row: first.number, column: first.cells.first?.column ?? 0)
        )
      }
      entries.append(RosterEntry(RosterLine(name.text), Unit(name: "", place: place), place))
    }
    return entries
  }
}

/// A sheet whose columns are known by their headings.
struct RosterTable {
  /// Its rows.
  private(set) var entries: [RosterEntry] = []

  /// In how many rows the headings are looked for.
  private static let headingRows = 20

  /// Takes a sheet; nil where no row has a heading of names.
  init?(_ sheet: ListSheet) {
    let head = sheet.rows.prefix(Self.headingRows).firstIndex { row in
      row.cells.contains { RosterColumn(heading: $0.text) == .name }
    }
    guard let head else { return nil }
    let headings = sheet.rows[head].cells
    let ranked = headings.compactMap { cell in
      RosterColumn.rank(ofNameHeading: cell.text).map { (rank: $0, column: cell.column) }
    }
    guard let name = ranked.min(by: { $0 < $1 })?.column else { return nil }
    // Labels one below the other are those of a form, as in a report's workbook.
    let isForm = sheet.rows.dropFirst(head + 1).contains { row in
      row.text(name).flatMap { RosterColumn(heading: $0) }.map { $0 != .name } ?? false
    }
    if isForm { return nil }
    let columns = headings.compactMap { cell in
      RosterColumn(heading: cell.text).map { (column: cell.column, kind: $0) }
    }
    for row in sheet.rows.dropFirst(head + 1) {
      guard let text = row.text(name) else { continue }
      let place = sheet.place(row: row.number, column: name)
      var unit = Roster.Unit(name: "", place: place)
      for (column, kind) in columns {
        if let text = row.text(column) { unit.add(text, kind) }
      }
      entries.append(RosterEntry(RosterLine(text), unit, place))
    }
  }
}

extension Roster.Unit {
  /// Notes what stands in a column other than that of names.
  fileprivate mutating func add(_ text: String, _ column: RosterColumn) {
    switch column {
    case .name: break
    case .shortName: shortNames += text.listedNames
    case .formerName: formerNames += text.listedNames
    case .detail(let detail):
      let text =
        detail == .creditCode
        ? text.filter { !$0.isWhitespace }.uppercased() : text.trimmed
      // Of two columns of telephones the first that says something.
      if details[detail] == nil { details[detail] = text }
    }
  }
}

extension String {
  /// The names in a cell that may hold several.
  fileprivate var listedNames: [String] {
    split { ["、", "，", ",", "；", ";", "/", "／", "\n", "\r\n", "|"].contains($0) }
      .map(\.trimmed)
      .filter { !$0.isEmpty && !["无", "—", "-", "－"].contains($0) }
  }
}
