import ReportModel
import TestSupport

/// Word documents made for tests.
enum SampleDocument {
  static let namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

  /// A report without a fault.
  static let sound: Report = {
    var maker = BalancedReport(seed: 7)
    return maker.report(on: .edition2021)
  }()

  /// A document with the given body and further parts.
  static func bytes(_ body: String, parts: [String: String] = [:]) throws -> [UInt8] {
    try bytes(main: Array(document(body).utf8), parts: parts)
  }

  /// A document with the given main part and further parts.
  static func bytes(main: [UInt8], parts: [String: String] = [:]) throws -> [UInt8] {
    var archive = ArchiveParts()
    let types = "http://schemas.openxmlformats.org/package/2006/content-types"
    archive.add("[Content_Types].xml", "<Types xmlns=\"\(types)\"/>")
    archive.add(
      "_rels/.rels",
      """
      <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
      <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" \
      Target="word/document.xml"/></Relationships>
      """
    )
    archive.parts.append(("word/document.xml", main))
    for (name, text) in parts.sorted(by: { $0.key < $1.key }) { archive.add(name, text) }
    return try archive.bytes()
  }

  static func document(_ body: String) -> String {
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<w:document xmlns:w=\"\(namespace)\" "
      + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\">"
      + "<w:body>\(body)<w:sectPr/></w:body></w:document>"
  }

  static func paragraph(_ text: String) -> String { "<w:p><w:r><w:t>\(text)</w:t></w:r></w:p>" }

  /// A report with its tables, or some of them; merged cells as Word merges them.
  static func body(of report: Report, tables: [TableKind]? = nil) -> String {
    var body = report.title.map(paragraph).joined()
    for kind in report.form.sectionKinds {
      body += paragraph(report[kind].heading ?? "")
      body += report[kind].paragraphs.map(paragraph).joined()
      if let table = report.form[kind].table, tables?.contains(table) ?? true {
        body += self.table(report.form[table], report)
      }
    }
    return body
  }

  private static func table(_ table: FormTable, _ report: Report) -> String {
    var covered: [TableLayout.Cell] = []
    var text = "<w:tbl><w:tblPr/>"
    for (row, cells) in table.layout.rows.enumerated() {
      covered.removeAll { $0.row + $0.rowSpan <= row }
      text += "<w:tr>"
      for cell in (cells + covered).sorted(by: { $0.column < $1.column }) {
        let merge =
          cell.rowSpan == 1 ? "" : cell.row == row ? "<w:vMerge w:val=\"restart\"/>" : "<w:vMerge/>"
        text += "<w:tc><w:tcPr><w:gridSpan w:val=\"\(cell.columnSpan)\"/>\(merge)</w:tcPr>"
        text += cell.row == row ? paragraph(cell.text(in: report)) : "<w:p/>"
        text += "</w:tc>"
      }
      text += "</w:tr>"
      covered += cells.filter { $0.rowSpan > 1 }
    }
    return text + "</w:tbl>"
  }
}
