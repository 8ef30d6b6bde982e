import ReportModel

/// How a kind of file writes paragraphs and the cells of tables.
struct Markup: Sendable {
  let start: String
  let end: String
  let paragraph: @Sendable (String) -> String
  let table: (start: String, end: String)
  let row: (start: String, end: String)
  /// A cell with its text, how many rows and columns it covers, and its name if it is covered by one
  /// that began in a row above.
  let cell: @Sendable (_ text: String, _ rows: Int, _ columns: Int, _ isBelow: Bool) -> String

  /// A report as one text.
  func document(_ report: Report) -> String {
    var text = start + (report.title + report.preface).map(paragraph).joined()
    for (described, section) in zip(report.form.sections, report.sections) {
      text += ([section.heading ?? ""] + section.paragraphs).map(paragraph).joined()
      if let table = described.table.flatMap({ report.form.table($0) }) {
        text += self.table.start + rows(of: table, in: report) + self.table.end
      }
      text += section.paragraphsAfterTable.map(paragraph).joined()
    }
    return text + end
  }

  private func rows(of table: FormTable, in report: Report) -> String {
    var text = ""
    var above: [TableLayout.Cell] = []
    for (row, cells) in table.layout.rows.enumerated() {
      above.removeAll { $0.row + $0.rowSpan <= row }
      text += self.row.start
      for cell in (cells + above).sorted(by: { $0.column < $1.column }) {
        text += self.cell(
          cell.row == row ? cell.content.text(in: report) : "",
          cell.rowSpan,
          cell.columnSpan,
          cell.row != row
        )
      }
      text += self.row.end
      above += cells.filter { $0.rowSpan > 1 }
    }
    return text
  }
}

extension TableLayout.Content {
  /// What the cell shows.
  fileprivate func text(in report: Report) -> String {
    switch self {
    case .title(let label), .columnLabel(let label), .rowLabel(let label): label
    case .value(let index): report.values[index].text
    }
  }
}

extension Markup {
  static let lines = Markup(
    start: "",
    end: "",
    paragraph: { $0 + "\n" },
    table: ("", ""),
    row: ("", ""),
    cell: { text, _, _, isBelow in isBelow ? "" : text + "\n" }
  )

  static let markdown = Markup(
    start: "",
    end: "",
    paragraph: { $0 + "\n\n" },
    table: ("", "\n"),
    row: ("|", "\n"),
    cell: { text, _, columns, _ in
      " \(text) |" + String(repeating: "  |", count: columns - 1)
    }
  )

  static let html = Markup(
    start: "<html><body>",
    end: "</body></html>",
    paragraph: { "<p>\($0)</p>" },
    table: ("<table>", "</table>"),
    row: ("<tr>", "</tr>"),
    cell: { text, rows, columns, isBelow in
      isBelow ? "" : "<td rowspan=\"\(rows)\" colspan=\"\(columns)\">\(text)</td>"
    }
  )

  static let word = Markup(
    start: """
      <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>
      """,
    end: "<w:sectPr/></w:body></w:document>",
    paragraph: { "<w:p><w:r><w:t xml:space=\"preserve\">\($0)</w:t></w:r></w:p>" },
    table: ("<w:tbl><w:tblPr/>", "</w:tbl>"),
    row: ("<w:tr>", "</w:tr>"),
    cell: { text, rows, columns, isBelow in
      let merge = rows == 1 ? "" : isBelow ? "<w:vMerge/>" : "<w:vMerge w:val=\"restart\"/>"
      return "<w:tc><w:tcPr><w:gridSpan w:val=\"\(columns)\"/>\(merge)</w:tcPr><w:p><w:r><w:t>"
        + text + "</w:t></w:r></w:p></w:tc>"
    }
  )

  static let openDocument = Markup(
    start: "<office:document-content"
      + ["office", "table", "text", "style"].map {
        " xmlns:\($0)=\"urn:oasis:names:tc:opendocument:xmlns:\($0):1.0\""
      }.joined()
      + "><office:body><office:spreadsheet><table:table table:name=\"Sheet1\">",
    end: "</table:table></office:spreadsheet></office:body></office:document-content>",
    paragraph: {
      "<table:table-row><table:table-cell office:value-type=\"string\"><text:p>\($0)</text:p>"
        + "</table:table-cell></table:table-row>"
    },
    table: ("", ""),
    row: ("<table:table-row>", "</table:table-row>"),
    cell: openCell
  )

  static let openDocumentText = Markup(
    start: "<office:document-content"
      + ["office", "table", "text", "style"].map {
        " xmlns:\($0)=\"urn:oasis:names:tc:opendocument:xmlns:\($0):1.0\""
      }.joined()
      + "><office:body><office:text>",
    end: "</office:text></office:body></office:document-content>",
    paragraph: { "<text:p>\($0)</text:p>" },
    table: ("<table:table>", "</table:table>"),
    row: ("<table:table-row>", "</table:table-row>"),
    cell: openCell
  )

  /// A cell of OpenDocument with the covered ones behind it.
  private static let openCell: @Sendable (String, Int, Int, Bool) -> String = {
    text,
    rows,
    columns,
    isBelow in
    let first =
      isBelow
      ? "<table:covered-table-cell/>"
      : "<table:table-cell table:number-columns-spanned=\"\(columns)\""
        + " table:number-rows-spanned=\"\(rows)\" office:value-type=\"string\"><text:p>\(text)</text:p>"
        + "</table:table-cell>"
    return first + String(repeating: "<table:covered-table-cell/>", count: columns - 1)
  }
}
