import TestSupport
import TextTools

extension MarkedReport {
  /// The report on one sheet of a workbook.
  func workbook() throws -> [UInt8] {
    var rows: [String] = []
    var merges: [String] = []
    var pictures: [(row: Int, column: Int)] = []
    for block in blocks {
      switch block {
      case .paragraph(let text): rows.append(sheetCell([Run(text: text)], 0, rows.count))
      case .table(let table):
        for cells in table.rows {
          let row = rows.count
          rows.append(cells.map { sheetCell($0.runs, $0.column, row) }.joined())
          for cell in cells {
            if cell.rowSpan > 1 || cell.columnSpan > 1 { merges.append(range(of: cell, row)) }
            if cell.runs.contains(where: { $0.mark == .picture }) {
              pictures.append((row, cell.column))
            }
          }
        }
      }
    }
    let data = rows.enumerated().map { "<row r=\"\($0 + 1)\">\($1)</row>" }.joined()
    let merged = merges.map { "<mergeCell ref=\"\($0)\"/>" }.joined()
    return try Self.package(
      sheet: "<sheetData>\(data)</sheetData><mergeCells>\(merged)</mergeCells>",
      pictures: pictures
    )
  }

  private func range(of cell: Cell, _ row: Int) -> String {
    let end = ColumnName.text(cell.column + cell.columnSpan - 1) + "\(row + cell.rowSpan)"
    return ColumnName.text(cell.column) + "\(row + 1):" + end
  }

  private func sheetCell(_ runs: [Run], _ column: Int, _ row: Int) -> String {
    let text = runs.map { run in
      let properties =
        switch run.mark {
        case .raised: "<rPr><vertAlign val=\"superscript\"/></rPr>"
        case .struck: "<rPr><strike/></rPr>"
        case .plain, .hidden, .picture: ""
        }
      return run.mark == .picture
        ? "" : "<r>\(properties)<t xml:space=\"preserve\">\(run.text)</t></r>"
    }
    let reference = "\(ColumnName.text(column))\(row + 1)"
    return "<c r=\"\(reference)\" t=\"inlineStr\"><is>\(text.joined())</is></c>"
  }

  private static func package(
    sheet: String,
    pictures: [(row: Int, column: Int)]
  ) throws -> [UInt8] {
    let formats = "http://schemas.openxmlformats.org"
    let office = "\(formats)/officeDocument/2006/relationships"
    let main = "xmlns=\"\(formats)/spreadsheetml/2006/main\" xmlns:r=\"\(office)\""
    func relationships(_ targets: [(type: String, target: String)]) -> String {
      let items = targets.enumerated().map { index, item in
        "<Relationship Id=\"r\(index + 1)\" Type=\"\(office)/\(item.type)\" Target=\"\(item.target)\"/>"
      }
      return "<Relationships xmlns=\"\(formats)/package/2006/relationships\">\(items.joined())"
        + "</Relationships>"
    }
    var parts = ArchiveParts()
    parts.add("[Content_Types].xml", "<Types xmlns=\"\(formats)/package/2006/content-types\"/>")
    parts.add("_rels/.rels", relationships([("officeDocument", "xl/workbook.xml")]))
    parts.add(
      "xl/workbook.xml",
      "<workbook \(main)><sheets><sheet name=\"Sheet1\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
    )
    parts.add("xl/_rels/workbook.xml.rels", relationships([("worksheet", "worksheets/sheet1.xml")]))
    let drawing = pictures.isEmpty ? "" : "<drawing r:id=\"r1\"/>"
    parts.add("xl/worksheets/sheet1.xml", "<worksheet \(main)>\(sheet)\(drawing)</worksheet>")
    guard !pictures.isEmpty else { return try parts.bytes() }
    parts.add(
      "xl/worksheets/_rels/sheet1.xml.rels",
      relationships([("drawing", "../drawings/drawing1.xml")])
    )
    let anchors = pictures.map { picture in
      """
      <xdr:oneCellAnchor><xdr:from><xdr:col>\(picture.column)</xdr:col><xdr:colOff>0</xdr:colOff>\
      <xdr:row>\(picture.row)</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:ext cx="200000" \
      cy="100000"/><xdr:pic><xdr:blipFill><a:blip/></xdr:blipFill></xdr:pic><xdr:clientData/></xdr:oneCellAnchor>
      """
    }
    parts.add(
      "xl/drawings/drawing1.xml",
      "<xdr:wsDr xmlns:xdr=\"\(formats)/drawingml/2006/spreadsheetDrawing\" "
        + "xmlns:a=\"\(formats)/drawingml/2006/main\">\(anchors.joined())"
        + "</xdr:wsDr>"
    )
    return try parts.bytes()
  }
}
