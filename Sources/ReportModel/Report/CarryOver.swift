/// What last year's report gives for this year's.
public struct CarryOver: Sendable {
  /// A rule across the years, with its side of last year's report.
  public struct Side: Sendable {
    /// The rule.
    public let rule: Rule
    /// The sum of its cells in last year's report; nil where one has no count.
    public let sum: Int?

    /// Puts a side together.
    public init(rule: Rule, sum: Int?) {
      self.rule = rule
      self.sum = sum
    }
  }

  /// The file that last year's report was read from.
  public let file: String
  /// The edition that last year's report follows.
  public let edition: Edition
  /// The rules across the years, in form order.
  public let sides: [Side]

  /// Puts a carry-over together.
  public init(file: String, edition: Edition, sides: [Side]) {
    self.file = file
    self.edition = edition
    self.sides = sides
  }

  /// The cells that are wholly what last year's report says, with their counts.
  ///
  /// A sum below zero is a mistake of last year's report and nobody's count.
  public var counts: [Int: Int] {
    var counts: [Int: Int] = [:]
    for side in carriedSides {
      if let sum = side.sum, sum >= 0 { counts[side.rule.totals[0]] = sum }
    }
    return counts
  }

  /// The cells that should be what last year's report says, where that gives no count.
  public var blankCells: [Int] {
    let counts = counts
    return carriedSides.map { $0.rule.totals[0] }.filter { counts[$0] == nil }
  }

  /// The rules that say of one cell alone what it is.
  private var carriedSides: [Side] {
    sides.filter { $0.rule.parts.isEmpty && $0.rule.totals.count == 1 }
  }
}
