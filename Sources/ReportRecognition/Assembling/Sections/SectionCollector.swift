import ReportModel
import TextTools

/// Sorts a document's paragraphs into title, preface and the form's sections.
struct SectionCollector {
  private let tables: TableRecognition
  private let titleLines: Range<Int>
  private var lineNumber = 0
  private let locator: SectionLocator
  /// The lines that are labels of the tables below them.
  private let labelLines: Set<Int>
  private var blockNumber = 0
  private var current: FormSection?
  private var isAfterTable = false
  private var gridNumber = 0
  private var unknownGrids: [Finding] = []
  private var appearances = AppearanceFindings()
  /// The lines above the title in which a page or a letter speaks of itself.
  private var aside: [SourceText] = []

  private(set) var title: [String] = []
  private(set) var preface: [String] = []
  private(set) var sections: [Report.Section]
  private(set) var sources: ReportSources

  private var form: Form { tables.edition.form }

  init(
    tables: TableRecognition,
    titleLines: Range<Int>,
    locator: SectionLocator,
    labelLines: Set<Int>
  ) {
    self.tables = tables
    self.locator = locator
    self.labelLines = labelLines
    self.titleLines = titleLines
    sections = tables.edition.form.sections.map { _ in Report.Section() }
    sources = ReportSources(of: tables.edition.form)
  }

  /// Tables that are none of the form's, text that is left out, and headings that are not written as the form's.
  var findings: [Finding] {
    [PageFurniture.finding(aside)].compactMap { $0 } + unknownGrids + appearances.findings
      + locator.findings
  }

  mutating func add(_ block: Document.Block) {
    defer { blockNumber += 1 }
    switch block {
    case .paragraph(let paragraph): add(paragraph)
    case .grid(let grid):
      add(grid, holding: tables.tablesOfGrid[gridNumber])
      gridNumber += 1
    }
  }

  private mutating func add(_ paragraph: SourceText) {
    appearances.add(paragraph, isInSection: current != nil)
    if paragraph.text.isBlank { return }
    defer { lineNumber += 1 }
    if let section = locator.sections[blockNumber] {
      current = section
      isAfterTable = false
      let heading = SectionHeadings.headings(of: tables.edition).heading(paragraph)
      sections[section.index].heading = heading.text
      sources.sections[section.index].heading = heading
    } else if labelLines.contains(blockNumber)
      || paragraph.isPlain && TableRule.isDrawnAcross(paragraph.text)
    {
      return
    } else if let current {
      let index = current.index
      if isAfterTable {
        sections[index].paragraphsAfterTable.append(paragraph.text)
        sources.sections[index].paragraphsAfterTable.append(paragraph)
      } else {
        sections[index].paragraphs.append(paragraph.text)
        sources.sections[index].paragraphs.append(paragraph)
      }
    } else if titleLines.contains(lineNumber) {
      title.append(paragraph.text)
      sources.title.append(paragraph)
    } else if lineNumber < titleLines.lowerBound, !paragraph.text.unicodeScalars.contains("。") {
      aside.append(paragraph)
    } else {
      preface.append(paragraph.text)
      sources.preface.append(paragraph)
    }
  }

  private mutating func add(_ grid: Grid, holding kinds: Set<TableKind>) {
    guard !kinds.isEmpty else {
      addUnknown(grid)
      return
    }
    // A table whose section has no heading still tells where the section is.
    for table in form.tables where kinds.contains(table.kind) {
      guard let section = form.section(holding: table.kind) else { continue }
      if section.number > current?.number ?? 0 { current = section }
      sources.sections[section.index].tableEnd = grid.end
      if section == current { isAfterTable = true }
    }
  }

  /// Keeps the lines of a table that is none of the form's as text.
  private mutating func addUnknown(_ grid: Grid) {
    let lines = grid.lines
    // Above the title a page or a letter says what it has to say about itself.
    let isAbove = current == nil && lineNumber < titleLines.lowerBound
    if !isAbove, grid.rows.contains(where: { $0.cells.count > 1 }) {
      unknownGrids.append(
        Finding(
          .tableUnknown,
          at: grid.rows.first?.cells.first?.place,
          found: grid.rows.first?.quotation,
          zh: lines.isEmpty
            ? "此处的表格不属于规定格式，其中没有看得见的文字"
            : "此处的表格不属于规定格式，其 \(lines.count) 行内容作为文字保留",
          en: lines.isEmpty
            ? "the table here is not the form's; no text in it can be seen"
            : "the table here is not the form's; its \(lines.count) lines are kept as text"
        )
      )
    }
    makeRoom(for: lines.count)
    for line in lines { add(line) }
  }

  /// Asks at once for the room of lines that follow, of which a foreign sheet may have very many.
  private mutating func makeRoom(for count: Int) {
    guard let index = current?.index else {
      preface.makeRoom(for: count)
      sources.preface.makeRoom(for: count)
      return
    }
    if isAfterTable {
      sections[index].paragraphsAfterTable.makeRoom(for: count)
      sources.sections[index].paragraphsAfterTable.makeRoom(for: count)
    } else {
      sections[index].paragraphs.makeRoom(for: count)
      sources.sections[index].paragraphs.makeRoom(for: count)
    }
  }
}
