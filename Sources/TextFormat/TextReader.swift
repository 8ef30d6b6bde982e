import Encodings
package import ReportFormats
package import ReportModel
package import ReportRecognition
import TextTools

/// Reads the dialect of a Word report saved as text; it knows the layout and nothing of the form.
///
/// A line behind a tab is a cell, and lines right below it without a tab go on with its text. A blank
/// line ends a row. Any other line is a paragraph and ends the table; so are the rows of a sheet that was
/// pasted, one a line.
package struct TextReader: ReportReader {
  /// The reader of the format.
  package init() {}

  package func read(_ probe: Probe) throws(Refusal) -> Recognition {
    try Recognizer.recognize(Self.document(of: probe), among: probe.context.editions)
  }

  /// The paragraphs and tables of a text in any encoding of `TextEncoding`, each with its line, column
  /// and bytes; origins count the bytes of its UTF-8.
  ///
  /// - Throws: A refusal if the bytes are no such text or past a limit.
  package static func document(of probe: Probe) throws(Refusal) -> Document {
    let limits = probe.limits
    guard probe.bytes.count <= limits.textBytes else {
      throw .limit(
        Wording(zh: "文本文件大小", en: "the size of a text file"),
        value: ReadingLimits.name(ofBytes: limits.textBytes)
      )
    }
    let encoded = try probe.text()
    var builder = TextDocumentBuilder(
      try TextLines(encoded.utf8, limits: limits),
      limits: limits,
      editions: probe.context.editions
    )
    var document = try builder.build()
    if let finding = encoded.finding { document.findings.insert(finding, at: 0) }
    return document
  }
}

/// Puts the lines of a text together to paragraphs and grids.
private struct TextDocumentBuilder {
  private let source: TextLines
  private var blocks: [Document.Block] = []
  private var findings: [Finding] = []
  private var rows: [Grid.Row] = []
  private var cells: [Grid.Cell] = []
  /// The bytes of the cell that is being read; nil between rows and outside a grid.
  private var cell: Range<Int>?
  private var cellLine: TextLines.Line?
  /// The numbers of the lines that the grid is read from, among those of the text.
  private var gridLines: [Int] = []

  private var columns: (start: Int, offset: Int, column: Int) = (-1, 0, 1)
  private var cellCount = 0
  private let limits: ReadingLimits
  /// What a section's heading begins with.
  private let headingMarks: [[UInt8]]

  init(_ source: TextLines, limits: ReadingLimits, editions: EditionRegistry) {
    self.source = source
    var numerals: [String] = []
    for section in editions.editions.flatMap(\.form.sections)
    where !numerals.contains(section.numeral) {
      numerals.append(section.numeral)
    }
    headingMarks = numerals.map { Array("\($0)、".utf8) }
    self.limits = limits
  }

  mutating func build() throws(Refusal) -> Document {
    let pasted = PastedRows(source)
    for (number, line) in source.lines.enumerated() {
      try countBars(in: line)
      if source.isCommentAlone(line.range) || pasted.isBlankFirst(number) {
        try endGrid(before: line.range.lowerBound)
        addParagraph(line)
      } else if source.bytes[line.range].first == UInt8(ascii: "\t") {
        try endCell()
        addGridLine(line, number)
        try beginCells(in: line)
      } else if source.isBlank(line.range) {
        try endRow()
      } else if let open = cell, !isNumberedHeading(line.range) {
        // Cell text over several lines.
        cell = open.lowerBound..<line.range.upperBound
        addGridLine(line, number)
      } else {
        try endGrid(before: line.range.lowerBound)
        addParagraph(line)
      }
    }
    try endGrid(before: source.bytes.count)
    return Document(blocks: blocks, findings: findings)
  }

  /// A line behind a tab is a cell; further tabs in it part more cells.
  private mutating func beginCells(in line: TextLines.Line) throws(Refusal) {
    var from = line.range.lowerBound + 1
    for index in from..<line.range.upperBound where source.bytes[index] == UInt8(ascii: "\t") {
      try append(from..<index, line)
      from = index + 1
    }
    cell = from..<line.range.upperBound
    cellLine = line
  }

  private mutating func append(_ range: Range<Int>, _ line: TextLines.Line) throws(Refusal) {
    let own = source.trimmed(range)
    let place = Place.text(line: line.number, column: column(of: own.lowerBound, line))
    cellCount += 1
    guard cellCount <= limits.cells else { throw .tooManyCells(limits, at: place) }
    cells.append(
      Grid.Cell(source.text(own, of: line, at: place, isLine: false), column: cells.count)
    )
  }

  /// The column of a byte, counted on from the last cell of the same line.
  private mutating func column(of offset: Int, _ line: TextLines.Line) -> Int {
    if columns.start != line.start || columns.offset > offset {
      columns = (line.start, line.start, 1)
    }
    columns.column += source.column(of: offset, from: columns.offset) - 1
    columns.offset = offset
    return columns.column
  }

  private mutating func endCell() throws(Refusal) {
    guard let range = cell, let line = cellLine else { return }
    cell = nil
    try append(range, line)
  }

  private mutating func endRow() throws(Refusal) {
    try endCell()
    guard !cells.isEmpty else { return }
    rows.append(Grid.Row(index: rows.count, cells: cells))
    let count = cells.count
    // The row holds the array: keeping its room would give every row as much as the longest one.
    cells = []
    // Most rows of a table have as many cells; a row that is much longer than others promises nothing.
    cells.reserveCapacity(min(count, 16))
  }

  private mutating func endGrid(before end: Int) throws(Refusal) {
    try endRow()
    guard !rows.isEmpty else { return }
    let (source, lines) = (source, gridLines)
    let grid = Grid(rows: rows, end: end) {
      lines.map { source.paragraph(source.lines[$0]) }
    }
    blocks.append(.grid(grid))
    rows = []
    gridLines = []
  }

  /// What may stand before a heading.
  private static let lineMarks = Array("#*>-+ ".utf8)

  /// Whether a line begins as a section's heading does, with a numeral and its mark.
  private func isNumberedHeading(_ line: Range<Int>) -> Bool {
    let text = source.bytes[source.trimmed(line)].drop { Self.lineMarks.contains($0) }
    return headingMarks.contains { text.starts(with: $0) }
  }

  /// Counts what bars part in a line, which takes as much room as other cells do.
  private mutating func countBars(in line: TextLines.Line) throws(Refusal) {
    guard line.contents.contains(.bar) else { return }
    cellCount += source.bytes[line.range].count { $0 == UInt8(ascii: "|") }
    guard cellCount <= limits.cells else {
      throw .tooManyCells(limits, at: .text(line: line.number, column: 1))
    }
  }

  private mutating func addParagraph(_ line: TextLines.Line) {
    reportControlCharacter(in: line)
    blocks.append(.paragraph(source.paragraph(line)))
  }

  private mutating func addGridLine(_ line: TextLines.Line, _ number: Int) {
    reportControlCharacter(in: line)
    gridLines.append(number)
  }

  private mutating func reportControlCharacter(in line: TextLines.Line) {
    guard line.contents.contains(.control),
      let offset = source.bytes[line.range].firstIndex(where: {
        LineContents($0).contains(.control)
      })
    else { return }
    let name = CodePoint.name(of: source.bytes[offset])
    findings.append(
      Finding(
        .controlCharacter,
        at: .text(line: line.number, column: source.column(of: offset, from: line.start)),
        found: name,
        zh: "此处有控制字符 \(name)，已原样保留",
        en: "the control character \(name) stands here; it is kept"
      )
    )
  }
}
