internal import ReportModel
internal import ReportRecognition
internal import Spreadsheet

/// One reading of a workbook.
struct WorkbookReader {
  let contents: WorkbookContents
  let editions: EditionRegistry
  private var cells: CellReader
  private var information: [SheetLines] = []
  private var narrative: [SheetLines] = []
  /// The rows that say what workbook it is.
  private var identity: SheetLines?
  /// The sheets, counted from 0, that may hold report tables.
  var others: [Int] = []
  /// The cells that defined names stand for, by the number of their sheet.
  private var names: [Int: [String: Grid.Position]] = [:]

  init(_ contents: WorkbookContents, among editions: EditionRegistry) {
    self.contents = contents
    self.editions = editions
    cells = CellReader(contents)
    // The name of a sheet means nothing: what stands in it does.
    for (number, sheet) in contents.sheets.enumerated() where sheet.isWorksheet && !sheet.isLeftOut
    {
      let head = SheetHead(sheet)
      if let lines = SheetLines(sheet, head, headings: NarrativeSheet.headings) {
        narrative.append(lines)
      } else if let lines = SheetLines(sheet, head, headings: InformationSheet.headings),
        lines.hasLabel(InformationSheet.organ) || lines.hasLabel(InformationSheet.year)
      {
        information.append(lines)
      } else if let lines = SheetLines(
        sheet,
        head,
        headings: InstructionSheet.identityHeadings
      ) {
        identity = identity ?? lines
      } else if Self.isLeftAlone(head) {
        continue
      } else if !sheet.cells.isEmpty {
        others.append(number)
      }
    }
    collectNames()
  }

  /// Whether no more than the first rows of a sheet are of interest: it is left alone, and holds no part of a report.
  static func isLeftOut(_ sheet: SheetContents) -> Bool {
    let head = SheetHead(sheet)
    return isLeftAlone(head)
      && ![NarrativeSheet.headings, InformationSheet.headings, InstructionSheet.identityHeadings]
        .contains { head.row(of: $0) != nil }
  }

  /// Whether a sheet is one of this program's that is no part of the report: what it was added up from,
  /// how its sums stand, and what last year's said.
  static func isLeftAlone(_ head: SheetHead) -> Bool {
    head.bearsMark
      || [unitHeadings, CheckSheet.marks, LastYearSheet.headings].contains {
        head.row(of: $0) != nil
      }
  }

  /// The headings of the units' sheet in sums of earlier versions, which has no mark.
  private static let unitHeadings = ["序号", "单位", "汇总情况", "文件"]

  /// Reads the report.
  ///
  /// - Throws: A refusal if nothing in the workbook is an annual report's.
  mutating func read() throws(Refusal) -> Reading {
    let copies = setAsideHiddenCopies()
    if information.isEmpty, narrative.isEmpty, names.isEmpty {
      var reading = try Recognizer.recognize(document(), among: editions).reading
      reading.findings += StorageFindings.findings(
        in: contents,
        of: reading,
        texts: [],
        sheets: others.map { contents.sheets[$0].name },
        isOwn: false
      )
      reading.findings += copies
      return reading
    }
    var parts = ReportParts()
    let origin = IdentityReader(contents, rows: identity, cells: &cells)
    parts.findings = origin.findings + sheetFindings()
    if let lines = information.first {
      InformationReader(lines, cells: &cells, among: editions).add(to: &parts)
      parts.findings += lines.findings(&cells)
    }
    let tables = TableRecognizer.recognize(
      others.map { grid($0) },
      expecting: parts.expectedEdition(among: editions),
      among: editions
    )
    if let lines = narrative.first {
      NarrativeReader(lines, of: tables.edition.form, cells: &cells).add(to: &parts)
      parts.findings += lines.findings(&cells)
    }
    var reading = ReportAssembler.assemble(parts, tables, among: editions)
    reading.findings += reading.report.statedIdentityFindings(
      organ: parts.places.organ,
      year: parts.places.year
    )
    reading.identity = origin.identity
    reading.findings += StorageFindings.findings(
      in: contents,
      of: reading,
      texts: [information.first, narrative.first].compactMap { $0 },
      isOwn: true
    )
    reading.findings += copies
    return reading
  }

  // MARK: Names and grids

