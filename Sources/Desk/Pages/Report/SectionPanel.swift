import ReportFormats
import ReportModel

/// A section of the report as the printed form has it, with fields for its numbers and paragraphs.
struct SectionPanel {
  private let section: FormSection
  private let view: ReportView

  init(_ section: FormSection, in view: ReportView) {
    self.section = section
    self.view = view
  }

  /// The identifier of the panel of a section.
  static func identifier(of section: Int) -> String { "panel-\(section)" }

  /// The panel; all but the first are hidden until they are chosen.
  func markup(_ parts: PageParts) -> Markup {
    Markup { markup in
      let index = section.index
      let isFirst = index == 0
      markup.element(
        "section",
        [
          .id(Self.identifier(of: index)), .named("role", "tabpanel"),
          .named("aria-labelledby", ReportTabs.identifier(of: index)), .classes("panel"),
        ] + (isFirst ? [] : [.flag("hidden")])
      ) { panel in
        if isFirst { panel.add(BlockView(.preface, in: view).markup(parts)) }
        panel.element("h2", text: view.report.sections[index].heading ?? section.heading)
        panel.add(BlockView(.before(index), in: view).markup(parts))
        if let table = section.table.flatMap({ view.report.form.table($0) }) {
          add(table, parts, to: &panel)
          panel.add(BlockView(.after(index), in: view).markup(parts))
        }
      }
    }
  }

  // MARK: Tables

  /// Adds a table with all its rows, those too that the file does not have: here they can be filled in.
  private func add(_ table: FormTable, _ parts: PageParts, to panel: inout Markup) {
    let blank = Report(edition: view.report.edition)
    guard let printed = PrintedTable(table, of: blank, caption: section.title) else { return }
    let isLabelled = table.layout.labelColumnCount > 0
    panel.element("div", [.classes("frame")]) { frame in
      frame.element(
        "table",
        printed.isWide ? [.classes(isLabelled ? "wide labelled" : "wide")] : []
      ) {
        markup in
        markup.element("caption", text: section.title)
        markup.element("colgroup") { group in
          let whole = printed.columnWidths.reduce(0, +)
          for (column, width) in printed.columnWidths.enumerated() {
            // Never more than the whole together; what is left over goes to all.
            let share = Int(width * 100 / whole)
            let headings = table.layout.labelColumnCount
            let classes = column + 1 == headings ? "heading own" : "heading"
            group.void(
              "col",
              [.named("width", "\(share)%")] + (column < headings ? [.classes(classes)] : [])
            )
          }
        }
        for group in printed.groups {
          add(group.rows, of: printed, in: group.isHead ? "thead" : "tbody", parts, to: &markup)
        }
      }
    }
  }

  private func add(
    _ rows: Range<Int>,
    of table: PrintedTable,
    in group: StaticString,
    _ parts: PageParts,
    to markup: inout Markup
  ) {
    markup.element(group) { group in
      for cells in table.rows[rows] {
        group.element("tr") { row in
          for cell in cells { add(cell, parts, to: &row) }
        }
      }
    }
  }

  private func add(_ cell: PrintedTable.Cell, _ parts: PageParts, to row: inout Markup) {
    var spans: [Attribute] = []
    if cell.rowSpan > 1 { spans.append(.named("rowspan", String(cell.rowSpan))) }
    if cell.columnSpan > 1 { spans.append(.named("colspan", String(cell.columnSpan))) }
    func heading(_ scope: String) {
      let classes: [Attribute] = cell.isAtLeft ? [.classes("label")] : []
      row.element("th", [.named("scope", scope)] + spans + classes) { heading in
        for (index, line) in cell.text.split(separator: "\n").enumerated() {
          if index > 0 { heading.void("br", []) }
          heading.add(text: String(line))
        }
      }
    }
    switch cell.content {
    case .title: heading("rowgroup")
    case .columnLabel: heading("col")
    case .rowLabel: heading("row")
    case .value(let index):
      row.add(
        CellView(index, in: view).markup(spans, row: cell.row, column: cell.column, parts)
      )
    }
  }
}
