import ReportModel
import TextTools

/// Finds the lines right above a table that say nothing but one of its labels: a browser leaves the title of a table,
/// a cell over its whole width, as a line of text.
///
/// They are the table's and no text of its section.
enum LabelLines {
  /// The blocks that are such lines.
  ///
  /// - Parameters:
  ///   - blocks: The blocks of a document.
  ///   - tables: The tables in its grids.
  ///   - headings: The blocks that head a section.
  /// - Returns: Their numbers.
  static func blocks(
    in blocks: [Document.Block],
    _ tables: TableRecognition,
    headings: [Int: FormSection]
  ) -> Set<Int> {
    let forms = zip(tables.edition.form.tables, LabelIndex.indices(of: tables.edition))
    var found: Set<Int> = []
    var grid = tables.tablesOfGrid.count
    var below: [LabelIndex] = []
    for (index, block) in blocks.enumerated().reversed() {
      switch block {
      case .grid:
        grid -= 1
        let kinds = tables.tablesOfGrid[grid]
        below = kinds.isEmpty ? [] : forms.filter { kinds.contains($0.0.kind) }.map(\.1)
      case .paragraph(let line) where !below.isEmpty:
        if line.isBlank || TableRule.isDrawnAcross(line.text) { continue }
        let isOfTable =
          headings[index] == nil && line.text.utf8.count <= lengthLimit
          && below.contains { isLabel(line.text, of: $0) }
        if isOfTable { found.insert(index) } else { below = [] }
      case .paragraph: break
      }
    }
    return found
  }

  /// How many bytes a label may have.
  private static let lengthLimit = 400

  /// Whether a line is a label above values, or nothing but pieces of some in bars.
  private static func isLabel(_ line: String, of labels: LabelIndex) -> Bool {
    let cells = line.unicodeScalars.split(separator: "|").map { LabelFolding.fold(String($0)) }
      .filter { !$0.isEmpty }
    guard cells.count > 1 || line.unicodeScalars.contains("|") else {
      return labels.isAboveValues(cells.first ?? "")
    }
    return !cells.isEmpty && cells.allSatisfy { labels.isAboveValues($0) || labels.holdPiece($0) }
  }
}

extension LabelIndex {
  /// Whether a folded text is a title, a corner or a heading of columns or of rows, and none of a row of values.
  fileprivate func isAboveValues(_ folded: String) -> Bool {
    !folded.isEmpty && knows(folded) && dataRow(folded) == nil
  }
}
