import ReportModel

/// Sorts a document's paragraphs into title, preface and the six sections.
struct SectionCollector {
  private let tables: TableRecognition
  private let titleLines: Range<Int>
  private var lineNumber = 0
  private let locator: SectionLocator
  private var blockNumber = 0
  private var current: SectionKind?
  private var isAfterTable = false
  private var gridNumber = 0
  private var unknownGrids: [Finding] = []

  private(set) var title: [String] = []
  private(set) var preface: [String] = []
  private(set) var sections = Array(repeating: Report.Section(), count: 6)
  private(set) var sources = ReportSources()

  init(tables: TableRecognition, titleLines: Range<Int>, locator: SectionLocator) {
    self.tables = tables
    self.locator = locator
    self.titleLines = titleLines
  }

  /// Tables that are none of the form's, and sections that were not found.
  var findings: [Finding] {
    unknownGrids + locator.findings
      + SectionKind.allCases.compactMap { kind in
        guard sections[kind.rawValue - 1].heading == nil else { return nil }
        let heading = Form.form2021.section(kind).heading
        return Finding(
          .sectionMissing,
          expected: heading,
          zh: "没有找到“\(heading)”这一部分的标题",
          en: "the heading “\(heading)” was not found"
        )
      }
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
    if paragraph.text.isBlank { return }
    defer { lineNumber += 1 }
    if let kind = locator.sections[blockNumber] {
      current = kind
      isAfterTable = false
      sections[kind.rawValue - 1].heading = paragraph.text
      sources.sections[kind.rawValue - 1].heading = paragraph
    } else if let current {
      let index = current.rawValue - 1
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
    let form = tables.edition.form
    // A table whose section has no heading still tells where the section is.
    for kind in TableKind.allCases where kinds.contains(kind) {
      let section = form.section(holding: kind).kind
      if section.rawValue > current?.rawValue ?? 0 { current = section }
      sources.sections[section.rawValue - 1].tableEnd = grid.end
      if section == current { isAfterTable = true }
    }
  }

  /// Keeps the lines of a table that is none of the form's as text.
  private mutating func addUnknown(_ grid: Grid) {
    if grid.rows.contains(where: { $0.cells.count > 1 }) {
      unknownGrids.append(
        Finding(
          .tableUnknown,
          at: grid.rows.first?.cells.first?.place,
          found: grid.rows.first?.quotation,
          zh: "此处的表格不属于规定格式，其 \(grid.lines.count) 行内容作为文字保留",
          en: "the table here is not the form's; its \(grid.lines.count) lines are kept as text"
        )
      )
    }
    for line in grid.lines { add(line) }
  }
}
