public import ReportModel

/// The headings of a table in levels, each over the columns that share it.
public struct ListingHead: Sendable {
  /// A heading.
  public struct Heading: Sendable, Hashable {
    /// What it says.
    public let text: String
    /// The level, from 0 at the top.
    public let level: Int
    /// The columns below it.
    public let columns: ClosedRange<Int>
    /// How many levels it takes: the first heading of columns that all have fewer than others fills what is left, so
    /// that the innermost stand at the bottom; of one column with fewer than its neighbours, the innermost.
    public let height: Int
  }

  /// How many levels there are.
  public let levels: Int
  /// The headings, level by level, from left to right.
  public let headings: [Heading]

  /// Finds the headings of a table.
  ///
  /// - Parameters:
  ///   - columns: The columns of the table.
  ///   - language: The language of the headings.
  public init(of columns: [ListingColumn], _ language: Language) {
    let paths = columns.map { $0.headings.map { $0(language) } }
    let levels = paths.map(\.count).max() ?? 0
    var headings: [Heading] = []
    // By how many levels what stands above has moved the headings of a column down.
    var shifts = Array(repeating: 0, count: paths.count)
    for level in 0..<levels {
      var column = 0
      while column < paths.count {
        defer { column += 1 }
        let path = paths[column]
        guard level < path.count else { continue }
        let first = column
        let isLast = level == path.count - 1
        // The innermost heading is the column's own; those above are shared by neighbours.
        while !isLast, column + 1 < paths.count, paths[column + 1].count > level + 1,
          paths[column + 1].prefix(level + 1) == path.prefix(level + 1)
        { column += 1 }
        let deepest = paths[first...column].lazy.map(\.count).max() ?? 0
        let shift = shifts[first]
        let spare = levels - deepest - shift
        headings.append(
          Heading(
            text: path[level],
            level: level + shift,
            columns: first...column,
            height: isLast ? levels - level - shift : 1 + spare
          )
        )
        for moved in first...column { shifts[moved] += spare }
      }
    }
    self.levels = levels
    self.headings = headings.sorted {
      ($0.level, $0.columns.lowerBound) < ($1.level, $1.columns.lowerBound)
    }
  }
}