  /// Notes where the names that are identifiers of the form point to; a sheet's own count first.
  private mutating func collectNames() {
    // What is noted last counts, so that the first of two is taken, and a sheet's own before the workbook's.
    for isOwn in [false, true] {
      for name in contents.definedNames.reversed()
      where (name.sheet != nil) == isOwn && isIdentifier(name.name) {
        guard let target = contents.target(of: name) else { continue }
        names[target.sheet, default: [:]][name.name] = Grid.Position(
          row: target.range.first.row,
          column: target.range.first.column
        )
      }
    }
  }

  private func isIdentifier(_ name: String) -> Bool {
    editions.editions.contains { $0.form.holds(name) }
  }

  /// A sheet as a grid, with the blank rows that names point to.
  private mutating func grid(_ number: Int) -> Grid {
    let sheet = contents.sheets[number]
    let names = names[number] ?? [:]
    let named = Set(names.values.map(\.row))
    var rows = rows(of: sheet, isOwn: true)
    let missing = named.subtracting(rows.map(\.index))
    if !missing.isEmpty {
      rows += missing.map { Grid.Row(index: $0, cells: []) }
      rows.sort { $0.index < $1.index }
    }
    return Grid(rows: rows, frame: .sheet(sheet.name), names: names)
  }

  mutating func rows(of sheet: SheetContents, isOwn: Bool) -> [Grid.Row] {
    let surroundings = SheetSurroundings(of: sheet, isOwn: isOwn)
    // Cells that hold nothing are there only for what lies over them.
    var blanks = surroundings.blanks(in: sheet)[...]
    let spans = Self.spans(of: sheet.merges)
    var rows: [Grid.Row] = []
    var current: [Grid.Cell] = []
    var index = -1
    func add(_ cell: Grid.Cell, at reference: CellReference) {
      if reference.row != index {
        if !current.isEmpty { rows.append(Grid.Row(index: index, cells: current)) }
        current = []
        index = reference.row
      }
      var cell = cell
      cell.columnSpan = spans[reference] ?? 1
      current.append(cell)
    }
    func addBlanks(before reference: CellReference?) {
      while let blank = blanks.first, reference.map({ blank < $0 }) ?? true {
        blanks.removeFirst()
        add(
          cells.gridCell(nil, at: blank, sheet: sheet.name, surroundings[blank]),
          at: blank
        )
      }
    }
    for cell in sheet.cells {
      let reference = cell.reference
      addBlanks(before: reference)
      add(
        cells.gridCell(cell, at: reference, sheet: sheet.name, surroundings[reference]),
        at: reference
      )
    }
    addBlanks(before: nil)
    if !current.isEmpty { rows.append(Grid.Row(index: index, cells: current)) }
    return rows
  }

  /// How many columns merged cells cover.
  ///
  /// Where a page was pasted, a heading may cover several columns, and its numbers stand in any of them.
  private static func spans(of merges: [CellRange]) -> [CellReference: Int] {
    let wide = merges.filter { $0.last.column > $0.first.column && !$0.isWhole }
    return Dictionary(
      wide.map { ($0.first, $0.last.column - $0.first.column + 1) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  // MARK: Workbooks of others

  /// Every sheet as paragraphs and grids.
  private mutating func document() -> Document {
    var sheets: [(name: String, rows: [Grid.Row])] = []
    for number in others {
      let sheet = contents.sheets[number]
      sheets.append((sheet.name, rows(of: sheet, isOwn: false)))
    }
    return SheetDocument(sheets, among: editions, lines: TextPieces.lines).document
  }

  // MARK: Findings

  private func sheetFindings() -> [Finding] {
    var findings: [Finding] = []
    for (name, found) in [
      (InformationSheet.name, information), (NarrativeSheet.name, narrative),
    ] {
      if found.isEmpty {
        findings.append(
          Finding(
            .sheetMissing,
            expected: name,
            zh: "工作簿中没有“\(name)”工作表",
            en: "the workbook has no sheet “\(name)”"
          )
        )
      }
      for copy in found.dropFirst() {
        findings.append(
          Finding(
            .sheetDuplicate,
            at: .cell(sheet: copy.sheet, reference: "A1"),
            found: copy.sheet,
            zh: "“\(name)”有两张（“\(found[0].sheet)”和“\(copy.sheet)”），采用第一张",
            en: "“\(copy.sheet)” is a second sheet \(name); “\(found[0].sheet)” is taken"
          )
        )
      }
    }
    return findings
  }
}
