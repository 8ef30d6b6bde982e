extension MarkedReport {
  /// The report as a web page.
  func page() -> [UInt8] {
    let body = blocks.map { block in
      switch block {
      case .paragraph(let text): "<p>\(text)</p>\n"
      case .table(let table): pageTable(table)
      }
    }
    let head = "<!DOCTYPE html><html><head><meta charset=\"utf-8\"></head><body>\n"
    return Array((head + body.joined() + "</body></html>\n").utf8)
  }

  private func pageTable(_ table: Table) -> String {
    let rows = table.rows.map { cells in
      let cells = cells.map { cell in
        "<td rowspan=\"\(cell.rowSpan)\" colspan=\"\(cell.columnSpan)\">"
          + cell.runs.map(pageRun).joined() + "</td>"
      }
      return "<tr>" + cells.joined() + "</tr>\n"
    }
    return "<table border=\"1\">\n" + rows.joined() + "</table>\n"
  }

  private func pageRun(_ run: Run) -> String {
    switch run.mark {
    case .plain: run.text
    case .raised: "<sup>\(run.text)</sup>"
    case .struck: "<s>\(run.text)</s>"
    case .hidden: "<span style=\"display:none\">\(run.text)</span>"
    case .picture: "<img src=\"number.png\" width=\"20\" height=\"20\" alt=\"\(run.text)\">"
    }
  }
}
