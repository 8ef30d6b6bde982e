import ReportRecognition
import TextTools

/// How an element is shown, as far as it decides what a person sees of its text.
struct ElementStyle {
  /// How it stands among others.
  private(set) var display = StyleDisplay.block
  /// Whether it takes no room at all, as it or one around it is not displayed.
  private(set) var isAbsent = false
  /// Whether it, or one around it, cannot be seen though it takes its room.
  private var isCovered = false
  private var isVisible = true
  private var isStruck = false
  private var isMade = false
  /// Whether text in the element may look another way, by a rule of which it is not known whether it holds.
  var isDoubtful: Bool { hasDoubtfulRule || doubts != 0 || isSqueezed || isMovedOut }
  var hasDoubtfulRule = false
  /// Whether a style sheet may put digits before or behind the element's text; nothing of what is in it.
  var mayShowMore = false
  /// What leaves it open what is seen, a bit for each reason.
  private var doubts: UInt16 = 0
  /// The colour that letters are filled with.
  private var fill: StyleInk?
  /// Whether characters stand one upon the other.
  private var isSqueezed = false
  /// The font, if it is one of signs; nil for any other.
  private(set) var fontOfSigns: String?
  private var shift = StyleShift.baseline
  private(set) var fontSize = StyleLength.fontSize
  /// How much of it is seen, from 0 to 1.
  private(set) var opacity = 1.0
  /// The colour of text and how much of it is seen, and the colour behind it; nil for what is not known.
  private var ink: (color: ShownColor, opacity: Double)? = (.black, 1)
  private var paper: ShownColor?
  /// The properties of the page's own.
  var variables = StyleVariables()
  private var isIndentedAway = false
  /// How far lines are moved from where the cell around them begins, and how much farther their first, in pixels.
  private var offset = 0.0
  private var firstIndent = 0.0
  /// Whether the element is moved out of the line, to a place that only a layout knows.
  private var isPlacedElsewhere = false
  private var isRightToLeft = false
  private var isOverridden = false
  /// Whether line breaks of the source are shown.
  private(set) var keepsLines = false
  /// Whether it is at most a pixel wide or high, and whether it is as small as what adorns a page.
  private(set) var isTiny = false
  private(set) var isSmall = false
  /// What it may lie over; nil where it stands among others.
  private(set) var cover: StyleCover?
  /// How high it is and how much room is left of what is in it, in pixels, as far as that is said.
  private(set) var height: Double?
  private(set) var paddingLeft = 0.0
  /// Whether it is itself one from which places in it are counted.
  private(set) var isPositioned = false
  /// Whether places in it are counted from an element of the same cell, or from one outside of cells.
  private(set) var isFramed = false
  /// Whether it, or one around it, is a cell.
  private(set) var isInCell = false
  /// Whether all that is in it but a summary is folded away.
  private(set) var isFolded = false
  /// The box that cuts text off.
  private var window = StyleWindow()
  /// How the entries of a list are numbered.
  private(set) var listStyle = NumberFormat.none

  /// The least share of the font's size by which a note's mark is raised; Word moves whole texts by less.
  private static let leastShift = 0.3
  /// The share of the font's size that small letters have at most.
  private static let smallLetters = 0.85
  /// The share of the font's size by which characters come so near to each other that they are not told apart.
  private static let squeezed = -0.4

  /// The style outside all elements, before a colour that is nil where it is not known.
  init(paper: ShownColor?) { self.paper = paper }

  /// The style of an element.
  ///
  /// - Parameters:
  ///   - specified: What the rules say of it.
  ///   - parent: The style of the element that it stands in.
  init(_ specified: SpecifiedStyle, in parent: ElementStyle) {
    self = parent
    mayShowMore = false
    display = specified.display ?? .inline
    if parent.display == .flex || specified.isFloating || specified.position.isOutOfFlow,
      display == .inline || display == .inlineBlock
    {
      display = .block
    }
    isAbsent = parent.isAbsent || display == .none
    fontSize = specified.fontSize?.pixels(font: parent.fontSize, of: parent.fontSize) ?? fontSize
    isVisible = specified.isVisible ?? isVisible
    if let font = specified.font, font != "inherit" {
      fontOfSigns = SymbolFont.isOne(font) ? font : nil
    }
    addColors(specified)
    keepsLines = specified.keepsLines ?? keepsLines
    listStyle = specified.listStyle ?? listStyle
    isRightToLeft = specified.isReversed ?? isRightToLeft
    isOverridden = specified.isOverridden ?? isOverridden
    isStruck = isStruck || specified.isStruck == true
    if doubts != 0 || !specified.doubts.isEmpty {
      doubts = StyleDoubt.doubts(
        specified.doubts.isEmpty ? StyleDoubt.allCases.map { _ in nil } : specified.doubts,
        in: doubts,
        isCell: display == .cell
      )
    }
    if let spacing = specified.letterSpacing {
      isSqueezed = spacing.pixels(font: fontSize, of: fontSize) < fontSize * Self.squeezed
    }
    isMade = isMade || specified.wordMark == .listNumber
    if let indent = specified.textIndent {
      firstIndent = indent.pixels(font: fontSize, of: StyleLength.window.width)
      isIndentedAway = firstIndent < StyleLength.away
    }
    addOffset(specified)
    opacity *= specified.opacity
    isCovered = isCovered || unseen(specified)
    let sizes = specified.sizes.prefix(2).compactMap { $0?.pixels(font: fontSize, of: 1_000) }
    isTiny = sizes.contains { $0 <= 1 }
    isSmall = sizes.contains { $0 <= 64 }
    addShift(specified, parent)
    if display == .cell {
      (isInCell, isFramed) = (true, false)
      window = StyleWindow()
    }
    isFolded = specified.isFolded
    cover = StyleCover(specified, in: self)
    isPositioned = specified.position != .inFlow
    height = pixels(specified.sizes[StyleDimension.height.rawValue])
    paddingLeft = pixels(specified.paddingLeft) ?? 0
    isFramed = isFramed || isPositioned
    window.narrow(by: specified, display, fontSize: fontSize)
    cutsOffTables = specified.hidesOverflow && window.height != nil && !isInCell
  }

