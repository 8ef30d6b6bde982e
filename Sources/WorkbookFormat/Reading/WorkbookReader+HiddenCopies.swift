internal import ReportModel
internal import ReportRecognition
internal import Spreadsheet

/// Hidden sheets with tables that a sheet which is seen has as well: an older state that was kept.
extension WorkbookReader {
  /// Takes such sheets from those that are read.
  ///
  /// One that has some other table as well is read: what it holds may be the report's.
  ///
  /// - Returns: A finding for each.
  mutating func setAsideHiddenCopies() -> [Finding] {
    let hidden = others.filter { contents.sheets[$0].visibility != .visible }
    guard !hidden.isEmpty, hidden.count < others.count else { return [] }
    var kinds: [Int: Set<TableKind>] = [:]
    for number in others {
      let sheet = contents.sheets[number]
      let rows = rows(of: sheet, isOwn: false)
      kinds[number] = Grid(rows: rows, frame: .sheet(sheet.name)).tables(among: editions)
    }
    let seen = others.filter { !hidden.contains($0) }
      .reduce(into: Set<TableKind>()) { $0.formUnion(kinds[$1] ?? []) }
    let copies = hidden.filter { number in
      kinds[number].map { !$0.isEmpty && $0.isSubset(of: seen) } ?? false
    }
    others.removeAll { copies.contains($0) }
    return copies.map { number in
      let name = contents.sheets[number].name
      return Finding(
        .sheetSetAside,
        at: .cell(sheet: name, reference: "A1"),
        found: name,
        zh: "工作表“\(name)”被隐藏，其中的表在未隐藏的工作表中另有，未采用",
        en:
          "the sheet “\(name)” is hidden, and its tables stand in visible sheets as well; it is set aside"
      )
    }
  }
}
