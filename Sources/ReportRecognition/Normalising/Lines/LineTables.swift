import ReportModel
import TextTools

/// The tables that stand in lines of text, with the document parted so that each is a block of its own.
struct LineTables {
  let text: LineText
  /// The folded labels of everything that can be a table, for telling the edition.
  let labels: [String]
  /// The tables, each with the number of the grid that stands for it among the document's.
  private(set) var tables: [(grid: Int, table: LineTable)] = []
  /// The document with the tables as grids, and with the headings that stand within a line on their own.
  private(set) var blocks: [Document.Block] = []

  private let original: [Document.Block]
  private let headings: [LabelMatch]
  private var gridCount = 0

  /// Looks for tables in the lines of a document; nil if there is none.
  ///
  /// - Parameters:
  ///   - document: The document.
  ///   - grids: Its grids, folded.
  ///   - expected: The edition to take where the labels tell none.
  ///   - editions: The editions that the source may follow.
  init?(
    _ document: Document,
    grids: [FoldedGrid],
    expecting expected: Edition,
    among editions: EditionRegistry
  ) {
    let areRowless = grids.map {
      !$0.grid.knowsColumns && RowlessGrid.isRowless($0, among: editions)
    }
    let folded = zip(grids, areRowless).filter { !$1 }.map(\.0)
    var held: Set<TableKind> = []
    let forms = LabelledTable.all(among: editions)
    for form in forms
    where !held.contains(form.table.kind)
      && folded.contains(where: { $0.isTable(of: form.labels) })
    {
      held.insert(form.table.kind)
    }
    let kinds = Set(forms.map(\.table.kind))
    guard held.count < kinds.count else { return nil }
    var left = areRowless[...]
    original = document.blocks.flatMap { block -> [Document.Block] in
      if case .grid(let grid) = block, left.popFirst() == true {
        return grid.lines.map { .paragraph($0) }
      }
      return [block]
    }
    var lines: [SourceText] = []
    var breaks: Set<Int> = []
    for block in original {
      switch block {
      case .paragraph(let paragraph): lines.append(paragraph)
      case .grid: breaks.insert(lines.count)
      }
    }
    guard let text = LineText(lines, breaks: breaks) else { return nil }
    self.text = text
    let matches = LabelSearch.search(among: editions).matches(in: text)
    headings = matches.filter { $0.label == nil }
    let search = LineTableSearch(text, matches: matches, among: editions)
    labels = search.labels()
    let edition = EditionVote(folded, labels: labels, among: editions)
      .winner(expecting: expected)
    let found = search.tables(of: edition).filter { !held.contains($0.table) }
    guard !found.isEmpty else { return nil }
    part(at: found, of: edition.form)
  }

  // MARK: Parting the document

  private mutating func part(at found: [LineTable], of form: Form) {
    var rest = found.sorted { $0.range.lowerBound < $1.range.lowerBound }[...]
    let cuts = headingCuts(among: found, of: form)
    var number = 0
    for block in original {
      guard case .paragraph(let paragraph) = block else {
        append(block)
        continue
      }
      let line = text.starts[number]..<text.starts[number + 1] - 1
      number += 1
      let isTouched =
        rest.first.map { $0.range.lowerBound <= line.upperBound } ?? false
        || cuts.contains { line.contains($0.lowerBound) }
      guard isTouched else {
        // What draws a table is no text.
        if !TableRule.isRule(paragraph.text, behindHeading: false) { append(block) }
        continue
      }
      var start = line.lowerBound
      while let table = rest.first, table.range.lowerBound <= line.upperBound {
        if table.range.lowerBound >= line.lowerBound {
          // A torn table may reach into the one below it: nothing stands between them.
          if table.range.lowerBound >= start,
            !isCorner(start..<table.range.lowerBound, of: line)
          {
            appendText(start..<table.range.lowerBound, of: paragraph, in: line, cuts: cuts)
          }
          tables.append((gridCount, table))
          append(.grid(grid(of: table)))
        }
        start = max(start, min(table.range.upperBound, line.upperBound))
        if table.range.upperBound > line.upperBound { break }
        rest.removeFirst()
      }
      let isInside = rest.first.map {
        $0.range.lowerBound <= line.upperBound && $0.range.upperBound > line.upperBound
      }
      if isInside != true {
        appendText(start..<line.upperBound, of: paragraph, in: line, cuts: cuts)
      }
    }
  }

  /// Whether what stands in front of a table on its first line is the first cell of that line: the heading over the
  /// labels of rows, which may say anything.
  private func isCorner(_ range: Range<Int>, of line: Range<Int>) -> Bool {
    guard range.lowerBound == line.lowerBound, !range.isEmpty else { return false }
    let cell = text.trimmed(range)
    let behind = text.scalars[cell.upperBound..<range.upperBound]
    return !cell.isEmpty && cell.count <= Self.cornerLimit && behind.contains("\t")
      && !text.scalars[cell].contains { $0 == "\t" || $0 == "。" || $0 == "：" || $0 == "|" }
      && !headings.contains { $0.range.overlaps(cell) }
      && !text.scalars[range.upperBound..<line.upperBound].contains {
        DecimalDigit.value(of: $0, in: .any) != nil
      }
  }

