import ReportFormats
import TextTools
import XML

/// The main part of a document while it is written.
struct DocumentPart: ~Copyable {
  private var xml = XMLWriter()
  private let design: WordDesign
  /// Whether the pages that are written lie across.
  private var isAcross = false

  init(_ design: WordDesign) {
    self.design = design
    xml.startElement("w:document")
    xml.attribute("xmlns:w", Namespace.word)
    xml.attribute("xmlns:r", Namespace.relationships)
    xml.startElement("w:body")
  }

  /// Adds a report.
  mutating func add(_ report: PrintedReport) {
    for line in report.title { addParagraph(line, style: .title) }
    for (index, block) in report.blocks.enumerated() {
      // A section lies as its table does.
      if case .heading = block { turn(isAcross(report.blocks[(index + 1)...])) }
      switch block {
      case .heading(let text): addParagraph(text, style: .heading)
      case .paragraph(let paragraph): add(paragraph)
      case .table(let table): add(table, isLast: isTableLast(index, of: report))
      }
    }
    turn(false)
  }

  /// Ends the document.
  consuming func finish() -> XMLWriter {
    xml.add(design.page, isAcross: false)
    xml.endElement()
    xml.endElement()
    return xml
  }

  // MARK: Pages

  /// Whether a table before the next heading is too wide for an upright page.
  private func isAcross(_ blocks: ArraySlice<PrintedReport.Block>) -> Bool {
    for block in blocks {
      switch block {
      case .heading: return false
      case .paragraph: break
      case .table(let table):
        if !WordTableWidths(table, width: design.page.textWidth).isFitting { return true }
      }
    }
    return false
  }

  /// Ends the pages that lie one way where others follow.
  private mutating func turn(_ isAcross: Bool) {
    guard isAcross != self.isAcross else { return }
    // The last paragraph of pages says how they lie; an empty one hides the least.
    xml.startElement("w:p")
    xml.startElement("w:pPr")
    addStyle(.cell)
    xml.add(design.page, isAcross: self.isAcross)
    xml.endElement()
    xml.endElement()
    self.isAcross = isAcross
  }

  /// Whether a table is followed by no paragraph.
  private func isTableLast(_ index: Int, of report: PrintedReport) -> Bool {
    guard index + 1 < report.blocks.count else { return true }
    if case .table = report.blocks[index + 1] { return true }
    return false
  }

  // MARK: Paragraphs

  private mutating func add(_ paragraph: PrintedParagraph) {
    if paragraph.isHeading {
      addParagraph(paragraph.text, style: .subheading, isIndented: paragraph.isIndented)
      return
    }
    begin(.body, isIndented: paragraph.isIndented)
    if let lead = paragraph.leadingHeading {
      addRun(String(lead), style: .lead)
      addRun(String(paragraph.text.unicodeScalars.dropFirst(lead.unicodeScalars.count)))
    } else {
      addRun(paragraph.text)
    }
    xml.endElement()
  }

  private mutating func addParagraph(_ text: String, style: WordStyle, isIndented: Bool = false) {
    begin(style, isIndented: isIndented)
    addRun(text)
    xml.endElement()
  }

  private mutating func begin(_ style: WordStyle, isIndented: Bool) {
    xml.startElement("w:p")
    xml.startElement("w:pPr")
    addStyle(style)
    if design.isNumberingSuppressed {
      // The report writes its numbers itself.
      xml.startElement("w:numPr")
      xml.value("w:ilvl", "0")
      xml.value("w:numId", "0")
      xml.endElement()
    }
    if isIndented {
      xml.startElement("w:ind")
      xml.attribute("w:firstLineChars", "0")
      xml.attribute("w:firstLine", "0")
      xml.endElement()
    }
    xml.endElement()
  }

  private mutating func addStyle(_ style: WordStyle) {
    xml.value("w:pStyle", design.identifier(of: style))
  }

  private mutating func addRun(_ text: String, style: WordStyle? = nil) {
    xml.startElement("w:r")
    xml.startElement("w:rPr")
    if let style { xml.value("w:rStyle", design.identifier(of: style)) }
    // Quotation marks and dashes are taken from the Chinese font.
    xml.startElement("w:rFonts")
    xml.attribute("w:hint", "eastAsia")
    xml.endElement()
    xml.endElement()
    xml.addText(text)
    xml.endElement()
  }

  // MARK: Tables

  private mutating func add(_ table: PrintedTable, isLast: Bool) {
    let width = isAcross ? design.page.textHeight : design.page.textWidth
    let widths = WordTableWidths(table, width: width)
    xml.startElement("w:tbl")
    xml.addTableProperties(width: width, caption: table.caption)
    xml.startElement("w:tblGrid")
    for width in widths.columns {
      xml.startElement("w:gridCol")
      xml.attribute("w:w", width)
      xml.endElement()
    }
    xml.endElement()
    let lastRows = Set(table.blocks.map { $0.upperBound - 1 })
    for (row, line) in table.lines.enumerated() {
      xml.startElement("w:tr")
      xml.startElement("w:trPr")
      xml.startElement("w:cantSplit")
      xml.endElement()
      if row < table.headRowCount {
        xml.startElement("w:tblHeader")
        xml.endElement()
      }
      xml.endElement()
      // The rows of a short block stay on one page, and a head with the first row below it.
      let isKept =
        table.headRowCount == 0 ? !lastRows.contains(row) : row < table.headRowCount
      for (cell, isBegun) in line { add(cell, isBegun: isBegun, widths, isKept: isKept) }
      xml.endElement()
    }
    xml.endElement()
    // Programs want a paragraph behind a table.
    if isLast, !isAcross { addParagraph("", style: .cell) }
  }

  private mutating func add(
    _ cell: PrintedTable.Cell,
    isBegun: Bool,
    _ widths: WordTableWidths,
    isKept: Bool
  ) {
    xml.startElement("w:tc")
    xml.startElement("w:tcPr")
    xml.startElement("w:tcW")
    xml.attribute("w:w", widths.width(of: cell))
    xml.attribute("w:type", "dxa")
    xml.endElement()
    if cell.columnSpan > 1 { xml.value("w:gridSpan", String(cell.columnSpan)) }
    if cell.rowSpan > 1 { xml.value("w:vMerge", isBegun ? "restart" : "continue") }
    xml.value("w:vAlign", "center")
    xml.endElement()
    xml.startElement("w:p")
    xml.startElement("w:pPr")
    addStyle(.cell)
    if isKept {
      xml.startElement("w:keepNext")
      xml.endElement()
    }
    if cell.isAtLeft { xml.value("w:jc", "left") }
    xml.endElement()
    if isBegun, !cell.text.isEmpty { addRun(cell.text) }
    xml.endElement()
    xml.endElement()
  }
}
