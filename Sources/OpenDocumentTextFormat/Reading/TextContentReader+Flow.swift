import OpenDocument

/// How high the text is.
extension TextContentReader {
  /// The size of letters of which nothing is said, in half points.
  private static let usualSize = 20

  /// Notes how high the paragraph that ends is at least.
  mutating func addToFlow() {
    let size = looks.last?.points.map { min(max(2, Int($0 * 2)), 3_000) } ?? Self.usualSize
    let style = layout.properties(of: story.paragraph?.site?.style, family: .paragraph)
    story.addToFlow(
      size: size,
      lineHeight: style.leastLineHeight(ofSize: size),
      isExact: style.lineHeight != nil
    )
  }
}