  /// How many characters such a heading may have.
  private static let cornerLimit = 12

  private mutating func append(_ block: Document.Block) {
    if case .grid = block { gridCount += 1 }
    blocks.append(block)
  }

  /// Appends a piece of a line, parted at the headings in it.
  private mutating func appendText(
    _ range: Range<Int>,
    of paragraph: SourceText,
    in line: Range<Int>,
    cuts: [Range<Int>]
  ) {
    if range == line, !cuts.contains(where: { range.contains($0.lowerBound) }) {
      if !TableRule.isRule(paragraph.text, behindHeading: false) { append(.paragraph(paragraph)) }
      return
    }
    var start = range.lowerBound
    for cut in cuts where cut.lowerBound >= start && cut.upperBound <= range.upperBound {
      appendPiece(start..<cut.lowerBound)
      appendPiece(cut)
      start = cut.upperBound
    }
    appendPiece(start..<range.upperBound)
  }

  private mutating func appendPiece(_ range: Range<Int>) {
    let isEmpty = text.scalars[range].allSatisfy { $0 == "|" || $0.isBlank }
    if isEmpty { return }
    let own = text.trimmed(range)
    append(.paragraph(text.source(of: own)))
  }

  /// The grid that stands for a table among the blocks: its lines, and where it ends.
  private func grid(of table: LineTable) -> Grid {
    let first = text.line(of: table.range.lowerBound)
    let last = text.line(of: max(table.range.lowerBound, table.range.upperBound - 1))
    let end = text.source(of: table.range.upperBound..<table.range.upperBound).range?.lowerBound
    return Grid(rows: [], lines: Array(text.lines[first...last]), end: end)
  }

  // MARK: Headings within a line

  /// The headings that stand within a line of text and begin a section there.
  private func headingCuts(among found: [LineTable], of form: Form) -> [Range<Int>] {
    var cuts: [FormSection: Range<Int>] = [:]
    func isHeading(_ match: LabelMatch, of section: FormSection) -> Bool {
      if case .heading(let own) = match.kind { own.kind == section.kind } else { false }
    }
    func lastHeading(of section: FormSection, before end: Int) -> Range<Int>? {
      headings.last { isHeading($0, of: section) && $0.range.upperBound <= end }?.range
    }
    func table(of section: FormSection) -> LineTable? {
      section.table.flatMap { kind in found.first { $0.table == kind } }
    }
    for section in form.sections {
      if let table = table(of: section) {
        cuts[section] = lastHeading(of: section, before: table.range.lowerBound)
      }
    }
    let start = found.map(\.range.lowerBound).min() ?? 0
    let end = found.map(\.range.upperBound).max() ?? 0
    // A narrative section stands before the first of the tables, behind the last, or between.
    let tables = form.sections.filter { table(of: $0) != nil }
    for section in form.sections.reversed() where section.table == nil {
      guard let next = tables.first(where: { $0.number > section.number }) else { continue }
      let later = form.sections[section.number..<next.number].lazy.compactMap { cuts[$0] }.first
      let limit = later?.lowerBound ?? table(of: next)?.range.lowerBound ?? start
      let before = tables.last { $0.number < section.number }.flatMap { table(of: $0) }
      cuts[section] = lastHeading(of: section, before: limit).flatMap { heading in
        heading.lowerBound >= before?.range.upperBound ?? 0 ? heading : nil
      }
    }
    var last = end
    for section in form.sections
    where section.table == nil && section.number > tables.last?.number ?? 0 {
      if let heading = headings.first(where: {
        isHeading($0, of: section) && $0.range.lowerBound >= last
      })?.range {
        cuts[section] = heading
        last = heading.upperBound
      }
    }
    return cuts.values.filter(isInline).sorted { $0.lowerBound < $1.lowerBound }
  }

  /// Whether a heading follows the end of a sentence or a value, and is not a line by itself.
  private func isInline(_ range: Range<Int>) -> Bool {
    let line = text.line(of: range.lowerBound)
    guard text.line(of: range.upperBound - 1) == line else { return false }
    let before = text.scalars[text.starts[line]..<range.lowerBound]
      .last { !$0.isBlank }
    let behind = text.scalars[range.upperBound..<text.starts[line + 1]]
      .first { !$0.isBlank }
    if before == nil, behind == nil { return false }
    guard let before else { return true }
    let head = text.scalars[text.starts[line]..<range.lowerBound].suffix(2)
    if head.elementsEqual("报告".unicodeScalars) { return true }
    return ["。", "！", "？", ".", "；", "：", "|", "〕", "）", ")"].contains(before)
      || before.properties.numericType == .decimal
      || text.scalars[range.lowerBound - 1].isBlank
  }
}
