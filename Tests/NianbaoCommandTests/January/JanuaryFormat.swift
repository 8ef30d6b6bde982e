import Encodings
import Nianbao
import ReportModel
import TestSupport

/// The formats in which units hand in their reports.
enum JanuaryFormat: String, CaseIterable {
  case txt
  case gb18030
  case md
  case html
  case json
  case xml
  case docx
  case fodt
  case xlsx
  case fods
  case csv

  /// The extension of a file's name.
  var suffix: String { self == .gb18030 ? "txt" : rawValue }

  /// A report in the format, by the program's own writers where it has them.
  func bytes(of report: Report) throws -> [UInt8] {
    switch self {
    case .txt: try report.written(as: .text).bytes
    case .gb18030: try Self.inGB18030(report.written(as: .text).bytes)
    case .html: try report.written(as: .html).bytes
    case .json: try report.written(as: .json).bytes
    case .xml: try report.written(as: .xml).bytes
    case .docx: try report.written(as: .docx).bytes
    case .xlsx: try report.written(as: .xlsx).bytes
    case .md: Array(Self.markdown(report).utf8)
    case .fodt: Array(Self.document(report, "text", Self.flowText(report)).utf8)
    case .fods: Array(Self.document(report, "spreadsheet", Self.sheet(report)).utf8)
    case .csv: Array(Self.records(report).utf8)
    }
  }

  /// A text in the encoding of Chinese Windows.
  static func inGB18030(_ text: [UInt8]) throws -> [UInt8] {
    // 青禾县财政局 tells the encoding.
    let sample: [UInt8] = [0xC7, 0xE0, 0xBA, 0xCC, 0xCF, 0xD8, 0xB2, 0xC6, 0xD5, 0xFE, 0xBE, 0xD6]
    return try EncodedText(sample).encode(text)
  }

  // MARK: Formats that the program does not write

  /// A piece of a report, from the top.
  private enum Piece {
    case line(String)
    case table([[TableLayout.Cell]])
  }

  private static func pieces(_ report: Report) -> [Piece] {
    var pieces = report.title.map { Piece.line($0) }
    for (described, section) in zip(report.form.sections, report.sections) {
      pieces += ([section.heading].compactMap { $0 } + section.paragraphs).map { .line($0) }
      for table in report.form.tables where table.kind == described.table {
        pieces.append(.table(table.layout.rows))
      }
      pieces += section.paragraphsAfterTable.map { .line($0) }
    }
    return pieces
  }

  /// The rows of a table with a text in every place; blank where a cell covers it that begins elsewhere.
  private static func grid(_ rows: [[TableLayout.Cell]], _ report: Report) -> [[String]] {
    let width = rows.joined().map { $0.column + $0.columnSpan }.max() ?? 0
    var grid = Array(repeating: Array(repeating: "", count: width), count: rows.count)
    for cell in rows.joined() { grid[cell.row][cell.column] = cell.text(in: report) }
    return grid
  }

  private static func markdown(_ report: Report) -> String {
    pieces(report).map { piece in
      switch piece {
      case .line(let text): text + "\n\n"
      case .table(let rows):
        grid(rows, report).enumerated().map { index, row in
          "| " + row.joined(separator: " | ") + " |\n"
            + (index == 0 ? "|" + String(repeating: " --- |", count: row.count) + "\n" : "")
        }.joined() + "\n"
      }
    }.joined()
  }

  private static func records(_ report: Report) -> String {
    func field(_ text: String) -> String { "\"\(text)\"" }
    return pieces(report).map { piece in
      switch piece {
      case .line(let text): field(text) + "\r\n"
      case .table(let rows):
        grid(rows, report).map { $0.map(field).joined(separator: ",") + "\r\n" }.joined()
      }
    }.joined()
  }

  private static func document(_ report: Report, _ kind: String, _ body: String) -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
    xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" \
    xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" \
    office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.\(kind)">\
    <office:body><office:\(kind)>\(body)</office:\(kind)></office:body></office:document>
    """
  }

  private static func cells(_ rows: [[TableLayout.Cell]], _ report: Report) -> String {
    var lines: [String] = []
    let width = rows.joined().map { $0.column + $0.columnSpan }.max() ?? 0
    for (number, row) in rows.enumerated() {
      let begun = Dictionary(uniqueKeysWithValues: row.map { ($0.column, $0) })
      let line = (0..<width).map { column -> String in
        guard let cell = begun[column] else { return "<table:covered-table-cell/>" }
        return
          "<table:table-cell table:number-rows-spanned=\"\(cell.rowSpan)\" table:number-columns-spanned=\"\(cell.columnSpan)\" office:value-type=\"string\"><text:p>\(cell.text(in: report))</text:p></table:table-cell>"
      }
      precondition(row.allSatisfy { $0.row == number }, "a cell stands in the row where it begins")
      lines.append("<table:table-row>\(line.joined())</table:table-row>")
    }
    return lines.joined()
  }

  private static func flowText(_ report: Report) -> String {
    pieces(report).map { piece in
      switch piece {
      case .line(let text): "<text:p>\(text)</text:p>"
      case .table(let rows): "<table:table>\(cells(rows, report))</table:table>"
      }
    }.joined()
  }

  private static func sheet(_ report: Report) -> String {
    let rows = pieces(report).map { piece in
      switch piece {
      case .line(let text):
        "<table:table-row><table:table-cell office:value-type=\"string\"><text:p>\(text)</text:p></table:table-cell></table:table-row>"
      case .table(let rows): cells(rows, report)
      }
    }
    return "<table:table table:name=\"年报\">\(rows.joined())</table:table>"
  }
}
