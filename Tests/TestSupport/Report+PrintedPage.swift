public import ReportModel

extension Report {
  /// The report as a plain web page, from which office programs make documents of their own.
  public var printedPage: String {
    var page = "<html><head><meta charset=\"utf-8\"></head><body>\n"
    func add(_ paragraphs: [String]) {
      for paragraph in paragraphs { page += "<p>\(paragraph.escaped)</p>\n" }
    }
    add(title + preface)
    for (described, section) in zip(form.sections, sections) {
      add([section.heading].compactMap { $0 } + section.paragraphs)
      for table in form.tables where table.kind == described.table { page += printed(table) }
      add(section.paragraphsAfterTable)
    }
    return page + "</body></html>\n"
  }

  private func printed(_ table: FormTable) -> String {
    let rows = table.layout.rows.map { row in
      let cells = row.map { cell in
        "<td rowspan=\"\(cell.rowSpan)\" colspan=\"\(cell.columnSpan)\">\(cell.text(in: self).escaped)</td>"
      }
      return "<tr>" + cells.joined() + "</tr>\n"
    }
    return "<table border=\"1\">\n" + rows.joined() + "</table>\n"
  }
}

extension String {
  fileprivate var escaped: String {
    replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\n", with: "<br>")
  }
}
