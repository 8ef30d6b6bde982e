/// A box that does not stand where the text leaves room for it, and so may lie over others.
struct StyleCover {
  /// How its text is moved from where it would stand.
  enum TextMove: Equatable {
    /// Within its line, over what stands beside it.
    case inLine
    /// Up or down, by less than a line.
    case near
    /// To other lines, or to a place that has nothing to do with the text around it.
    case far
  }

  /// Whether a colour or a picture behind it hides what it lies over.
  let isOpaque: Bool
  /// Whether a picture or a box with a colour behind it lies over others where it is.
  let movesBox: Bool
  /// How its text is moved; nil where that lies over no other.
  let textMove: TextMove?
  /// Whether its place has nothing to do with where it would stand.
  let isOutOfFlow: Bool
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
  /// Whether it is as high as a share of what it is placed in.
  let isAsHighAsFrame: Bool
  /// How far down and to the right it begins, in pixels; nil where that is not said.
  let top: Double?
  let left: Double?
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
    if specified.isBehind || style.opacity <= SpecifiedStyle.faintOpacity || style.isBoxHidden {
      return nil
    }
    let isMoved =
      !specified.doubts.isEmpty && specified.doubts[StyleDoubt.move.rawValue] == true
    // Nearly every element stands where it would.
    if specified.position == .inFlow, !isMoved, specified.margins.allSatisfy({ $0 == nil }),
      specified.moves.allSatisfy({ $0 == nil })
    {
      return nil
    }
    let offsets = specified.offsets.compactMap { style.pixels($0) }
    let margins = [StyleEdge.top, .left].compactMap {
      style.pixels(specified.margins[$0.rawValue])
    }
    let isPulled = margins.contains { $0 <= -Self.leastMove }
    textMove = Self.textMove(specified, style)
    var movesBox = isMoved
    switch specified.position {
    case .outOfFlow, .fixed: movesBox = true
    case .relative:
      // Up or down, text of the line itself is not hidden.
      let isFar = zip(
        specified.offsets,
        [Self.leastRise, Self.leastMove, Self.leastRise, Self.leastMove]
      )
      .contains { style.pixels($0)?.magnitude ?? 0 >= $1 }
      movesBox = isFar || isPulled || isMoved
    // A box that is pulled over text lies behind that, unless it stands in the line itself.
    case .inFlow: movesBox = isMoved || isPulled && !style.isBlock
    }
    guard movesBox || textMove != nil else { return nil }
    let sizes = [StyleDimension.width, .height].map { specified.sizes[$0.rawValue] }
    let lengths = sizes.map { style.pixels($0) }
    let isThin = lengths.contains(where: { $0.map { $0 <= Self.thin } ?? false })
    if isThin, textMove == nil { return nil }
    self.movesBox = movesBox && !isThin
    isOpaque =
      self.movesBox
      && (specified.hasPaperPicture
        || specified.ownPaper * style.opacity > SpecifiedStyle.faintOpacity)
    isOutOfFlow = specified.position.isOutOfFlow
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
    isAsHighAsFrame = if case .share? = sizes[1] { true } else { false }
    let marginTop = style.pixels(specified.margins[StyleEdge.top.rawValue]) ?? 0
    top = style.pixels(specified.offsets[StyleEdge.top.rawValue])
    left = style.pixels(specified.offsets[StyleEdge.left.rawValue])
    let isWide =
      lengths[0].map { $0 > StyleLength.window.width / 2 }
      ?? sizes[0].map { if case .share(let share) = $0 { share > 0.5 } else { false } }
      ?? [StyleEdge.left, .right].allSatisfy { specified.offsets[$0.rawValue] != nil }
    let height = lengths[1]
    wideReach = isWide ? top.flatMap { top in height.map { top + $0 } } : nil
    movesUp =
      specified.position != .inFlow
      && (marginTop <= -Self.leastMove || specified.position == .relative && (top ?? 0) < 0)
      || isMoved || textMove == .far && marginTop <= -Self.line
  }

  /// How the text of an element is moved.
  private static func textMove(_ specified: SpecifiedStyle, _ style: ElementStyle) -> TextMove? {
    // Parts of tables have no margins.
    let isPart = [StyleDisplay.row, .cell, .tablePart].contains(style.display)
    let margins = specified.margins.map { isPart ? 0 : style.pixels($0) ?? 0 }
    let offsets = specified.offsets.map { style.pixels($0)?.magnitude ?? 0 }
    if specified.position.isOutOfFlow { return isOutside(specified, style) ? nil : .far }
    let isRow = !style.isBlock
    let isRelative = specified.position == .relative
    var rise = 0.0
    if !isRow {
      // What is pulled farther is pulled out of the page: so columns are made equally high.
      let pulls = [StyleEdge.top, .bottom].map { margins[$0.rawValue] }
      rise = pulls.filter { $0 > StyleLength.away }.map { -$0 }.max() ?? 0
    }
    if isRelative {
      rise = max(rise, offsets[StyleEdge.top.rawValue], offsets[StyleEdge.bottom.rawValue])
    }
    // What stands in a line as mere text is not transformed.
    let moves = style.display == .inline ? [] : specified.moves.compactMap(\.self)
    func isMoved(_ length: KeyPath<StyleMove, StyleLength?>, least: Double) -> Bool {
      moves.contains {
        StyleMove.isFar($0[keyPath: length], least: least, fontSize: style.fontSize)
      }
    }
    if rise >= line || isMoved(\.down, least: line) { return .far }
    // What stands in a line is raised or lowered by less, and stands over nothing.
    if !isRow, rise >= leastRise || isMoved(\.down, least: leastRise) { return .near }
    // A block that is moved aside alone stands over nothing.
    guard isRow else { return nil }
    let sides = [StyleEdge.left, .right].map(\.rawValue)
    let isAside =
      sides.contains { margins[$0] <= -leastMove || isRelative && offsets[$0] >= leastMove }
      || isMoved(\.across, least: leastMove)
    return isAside ? .inLine : nil
  }

  /// Whether an element is placed beside the page, as menus are until somebody opens them.
  private static func isOutside(_ specified: SpecifiedStyle, _ style: ElementStyle) -> Bool {
    if style.isFramed { return false }
    let left = style.pixels(specified.offsets[StyleEdge.left.rawValue])
    let right = style.pixels(specified.offsets[StyleEdge.right.rawValue])
    guard let width = style.pixels(specified.sizes[StyleDimension.width.rawValue]) else {
      return [left, right].contains { $0.map { $0 <= StyleLength.away } ?? false }
    }
    return [left, right].contains { $0.map { $0 + width <= 0 } ?? false }
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
