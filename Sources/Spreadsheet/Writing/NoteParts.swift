import XML

/// Writes the two parts that notes take: their texts, and the boxes that show them.
///
/// The boxes are VML, which every program still wants for notes.
struct NoteParts {
  let notes: [Note]
  /// The number of the sheet, from 1, which makes the boxes' identifiers.
  let sheetNumber: Int

  init(_ notes: [Note], sheetNumber: Int) {
    self.notes = notes.sorted { $0.cell < $1.cell }
    self.sheetNumber = sheetNumber
  }

  static func comments(of sheet: Int) -> String { "xl/comments\(sheet).xml" }

  static func drawing(of sheet: Int) -> String { "xl/drawings/vmlDrawing\(sheet).vml" }

  func writeComments(to xml: inout XMLWriter) {
    var authors = Interned<String>()
    for note in notes { authors.insert(note.author) }
    xml.startElement("comments")
    xml.attribute("xmlns", Namespace.main)
    xml.startElement("authors")
    for author in authors.values { xml.element("author", EscapedText.escaped(author)) }
    xml.endElement()
    xml.startElement("commentList")
    for note in notes {
      xml.startElement("comment")
      xml.attribute("ref", note.cell.description)
      xml.attribute("authorId", authors.insert(note.author))
      xml.startElement("text")
      xml.startElement("t")
      xml.escapedText(note.text)
      xml.endElement()
      xml.endElement()
      xml.endElement()
    }
    xml.endElement()
    xml.endElement()
  }

  func writeDrawing(to xml: inout XMLWriter) {
    xml.startElement("xml")
    xml.attribute("xmlns:v", "urn:schemas-microsoft-com:vml")
    xml.attribute("xmlns:o", "urn:schemas-microsoft-com:office:office")
    xml.attribute("xmlns:x", "urn:schemas-microsoft-com:office:excel")
    xml.startElement("o:shapelayout")
    xml.attribute("v:ext", "edit")
    xml.startElement("o:idmap")
    xml.attribute("v:ext", "edit")
    xml.attribute("data", sheetNumber)
    xml.endElement()
    xml.endElement()
    xml.startElement("v:shapetype")
    xml.attribute("id", "_x0000_t202")
    xml.attribute("coordsize", "21600,21600")
    xml.attribute("o:spt", "202")
    xml.attribute("path", "m,l,21600r21600,l21600,xe")
    xml.startElement("v:stroke")
    xml.attribute("joinstyle", "miter")
    xml.endElement()
    xml.startElement("v:path")
    xml.attribute("gradientshapeok", "t")
    xml.attribute("o:connecttype", "rect")
    xml.endElement()
    xml.endElement()
    for (index, note) in notes.enumerated() { write(note, at: index, to: &xml) }
    xml.endElement()
  }

  private func write(_ note: Note, at index: Int, to xml: inout XMLWriter) {
    xml.startElement("v:shape")
    xml.attribute("id", "_x0000_s\(sheetNumber * 1024 + index + 1)")
    xml.attribute("type", "#_x0000_t202")
    xml.attribute("style", "position:absolute;margin-left:60pt;margin-top:1.5pt;visibility:hidden")
    xml.attribute("fillcolor", "#ffffe1")
    xml.attribute("o:insetmode", "auto")
    xml.startElement("v:fill")
    xml.attribute("color2", "#ffffe1")
    xml.endElement()
    xml.startElement("v:shadow")
    xml.attribute("color", "black")
    xml.attribute("obscured", "t")
    xml.endElement()
    xml.startElement("v:path")
    xml.attribute("o:connecttype", "none")
    xml.endElement()
    xml.startElement("v:textbox")
    xml.attribute("style", "mso-direction-alt:auto")
    xml.endElement()
    xml.startElement("x:ClientData")
    xml.attribute("ObjectType", "Note")
    for name in ["x:MoveWithCells", "x:SizeWithCells"] {
      xml.startElement(named: name)
      xml.endElement()
    }
    let column = min(note.cell.column + 1, CellReference.columnCount - note.size.columns - 1)
    let row = max(0, min(note.cell.row - 1, CellReference.rowCount - note.size.rows - 1))
    xml.element(
      "x:Anchor",
      "\(column), 15, \(row), 10, \(column + note.size.columns), 15, \(row + note.size.rows), 4"
    )
    xml.element("x:AutoFill", "False")
    xml.element("x:Row", note.cell.row)
    xml.element("x:Column", note.cell.column)
    xml.endElement()
    xml.endElement()
  }
}
