/// A page from top to bottom, or from left to right, in twentieths of a point.
package struct PageLine {
  /// The size of the page.
  private let size: Int
  /// What stands between the margins.
  private let text: Range<Int>
  /// Where places are counted from that are those of an anchor.
  private let anchor: Int

  /// A page.
  ///
  /// - Parameters:
  ///   - size: Its size.
  ///   - first: The margin at the top or on the left, with the header in it.
  ///   - last: The margin at the other end, with the footer in it.
  ///   - anchor: Where something is anchored.
  package init(size: Int, first: Int, last: Int, anchor: Int) {
    self.size = size
    text = first..<max(first, size - last)
    self.anchor = anchor
  }

  /// How much of what stands between the margins something lies over, at most.
  ///
  /// - Parameter extent: Where it lies.
  /// - Returns: The length; 0 or less where it lies in a margin.
  package func overlap(_ extent: PageCover.Extent) -> Int {
    let length = extent.length ?? size
    let whole =
      switch extent.origin {
      case .page: 0..<size
      case .margins, .anchor: text
      case .firstMargin: 0..<max(0, text.lowerBound)
      case .lastMargin: text.upperBound..<max(text.upperBound, size)
      }
    let origin = extent.origin == .anchor ? anchor : whole.lowerBound
    let start: Int? =
      switch extent.side {
      case .middle?: (whole.lowerBound + whole.upperBound - length) / 2
      case .last?: whole.upperBound - length
      case nil: extent.start.map { origin + $0 }
      }
    // Where it is not known where it lies, it may lie over so much.
    guard let start else { return min(length, text.count) }
    return min(start + length, text.upperBound) - max(start, text.lowerBound)
  }
}
