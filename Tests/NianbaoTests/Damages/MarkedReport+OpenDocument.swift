import TestSupport

extension MarkedReport {
  /// The report on one sheet of an OpenDocument spreadsheet.
  func openDocument() throws -> [UInt8] {
    let rows = blocks.flatMap { block -> [String] in
      switch block {
      case .paragraph(let text):
        ["<table:table-row>\(openCell([Run(text: text)]))</table:table-row>"]
      case .table(let table): table.rows.indices.map { openRow($0, of: table) }
      }
    }
    let sheet = "<table:table table:name=\"Sheet1\">\(rows.joined())</table:table>"
    return try openPackage(of: "spreadsheet", sheet)
  }

  /// The report as a text of OpenDocument.
  func openDocumentText() throws -> [UInt8] {
    let body = blocks.map { block in
      switch block {
      case .paragraph(let text): openParagraph([Run(text: text)])
      case .table(let table):
        "<table:table>" + table.rows.indices.map { openRow($0, of: table, isText: true) }.joined()
          + "</table:table>"
      }
    }
    return try openPackage(of: "text", body.joined())
  }

  private func openPackage(of type: String, _ body: String) throws -> [UInt8] {
    let names = ["office", "table", "text", "style", "drawing"]
    let spaces = zip(names, ["office", "table", "text", "style", "draw"]).map { uri, prefix in
      " xmlns:\(prefix)=\"urn:oasis:names:tc:opendocument:xmlns:\(uri):1.0\""
    }
    var parts = ArchiveParts()
    parts.add("mimetype", "application/vnd.oasis.opendocument.\(type)")
    parts.add(
      "META-INF/manifest.xml",
      """
      <m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><m:file-entry \
      m:full-path="/" m:media-type="application/vnd.oasis.opendocument.\(type)"/><m:file-entry \
      m:full-path="content.xml" m:media-type="text/xml"/></m:manifest>
      """
    )
    parts.add(
      "content.xml",
      """
      <office:document-content\(spaces.joined())><office:automatic-styles>\
      <style:style style:name="raised" style:family="text"><style:text-properties \
      style:text-position="super 58%"/></style:style>\
      <style:style style:name="struck" style:family="text"><style:text-properties \
      style:text-line-through-style="solid"/></style:style>\
      <style:style style:name="hidden" style:family="text"><style:text-properties \
      text:display="none"/></style:style></office:automatic-styles><office:body>\
      <office:\(type)>\(body)</office:\(type)></office:body></office:document-content>
      """
    )
    return try parts.bytes()
  }

  private func openRow(_ row: Int, of table: Table, isText: Bool = false) -> String {
    var column = 0
    var text = ""
    for cell in table.rows[row] {
      for _ in column..<max(column, cell.column) { text += "<table:covered-table-cell/>" }
      text += openCell(
        cell.runs,
        rowSpan: cell.rowSpan,
        columnSpan: cell.columnSpan,
        isText: isText
      )
      for _ in 1..<cell.columnSpan { text += "<table:covered-table-cell/>" }
      column = cell.column + cell.columnSpan
    }
    return "<table:table-row>\(text)</table:table-row>"
  }

  private func openCell(
    _ runs: [Run],
    rowSpan: Int = 1,
    columnSpan: Int = 1,
    isText: Bool = false
  ) -> String {
    let spans = """
      table:number-columns-spanned="\(columnSpan)" table:number-rows-spanned="\(rowSpan)"
      """
    // What shows a picture in a sheet stands in its cell, in a text within a paragraph.
    let picture =
      !isText && runs.contains { $0.mark == .picture }
      ? "<draw:frame><draw:image/></draw:frame>" : ""
    return "<table:table-cell \(spans) office:value-type=\"string\">\(picture)"
      + openParagraph(isText ? runs : runs.filter { $0.mark != .picture }) + "</table:table-cell>"
  }

  private func openParagraph(_ runs: [Run]) -> String {
    let text = runs.map { run in
      switch run.mark {
      case .plain: run.text
      case .raised: "<text:span text:style-name=\"raised\">\(run.text)</text:span>"
      case .struck: "<text:span text:style-name=\"struck\">\(run.text)</text:span>"
      case .hidden: "<text:span text:style-name=\"hidden\">\(run.text)</text:span>"
      case .picture: "<draw:frame><draw:image/></draw:frame>"
      }
    }
    return "<text:p>\(text.joined())</text:p>"
  }
}
