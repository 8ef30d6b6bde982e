import TextTools

/// The smallest box around a text that cuts off what does not fit into it, in pixels.
struct StyleWindow {
  private var width: Double?
  private(set) var height: Double?

  /// The width of a digit and the least height of a line in shares of the font's size.
  private static let digitWidth = 0.5
  private static let lineHeight = 0.6

  /// Goes into an element.
  ///
  /// - Parameters:
  ///   - specified: What the rules say of it.
  ///   - display: How it stands among others: what stands in a line has no size, and cells grow.
  ///   - fontSize: The size of its font.
  mutating func narrow(by specified: SpecifiedStyle, _ display: StyleDisplay, fontSize: Double) {
    guard specified.hidesOverflow, display != .inline || specified.position.isOutOfFlow else {
      return
    }
    func pixels(_ dimension: StyleDimension) -> Double? {
      guard let length = specified.sizes[dimension.rawValue] else { return nil }
      if case .share = length { return nil }
      return length.pixels(font: fontSize, of: 0)
    }
    let isCell = display == .cell || display == .row
    let widths = [width, isCell ? nil : pixels(.width), pixels(.maxWidth)]
    let heights = [height, isCell ? nil : pixels(.height), isCell ? nil : pixels(.maxHeight)]
    width = widths.compactMap(\.self).min()
    height = heights.compactMap(\.self).min()
  }

  /// Whether digits of a text are cut off.
  func cutsOff(_ text: String, fontSize: Double) -> Bool {
    if width == nil, height == nil { return false }
    var (longest, run) = (0, 0)
    for scalar in text.unicodeScalars {
      run = DecimalDigit.value(of: scalar) == nil ? 0 : run + 1
      longest = max(longest, run)
    }
    if longest == 0 { return false }
    if let width, Double(longest) * Self.digitWidth * fontSize > width + 1 { return true }
    return height.map { $0 < fontSize * Self.lineHeight } ?? false
  }
}
