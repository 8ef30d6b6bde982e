import XML

/// How high the lines of a paragraph are, as far as it is said.
struct LineSpacing {
  /// The height in twentieths of a point, or a share of the usual one in parts of 240.
  private var line: Int?
  private var isShare = true
  /// Whether lines are as high as it says, whatever stands in them.
  private(set) var isExact = false

  /// Takes a property of a paragraph; the `spacing` of a run says nothing of lines.
  mutating func read(_ name: String, _ tag: borrowing XMLTag) {
    guard name == "spacing", let value = tag.word("line").flatMap({ Int($0) }), value > 0,
      value < Self.limit
    else { return }
    line = value
    let rule = tag.word("lineRule") ?? "auto"
    isShare = rule == "auto"
    isExact = rule == "exact"
  }

  /// The spacing where this one is laid over another: what it does not say, the other does.
  func over(_ base: LineSpacing) -> LineSpacing { line == nil ? base : self }

  /// The least height of a line of text, in twentieths of a point.
  ///
  /// - Parameter size: The size of letters in half points.
  /// - Returns: The height.
  func leastHeight(ofSize size: Int) -> Int {
    // No font has lines that are lower than its letters.
    let usual = min(max(size, 2), Self.limit) * 10
    guard let line else { return usual }
    return isShare ? usual * line / 240 : line
  }

  /// What is larger is no height of a line.
  private static let limit = 32_000
}
