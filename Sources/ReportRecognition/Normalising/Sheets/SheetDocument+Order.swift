import ReportModel

/// The order of what stands on several sheets, whose tabs may be in any.
extension SheetDocument {
  /// The blocks from the heading of a section to the next.
  private struct Part {
    let number: Int
    /// The sheet that the heading stands on.
    let sheet: String
    var blocks: [Document.Block]

    var hasGrid: Bool {
      blocks.contains { if case .grid = $0 { true } else { false } }
    }
  }

  /// The sheets with the one that begins with the report's title before all others that head a section.
  ///
  /// What else stands in front of it stays there: it is no text of a section. Where two begin with a title each may
  /// be a report of its own.
  func titleFirst(
    _ sheets: [(name: String, rows: [SheetRow])]
  ) -> [(name: String, rows: [SheetRow])] {
    let titled = sheets.indices.filter { Self.titleRows(sheets[$0].rows) > 0 }
    guard titled.count == 1, let first = sheets.firstIndex(where: headsSection), titled[0] > first
    else { return sheets }
    var sheets = sheets
    sheets.insert(sheets.remove(at: titled[0]), at: first)
    return sheets
  }

  private func headsSection(_ sheet: (name: String, rows: [SheetRow])) -> Bool {
    headings.section(named: sheet.name) != nil || sheet.rows.contains { $0.heading != nil }
  }

  /// Puts the sections into the form's order where their text stands on one sheet and their tables, with
  /// headings of their own, on others.
  mutating func orderSections() {
    guard sheets.count > 1 else { return }
    var front: [Document.Block] = []
    var parts: [Part] = []
    for block in document.blocks {
      if let kind = section(of: block), let section = form.section(kind) {
        parts.append(Part(number: section.number, sheet: sheet(of: block), blocks: [block]))
      } else if parts.isEmpty {
        front.append(block)
      } else {
        parts[parts.count - 1].blocks.append(block)
      }
    }
    parts = Self.joined(parts)
    // A heading that stands there twice says nothing about the order.
    guard Set(parts.map(\.number)).count == parts.count else { return }
    document.blocks = front + parts.sorted { $0.number < $1.number }.flatMap(\.blocks)
  }

  /// The parts, with a table that stands below its section's heading on a sheet of its own behind the text that
  /// stands below the same heading on the sheet of the texts.
  private static func joined(_ parts: [Part]) -> [Part] {
    let numbers = Dictionary(grouping: parts.indices) { parts[$0].number }
    var parts = parts
    var joined: Set<Int> = []
    for pair in numbers.values where pair.count == 2 {
      guard let table = pair.first(where: { parts[$0].hasGrid }),
        let text = pair.first(where: { !parts[$0].hasGrid }),
        parts[text].sheet != parts[table].sheet
      else { continue }
      parts[text].blocks += parts[table].blocks.dropFirst()
      joined.insert(table)
    }
    return parts.indices.filter { !joined.contains($0) }.map { parts[$0] }
  }

  /// Puts tables that stand on sheets without headings to the end of their sections.
  mutating func settleTables() {
    guard !loose.isEmpty else { return }
    let headings = document.blocks.compactMap { section(of: $0) }
    var moved: [SectionKind: [Document.Block]] = [:]
    var settled: Set<Int> = []
    for block in loose {
      guard let section = section(ofTable: block), headings.count(where: { $0 == section }) == 1
      else { continue }
      moved[section, default: []].append(document.blocks[block])
      settled.insert(block)
    }
    var blocks: [Document.Block] = []
    var current: SectionKind?
    for (index, block) in document.blocks.enumerated() {
      if settled.contains(index) { continue }
      if let section = section(of: block) {
        if let current { blocks += moved[current] ?? [] }
        current = section
      }
      blocks.append(block)
    }
    if let current { blocks += moved[current] ?? [] }
    document.blocks = blocks
  }

  /// The first section of those whose tables a block holds.
  private mutating func section(ofTable block: Int) -> SectionKind? {
    guard case .grid(let grid) = document.blocks[block] else { return nil }
    let kinds = FoldedGrid(grid).tables(among: editions)
    return form.sections.first { $0.table.map(kinds.contains) ?? false }?.kind
  }

  /// What tells the sheet of a block from others: its name, or its number on a page.
  private func sheet(of block: Document.Block) -> String {
    switch block.place {
    case .cell(let sheet, _)?: sheet
    case .text(let line, _)?: String(firstLines.count { $0 <= line })
    default: ""
    }
  }
}

extension Document.Block {
  /// Where it begins; nil for a table without cells.
  var place: Place? {
    switch self {
    case .paragraph(let line): line.place
    case .grid(let grid): grid.rows.lazy.flatMap(\.cells).first?.place
    }
  }

  /// What it holds as rows of a sheet.
  var rows: [Grid.Row] {
    switch self {
    case .paragraph(let line): [Grid.Row(index: 0, cells: [Grid.Cell(line, column: 0)])]
    case .grid(let grid): grid.rows
    }
  }
}
