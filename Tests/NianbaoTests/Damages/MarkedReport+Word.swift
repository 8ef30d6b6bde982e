import TestSupport

extension MarkedReport {
  /// The report as a Word document.
  func wordDocument() throws -> [UInt8] {
    let main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    let body = blocks.map { block in
      switch block {
      case .paragraph(let text): wordParagraph([Run(text: text)])
      case .table(let table): wordTable(table)
      }
    }
    var archive = ArchiveParts()
    archive.add(
      "[Content_Types].xml",
      """
      <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default \
      Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override \
      PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.\
      wordprocessingml.document.main+xml"/></Types>
      """
    )
    archive.add(
      "_rels/.rels",
      """
      <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
      <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" \
      Target="word/document.xml"/></Relationships>
      """
    )
    archive.add(
      "word/document.xml",
      "<w:document xmlns:w=\"\(main)\"><w:body>\(body.joined())<w:sectPr/></w:body></w:document>"
    )
    return try archive.bytes()
  }

  private func wordParagraph(_ runs: [Run]) -> String {
    "<w:p>" + runs.map(wordRun).joined() + "</w:p>"
  }

  private func wordRun(_ run: Run) -> String {
    let properties: String
    switch run.mark {
    case .plain: properties = ""
    case .raised: properties = "<w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr>"
    case .struck: properties = "<w:rPr><w:strike/></w:rPr>"
    case .hidden: properties = "<w:rPr><w:vanish/></w:rPr>"
    case .picture:
      return """
        <w:r><w:drawing><wp:inline \
        xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">\
        <wp:extent cx="200000" cy="200000"/><a:graphic \
        xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData \
        uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic \
        xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"/></a:graphicData>\
        </a:graphic></wp:inline></w:drawing></w:r>
        """
    }
    return "<w:r>\(properties)<w:t xml:space=\"preserve\">\(run.text)</w:t></w:r>"
  }

  /// How wide each column is, in twentieths of a point.
  private static let columnWidth = 600

  private func wordTable(_ table: Table) -> String {
    let columns = table.rows.joined().map { $0.column + $0.columnSpan }.max() ?? 0
    let grid = String(repeating: "<w:gridCol w:w=\"\(Self.columnWidth)\"/>", count: columns)
    var text = "<w:tbl><w:tblPr/><w:tblGrid>\(grid)</w:tblGrid>"
    var covered: [(row: Int, cell: Cell)] = []
    for (row, cells) in table.rows.enumerated() {
      covered.removeAll { $0.row + $0.cell.rowSpan <= row }
      let all = cells.map { (row: row, cell: $0) } + covered
      text += "<w:tr>"
      for (start, cell) in all.sorted(by: { $0.cell.column < $1.cell.column }) {
        let merge =
          cell.rowSpan == 1 ? "" : start == row ? "<w:vMerge w:val=\"restart\"/>" : "<w:vMerge/>"
        let width = cell.columnSpan * Self.columnWidth
        text += "<w:tc><w:tcPr><w:tcW w:w=\"\(width)\" w:type=\"dxa\"/>"
        text += "<w:gridSpan w:val=\"\(cell.columnSpan)\"/>\(merge)</w:tcPr>"
        text += start == row ? wordParagraph(cell.runs) : "<w:p/>"
        text += "</w:tc>"
      }
      text += "</w:tr>"
      covered += cells.filter { $0.rowSpan > 1 }.map { (row, $0) }
    }
    return text + "</w:tbl>"
  }
}
