import ReportFormats
import ReportModel
import ReportRecognition
import TextTools

/// A web page while it is written.
struct PageMarkup {
  private(set) var text = ""
  let isFragment: Bool
  let isDraft: Bool
  /// How many headings of sections there are, and tables.
  private var tableCount = 0

  init(isFragment: Bool, isDraft: Bool) {
    self.isFragment = isFragment
    self.isDraft = isDraft
    text.reserveCapacity(32 << 10)
  }

  /// Adds the whole page.
  mutating func addPage(of report: PrintedReport, named name: String) {
    text += """
      <!DOCTYPE html>
      <html lang="zh-CN">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(escaped(name))</title>
      <style>
      \(PageStyleSheet.text)
      </style>
      </head>
      <body>
      <main>

      """
    addContents(of: report)
    text += "</main>\n</body>\n</html>\n"
  }

  /// Adds title, headings, paragraphs and tables.
  mutating func addContents(of report: PrintedReport) {
    if isDraft { addDraftMark() }
    let title = report.title.map { escaped($0) }
    if !title.isEmpty {
      let tag = isFragment ? "<h1 align=\"center\">" : "<h1>"
      text += "\(tag)\(title.joined(separator: "<br>"))</h1>\n"
    }
    for block in report.blocks {
      switch block {
      case .heading(let heading): text += "<h2>\(escaped(heading))</h2>\n"
      case .paragraph(let paragraph): add(paragraph)
      case .table(let table): add(table)
      }
    }
    // A part of a page has no margin of its own; it is marked at both ends.
    if isDraft, isFragment { addDraftMark() }
  }

  private mutating func addDraftMark() {
    text +=
      isFragment
      ? "<p align=\"center\"><b>\(DraftMark.text)</b></p>\n"
      : "<p class=\"draft\" role=\"note\">\(DraftMark.text)</p>\n"
  }

  private mutating func add(_ paragraph: PrintedParagraph) {
    let tag = paragraph.isHeading ? "h3" : "p"
    let attributes = paragraph.isIndented && !isFragment ? " class=\"indented\"" : ""
    text += "<\(tag)\(attributes)>\(escaped(paragraph.text))</\(tag)>\n"
  }

  // MARK: Tables

  private mutating func add(_ table: PrintedTable) {
    if isFragment {
      text +=
        "<table border=\"1\" cellspacing=\"0\" cellpadding=\"4\" width=\"100%\" align=\"center\">\n"
    } else {
      tableCount += 1
      let name = "table-\(tableCount)"
      // A table that is wider than the window is moved in its own frame, which a keyboard reaches.
      text += "<div class=\"frame\" role=\"region\" aria-labelledby=\"\(name)\" tabindex=\"0\">\n"
      text += table.isWide ? "<table class=\"wide\">\n" : "<table>\n"
      text += "<caption id=\"\(name)\">\(escaped(table.caption))</caption>\n"
    }
    for group in table.groups { add(group.rows, of: table, in: group.isHead ? "thead" : "tbody") }
    text += isFragment ? "</table>\n" : "</table>\n</div>\n"
  }

  private mutating func add(_ rows: Range<Int>, of table: PrintedTable, in group: String) {
    text += "<\(group)>\n"
    for cells in table.rows[rows] {
      text += "<tr>"
      for cell in cells { add(cell) }
      text += "</tr>\n"
    }
    text += "</\(group)>\n"
  }

  private mutating func add(_ cell: PrintedTable.Cell) {
    let scope: String
    switch cell.content {
    case .title: scope = "rowgroup"
    case .columnLabel: scope = "col"
    case .rowLabel: scope = "row"
    case .value: scope = ""
    }
    let tag = scope.isEmpty ? "td" : "th"
    text += "<\(tag)"
    if !scope.isEmpty { text += " scope=\"\(scope)\"" }
    if cell.rowSpan > 1 { text += " rowspan=\"\(cell.rowSpan)\"" }
    if cell.columnSpan > 1 { text += " colspan=\"\(cell.columnSpan)\"" }
    if isFragment {
      text += " align=\"\(cell.isAtLeft ? "left" : "center")\""
    } else if cell.isAtLeft {
      text += " class=\"label\""
    }
    text += ">\(lines(cell.text))</\(tag)>"
  }

  /// A text whose lines are shown as such.
  private func lines(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "\n")) else { return escaped(text) }
    return text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { escaped(String($0)) }.joined(separator: "<br>")
  }

  private func escaped(_ text: String) -> String { MarkupEscapes.escaped(text) }
}
