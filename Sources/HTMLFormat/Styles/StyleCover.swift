/// A box that does not stand where the text leaves room for it, and so may lie over others.
struct StyleCover {
  /// Whether a colour or a picture behind it hides what it lies over.
  let isOpaque: Bool
  /// Whether it stays in the window when the page is moved, so that what is below it is seen.
  let isFixed: Bool
  /// Whether it may reach out of the cell, or out of the element from which its place is counted.
  let reachesOut: Bool
  /// Whether it takes the whole window.
  let isWhole: Bool
  /// Whether it is moved up over what stands before it.
  let movesUp: Bool
  /// Whether it takes no room of its own, or is moved by more than a line.
  let isFar: Bool
  /// Whether it is as small as what marks the entries of a list.
  let isSmall: Bool
  /// How far down the page it begins, in pixels; nil where that is not said.
  let top: Double?
  /// How far down the page it reaches, in pixels, if it takes more than half of the page's width; nil where that is not
  /// said.
  let wideReach: Double?

  /// The least move that matters, in pixels: about the width of a digit.
  private static let leastMove = 8.0
  private static let leastRise = 12.0
  private static let line = 24.0
  private static let small = 16.0
  /// The size up to which nothing is hidden: rules and hairlines.
  private static let thin = 4.0
  /// What is larger is larger than a cell.
  private static let cellSize = 120.0

  /// Tells what an element lies over; nil for one that lies over nothing or cannot be seen.
  ///
  /// - Parameters:
  ///   - specified: What the rules say of it.
  ///   - style: Its style, as far as it stands among others.
  init?(_ specified: SpecifiedStyle, in style: ElementStyle) {
    if specified.isBehind || specified.isFaint || style.isBoxHidden { return nil }
    let isMoved =
      !specified.doubts.isEmpty && specified.doubts[StyleDoubt.move.rawValue] == true
    let offsets = specified.offsets.compactMap { style.pixels($0) }
    let margins = [specified.marginTop, specified.marginLeft].compactMap { style.pixels($0) }
    let isPulled = margins.contains { $0 <= -Self.leastMove }
    switch specified.position {
    case .outOfFlow, .fixed: break
    case .relative:
      // Up or down, text of the line itself is not hidden.
      let isFar = zip(
        specified.offsets,
        [Self.leastRise, Self.leastMove, Self.leastRise, Self.leastMove]
      )
      .contains { style.pixels($0)?.magnitude ?? 0 >= $1 }
      guard isFar || isPulled || isMoved else { return nil }
    case .inFlow:
      // A box that is pulled over text lies behind that, unless it stands in the line itself.
      guard isMoved || isPulled && !style.isBlock else { return nil }
    }
    let sizes = [StyleDimension.width, .height].map { specified.sizes[$0.rawValue] }
    let lengths = sizes.map { style.pixels($0) }
    if lengths.contains(where: { $0.map { $0 <= Self.thin } ?? false }) { return nil }
    isOpaque = specified.hasOwnPaper || specified.hasPaperPicture
    isFixed = specified.position == .fixed
    let hasOffset = specified.offsets.contains { $0 != nil }
    let isLarge =
      lengths.contains { $0.map { $0 > Self.cellSize } ?? false }
      || sizes.contains { if case .share(let share)? = $0 { share > 1.05 } else { false } }
    reachesOut =
      specified.position.isOutOfFlow && hasOffset && !style.isFramed
      || isLarge || isMoved || isPulled
      || offsets.contains { $0 <= -Self.leastMove }
      || specified.position == .relative && style.display == .cell
    isFar =
      specified.position.isOutOfFlow || isMoved
      || (offsets + margins).contains { $0.magnitude >= Self.line }
    isSmall = lengths.allSatisfy { $0.map { $0 <= Self.small } ?? false }
    isWhole = specified.position.isOutOfFlow && Self.isWhole(specified, lengths, sizes)
    let marginTop = style.pixels(specified.marginTop) ?? 0
    top = style.pixels(specified.offsets[StyleEdge.top.rawValue])
    let isWide =
      lengths[0].map { $0 > StyleLength.window.width / 2 }
      ?? sizes[0].map { if case .share(let share) = $0 { share > 0.5 } else { false } }
      ?? [StyleEdge.left, .right].allSatisfy { specified.offsets[$0.rawValue] != nil }
    let height = lengths[1]
    wideReach = isWide ? top.flatMap { top in height.map { top + $0 } } : nil
    movesUp =
      specified.position != .inFlow
      && (marginTop <= -Self.leastMove || specified.position == .relative && (top ?? 0) < 0)
      || isMoved
  }

  private static func isWhole(
    _ specified: SpecifiedStyle,
    _ lengths: [Double?],
    _ sizes: [StyleLength?]
  ) -> Bool {
    // Both ends of a direction at the window's edges, or nearly its size.
    let pairs: [(StyleEdge, StyleEdge, Double)] = [
      (.left, .right, StyleLength.window.width), (.top, .bottom, StyleLength.window.height),
    ]
    return pairs.enumerated().allSatisfy { index, pair in
      if let length = lengths[index] { return length >= pair.2 * 0.8 }
      if case .share(let share)? = sizes[index] { return share >= 0.9 }
      let edges = [pair.0, pair.1].map { specified.offsets[$0.rawValue] }
      return edges.allSatisfy { $0.map { $0.pixels(font: 16, of: 1_000) <= 8 } ?? false }
    }
  }
}
