/// Finds the rows of a sheet that was pasted into a text, one a line with tabs between the cells.
///
/// A row whose first cell is blank begins as a cell of the dialect does, with a tab. What tells it is that it
/// holds several cells, or stands between rows that do, and that a row right above or below begins with its label.
struct PastedRows {
  /// The numbers of the lines whose first cell is blank.
  private var lines: Set<Int> = []

  init(_ source: TextLines) {
    // Without a row that begins with its label nothing was pasted, as in every text of the dialect.
    let mayBePasted = source.lines.contains { line in
      line.contents.contains(.tab) && source.bytes[line.range.lowerBound] != UInt8(ascii: "\t")
    }
    guard mayBePasted else { return }
    /// The lines of the run that begin with a tab.
    var blankFirst: [Int] = []
    /// Those right below them that hold one cell alone, until another row tells that the run goes on.
    var single: [Int] = []
    var isPasted = false
    func close() {
      if isPasted { lines.formUnion(blankFirst) }
      blankFirst = []
      single = []
      isPasted = false
    }
    for (number, line) in source.lines.enumerated() {
      let text = line.contents.contains(.tab) ? source.bytes[line.range] : []
      let isBlankFirst = text.first == UInt8(ascii: "\t")
      let isRow = (isBlankFirst ? text.dropFirst() : text).contains(UInt8(ascii: "\t"))
      if source.isBlank(line.range) {
        close()
      } else if isRow {
        blankFirst += single
        single = []
        if isBlankFirst { blankFirst.append(number) } else { isPasted = true }
      } else if isBlankFirst, isPasted {
        single.append(number)
      } else {
        close()
      }
    }
    close()
  }

  /// Whether a line is a row of a pasted sheet whose first cell is blank.
  func isBlankFirst(_ line: Int) -> Bool { lines.contains(line) }
}
