/// The cells of a table with rules in which a number goes on on another line, as there is no room for one more digit.
struct WrappedNumbers {
  /// Cells that hold nothing but such a number.
  private(set) var cells: Set<Int> = []
  /// Cells that hold nothing but a number behind which there is no room for one more digit.
  private(set) var full: Set<Int> = []

  /// How far text stands from both sides of its column together at most, in points: what word processors begin with.
  static let padding = 12.0
  /// The most lines of a number.
  private static let lineLimit = 3

  /// Looks at what stands in the cells of a table.
  ///
  /// - Parameters:
  ///   - lines: The lines of each cell.
  ///   - lattice: The cells.
  init(_ lines: [[TextLine]], in lattice: Lattice) {
    // How broad numbers on one line are in each column.
    var widths: [Range<Int>: Double] = [:]
    for (cell, own) in lines.enumerated() {
      let numbers = own.filter(\.holdsDigitsAlone)
      guard numbers.count == own.count, let width = numbers.map(\.box.width).max() else { continue }
      let columns = lattice.cells[cell].columns
      widths[columns] = max(widths[columns] ?? 0, width)
    }
    for (cell, own) in lines.enumerated() where (1...Self.lineLimit).contains(own.count) {
      guard own.allSatisfy(\.holdsDigitsAlone), !lattice.cells[cell].isUncertain,
        let width = widths[lattice.cells[cell].columns]
      else { continue }
      let room = lattice.box(of: cell).width
      func isFull(_ line: TextLine) -> Bool {
        let digit = line.box.width / Double(line.letters.count)
        return line.letters.count > 1 && line.box.width > width - digit / 2
          && line.box.width + digit > room - Self.padding
      }
      let isOne = zip(own, own.dropFirst()).allSatisfy { line, next in
        isFull(line) && next.box.bottom - line.box.bottom < line.size * 2
          && (next.size / line.size - 1).magnitude < 0.12
      }
      if own.count > 1, isOne { cells.insert(cell) }
      if isOne, own.last.map(isFull) == true { full.insert(cell) }
    }
  }
}