  /// Whether it is itself what cuts off.
  private(set) var cutsOffTables = false
  /// The height behind which what stands in it is cut off; nil where nothing is.
  var windowHeight: Double? { window.height }

  /// Whether a text of so many characters is cut off.
  func cutsOff(_ text: String) -> Bool { window.cutsOff(text, fontSize: fontSize) }

  /// The pixels of a length of the element; a share counts as nothing.
  func pixels(_ length: StyleLength?) -> Double? {
    guard let length else { return nil }
    if case .share = length { return nil }
    return length.pixels(font: fontSize, of: 0)
  }

  /// How text in the element appears.
  var appearance: Appearance {
    if isHidden { return .hidden }
    if isStruck { return .struck }
    if isMade { return .made }
    switch shift {
    case .raised: return .raised
    case .lowered: return .lowered
    case .baseline, .top, .by: return .plain
    }
  }

  /// Whether the last character of a text stands first.
  var isReversed: Bool { isRightToLeft && isOverridden }

  /// Whether text in the element cannot be seen.
  var isHidden: Bool {
    isAbsent || isCovered || !isVisible || isIndentedAway || isInkUnseen
      || Legibility.isDot(points: fontSize * StyleLength.pointsPerPixel)
  }

  /// Whether the element itself cannot be seen, whatever its letters look like.
  var isBoxHidden: Bool { isAbsent || isCovered || !isVisible }

  /// Whether a text is moved so far that it may stand outside of its cell.
  private var isMovedOut: Bool {
    isPlacedElsewhere || !(-Self.lineOffset...Self.cellWidth).contains(offset + firstIndent)
  }

  /// The most pixels by which a text that is moved to the left is still seen where it belongs, and by which one
  /// that is moved to the right is.
  private static let lineOffset = 24.0
  private static let cellWidth = 800.0

  private mutating func addOffset(_ specified: SpecifiedStyle) {
    func pixels(_ length: StyleLength?) -> Double {
      length.map { $0.pixels(font: fontSize, of: 0) } ?? 0
    }
    if display == .cell {
      // Cells have no margins, and what is around their table moves all of it alike.
      offset = pixels(specified.paddingLeft)
      isPlacedElsewhere = false
      return
    }
    offset += pixels(specified.margins[StyleEdge.left.rawValue]) + pixels(specified.paddingLeft)
    switch specified.position {
    case .relative:
      let left = specified.offsets[StyleEdge.left.rawValue]
      let right = specified.offsets[StyleEdge.right.rawValue]
      offset += left.map { pixels($0) } ?? -pixels(right)
    case .outOfFlow, .fixed:
      let edges = specified.offsets.map { pixels($0).magnitude }
      // A place that is counted from outside of the cell is none in it.
      let isOutside = isInCell && !isFramed && specified.offsets.contains { $0 != nil }
      if isOutside || edges.contains(where: { $0 > Self.lineOffset }) { isPlacedElsewhere = true }
    case .inFlow: break
    }
  }

  /// Whether text is so pale that it hides nothing of what it lies over.
  var isFaint: Bool { opacity * (ink?.opacity ?? 1) <= SpecifiedStyle.faintOpacity }

  /// Whether text has the colour of what is behind it.
  private var isInkUnseen: Bool {
    guard let ink else { return false }
    if ink.opacity <= 0 { return true }
    return paper.map { !ink.color.laid(over: $0, share: ink.opacity).isSeen(on: $0) } ?? false
  }

  private mutating func addColors(_ specified: SpecifiedStyle) {
    fill = specified.fill ?? fill
    switch fill ?? specified.ink {
    case .of(let color, let opacity): ink = (color, opacity)
    case .unknown: ink = nil
    case .inherited, nil: break
    }
    switch specified.paper {
    case .of(let color): paper = color
    case .unknown, .thin: paper = nil
    // What is moved out of its place lies over something else.
    case .inherited: if specified.position.isOutOfFlow { paper = nil }
    }
    if specified.hasPaperPicture { paper = nil }
  }

  /// Whether the element ends the paragraph before it.
  var isBlock: Bool {
    switch display {
    case .none, .inline, .inlineBlock, .contents: false
    case .block, .listItem, .flex, .table, .row, .cell, .tablePart: true
    }
  }

  private mutating func addShift(_ specified: SpecifiedStyle, _ parent: ElementStyle) {
    guard [.inline, .inlineBlock, .contents].contains(display) else {
      // What stands in a box of its own has its own line.
      if display != .block { shift = .baseline }
      return
    }
    var raised = 0.0
    switch specified.verticalAlign {
    case .raised: shift = .raised
    case .lowered: shift = .lowered
    case .top: if fontSize <= parent.fontSize * Self.smallLetters { shift = .raised }
    case .by(let length): raised += length.pixels(font: fontSize, of: fontSize * 1.2)
    case .baseline, nil: break
    }
    if specified.position == .relative {
      let top = specified.offsets[StyleEdge.top.rawValue]
      let bottom = specified.offsets[StyleEdge.bottom.rawValue]
      if let top {
        raised -= top.pixels(font: fontSize, of: 0)
      } else if let bottom {
        raised += bottom.pixels(font: fontSize, of: 0)
      }
    }
    if raised >= fontSize * Self.leastShift { shift = .raised }
    if raised <= -fontSize * Self.leastShift { shift = .lowered }
  }
}
