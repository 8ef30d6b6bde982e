import Archive
import ReportModel
import TestSupport

/// Texts of OpenDocument made for tests.
enum SampleText {
  /// A report without a fault.
  static func sound(_ edition: Edition = .edition2021, seed: UInt64 = 7) -> Report {
    var maker = BalancedReport(seed: seed)
    return maker.report(on: edition)
  }

  private static let spaces = [
    ("office", "office"), ("text", "text"), ("table", "table"), ("style", "style"),
    ("draw", "drawing"), ("fo", "xsl-fo-compatible"), ("svg", "svg-compatible"),
  ].map { prefix, name in
    " xmlns:\(prefix)=\"urn:oasis:names:tc:opendocument:xmlns:\(name):1.0\""
  }.joined()

  /// A text with the given body, automatic styles and further parts.
  static func bytes(
    _ body: String,
    styles: String = "",
    parts: [String: String] = [:]
  ) throws -> [UInt8] {
    try package(content(body, styles: styles), parts: parts)
  }

  /// A text with the given main part and further parts.
  static func package(_ content: String, parts: [String: String] = [:]) throws -> [UInt8] {
    var writer = try ArchiveWriter()
    let type = "application/vnd.oasis.opendocument.text"
    try writer.add(name: "mimetype", bytes: Array(type.utf8), isCompressed: false)
    try writer.add(name: "content.xml", bytes: Array(content.utf8))
    for (name, text) in parts.sorted(by: { $0.key < $1.key }) {
      try writer.add(name: name, bytes: Array(text.utf8))
    }
    return try writer.finish()
  }

  static func content(_ body: String, styles: String = "") -> String {
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-content\(spaces)>"
      + "<office:automatic-styles>\(styles)</office:automatic-styles>"
      + "<office:body><office:text>\(body)</office:text></office:body></office:document-content>"
  }

  static func paragraph(_ text: String) -> String { "<text:p>\(text)</text:p>" }

  /// A character style.
  static func style(_ name: String, _ properties: String) -> String {
    "<style:style style:name=\"\(name)\" style:family=\"text\"><style:text-properties "
      + "\(properties)/></style:style>"
  }

  /// A report with its tables, merged cells as LibreOffice writes them.
  static func body(of report: Report) -> String {
    var body = report.title.map(paragraph).joined()
    for kind in report.form.sectionKinds {
      body += paragraph(report[kind].heading ?? "")
      body += report[kind].paragraphs.map(paragraph).joined()
      if let table = report.form[kind].table {
        body += self.table(report.form[table], report)
      }
    }
    return body
  }

  private static func table(_ table: FormTable, _ report: Report) -> String {
    let columns = table.layout.rows.joined().map { $0.column + $0.columnSpan }.max() ?? 0
    var text =
      "<table:table><table:table-column table:number-columns-repeated=\"\(columns)\"/>"
    for cells in table.layout.rows {
      var column = 0
      text += "<table:table-row>"
      for cell in cells {
        text += covered(cell.column - column)
        text +=
          "<table:table-cell table:number-columns-spanned=\"\(cell.columnSpan)\" "
          + "table:number-rows-spanned=\"\(cell.rowSpan)\">\(paragraph(cell.text(in: report)))"
          + "</table:table-cell>" + covered(cell.columnSpan - 1)
        column = cell.column + cell.columnSpan
      }
      text += "</table:table-row>"
    }
    return text + "</table:table>"
  }

  private static func covered(_ count: Int) -> String {
    count > 0
      ? "<table:covered-table-cell table:number-columns-repeated=\"\(count)\"/>" : ""
  }
}
