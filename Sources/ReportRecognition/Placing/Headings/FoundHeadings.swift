import ReportModel

/// The headings that a source shows above some values, folded, in the order in which they were met.
struct FoundHeadings {
  /// A heading, or what stands where one could.
  struct Heading {
    let text: String
    /// Whether it was met as a label; what stands between labels may be a piece of one that was torn apart.
    var isLabel = true
    /// The line of the text that it stands on, where there are but lines.
    var line: Int?
    /// The columns that it covers, where columns are known.
    var columns: Range<Int>?
  }

  /// How the source tells one heading from the next.
  enum Parting {
    /// By cells: each text is a whole heading.
    case cells
    /// By nothing but the labels themselves: what is no label may be a piece of one that was torn apart.
    case labels
  }

  let parting: Parting
  /// The rows of headings, blank cells left out; one row where lines of text have no rows.
  private(set) var rows: [[Heading]] = []
  /// Where the first of them stands.
  private(set) var place: Place?

  init(partedBy parting: Parting) { self.parting = parting }

  /// The headings in some rows of a grid whose columns are known.
  ///
  /// - Parameters:
  ///   - grid: The grid.
  ///   - rows: The rows.
  ///   - withHidden: Whether cells of which nothing is read count by what is hidden or struck in them.
  init(in grid: FoldedGrid, rows: Range<Int>, withHidden: Bool = false) {
    self.init(partedBy: .cells)
    for index in rows {
      let row = grid.grid.rows[index]
      guard let place = row.cells.first?.place else { continue }
      let texts = zip(row.cells, grid.folded[index]).compactMap { cell, text -> Heading? in
        let text =
          text.isEmpty && withHidden
          ? LabelFolding.fold(cell.source.leftOutText) : text
        return text.isEmpty
          ? nil : Heading(text: text, columns: cell.column..<cell.column + cell.columnSpan)
      }
      add(row: texts, at: place)
    }
  }

  /// Adds a row of cells.
  mutating func add(row: [Heading], at place: Place) {
    if rows.isEmpty { self.place = place }
    rows.append(row)
  }

  /// Adds a heading to the one row of a text.
  ///
  /// - Parameters:
  ///   - text: The heading, folded; blank ones are left out.
  ///   - line: The line that it stands on.
  ///   - place: Where it stands.
  mutating func add(_ text: String, line: Int? = nil, at place: @autoclosure () -> Place?) {
    guard !text.isEmpty else { return }
    if self.place == nil { self.place = place() }
    append(Heading(text: text, line: line))
  }

  /// Adds what stands between the labels of a text, which is no place to name.
  mutating func add(between text: String, line: Int? = nil) {
    if !text.isEmpty { append(Heading(text: text, isLabel: false, line: line)) }
  }

  private mutating func append(_ heading: Heading) {
    if rows.isEmpty { rows.append([]) }
    rows[0].append(heading)
  }

  /// Every heading in reading order, for a message.
  var texts: [String] { rows.joined().map(\.text) }

  /// Whether all of them stand in one row, or on one line.
  var areInOneRow: Bool {
    let written = rows.filter { !$0.isEmpty }
    guard written.count == 1, let first = written[0].first else { return false }
    return parting == .cells
      || first.line != nil && written[0].allSatisfy { $0.line == first.line }
  }

  /// The headings among them that are leaves of some block.
  func leaves(among labels: LabelIndex) -> Set<String> {
    Set(rows.joined().lazy.map(\.text).filter(labels.isLeaf))
  }
}
