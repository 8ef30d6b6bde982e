import ReportFormats
import ReportModel
import ReportRecognition

@testable import PDFFormat

/// A trace of the tests' own writing, in the coordinates of a page: y grows downwards.
struct TracePages {
  private var elements: [String] = []
  private var pages: [String] = []
  private let size: (width: Int, height: Int)

  init(width: Int = 600, height: Int = 400) { size = (width, height) }

  /// Draws a text.
  mutating func text(
    _ text: String,
    _ x: Double,
    _ y: Double,
    size: Double = 10,
    as element: String = "fill_text",
    color: String = "0 0 0",
    extra: String = "",
    transform: String = "1 0 0 1 0 0",
    font: String = "F"
  ) {
    var glyphs = ""
    var place = x
    for scalar in text.unicodeScalars {
      let advance = scalar.isASCII ? 0.5 : 1
      glyphs +=
        "<g unicode=\"\(scalar)\" glyph=\"1\" x=\"\(place)\" y=\"\(y)\" adv=\"\(advance)\"/>\n"
      place += advance * size
    }
    elements.append(
      """
      <\(element) colorspace="DeviceRGB" color="\(color)"\(extra) transform="\(transform)">
      <span font="\(font)" wmode="0" bidi="0" trm="\(size) 0 0 -\(size)">
      \(glyphs)</span>
      </\(element)>
      """
    )
  }

  /// Draws a line.
  mutating func line(_ x: Double, _ y: Double, _ toX: Double, _ toY: Double, extra: String = "") {
    path(
      "stroke_path linewidth=\"0.5\"\(extra)",
      "<moveto x=\"\(x)\" y=\"\(y)\"/>\n<lineto x=\"\(toX)\" y=\"\(toY)\"/>"
    )
  }

  /// Fills a rectangle, or cuts off what lies around one.
  mutating func box(
    _ x: Double,
    _ y: Double,
    _ width: Double,
    _ height: Double,
    as element: String = "fill_path",
    color: String = "0 0 0",
    extra: String = ""
  ) {
    path(
      "\(element) color=\"\(color)\"\(extra)",
      """
      <moveto x="\(x)" y="\(y)"/>
      <lineto x="\(x + width)" y="\(y)"/>
      <lineto x="\(x + width)" y="\(y + height)"/>
      <lineto x="\(x)" y="\(y + height)"/>
      <closepath/>
      """
    )
  }

  mutating func path(_ start: String, _ points: String) {
    let name = start.prefix { $0 != " " }
    elements.append(
      "<\(start) colorspace=\"DeviceRGB\" transform=\"1 0 0 1 0 0\">\n\(points)\n</\(name)>"
    )
  }

  /// Adds an element as it is.
  mutating func add(_ element: String) { elements.append(element) }

  /// Ends a page.
  mutating func endPage() {
    pages.append(
      "<page number=\"\(pages.count + 1)\" mediabox=\"0 0 \(size.width) \(size.height)\">\n"
        + elements.joined(separator: "\n") + "\n</page>"
    )
    elements = []
  }

  /// Draws a table: its columns and rows by their borders, and texts in its cells.
  mutating func table(
    columns: [Double],
    rows: [Double],
    _ texts: [[String]]
  ) {
    for y in rows { line(columns[0], y, columns[columns.count - 1], y) }
    for x in columns { line(x, rows[0], x, rows[rows.count - 1]) }
    for (row, own) in texts.enumerated() {
      for (column, text) in own.enumerated() where !text.isEmpty {
        self.text(text, columns[column] + 4, rows[row] + 14)
      }
    }
  }

  /// The trace, with the page that is open.
  var bytes: [UInt8] {
    var whole = self
    if !whole.elements.isEmpty { whole.endPage() }
    return Array(
      "<document filename=\"a.pdf\">\n\(whole.pages.joined(separator: "\n"))\n</document>\n".utf8
    )
  }

  /// What the reader makes of it.
  func document() throws(Refusal) -> Document {
    try PDFReader.document(of: bytes, limits: .default)
  }

  /// The texts of its first table, a row a line, with a bar between two cells.
  func firstTable() throws(Refusal) -> [String] {
    try document().grids.first?.rows.map { row in
      row.cells.map { Self.spelt($0.source) }.joined(separator: "|")
    } ?? []
  }

  /// A text with marks for what is not plain text.
  private static func spelt(_ source: SourceText) -> String {
    source.pieces.map { piece in
      switch piece.appearance {
      case .plain: piece.written == "\n" ? "/" : piece.written
      case .raised: "^\(piece.written)"
      case .lowered: "_\(piece.written)"
      case .struck, .deleted: "-\(piece.written)-"
      case .hidden: "(\(piece.written))"
      case .made: "+\(piece.written)"
      case .unread(let content): "<\(content)>"
      }
    }.joined()
  }

  /// Its paragraphs.
  func paragraphs() throws(Refusal) -> [String] {
    try document().blocks.compactMap { block in
      if case .paragraph(let text) = block { text.text } else { nil }
    }
  }
}
