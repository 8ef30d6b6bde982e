import ReportPackages
import ReportRecognition

/// A drawing, a shape or an embedded object while it is read.
struct WordDrawing {
  /// A size up to which nothing can be seen: two points, in units of a drawing.
  private static let dotSize = 25_400

  /// Whether it is an object of another program.
  var isObject = false
  /// Whether it is a control to be filled in.
  var isControl = false
  /// Whether it floats beside or over the text.
  var isFloating = false
  var isBehindText = false
  var isHidden = false
  var width: Int?
  var height: Int?
  /// Whether there is a picture, a chart or the like in it.
  var hasPicture = false
  /// Whether there is a line, a frame or another shape in it.
  var hasShape = false
  /// Whether there is a text box in it, whose text is read.
  var hasText = false
  /// Whether text stands around it, so that it lies over none.
  var isWrapped = false
  /// Whether digits stand in that.
  var hasDigits = false
  /// What fills the shape.
  var filling = WordFilling()
  /// Where it lies.
  var position = WordPosition()
  /// Whether it is a group of shapes, whose places are counted in the group.
  var isGroup = false

  /// Whether anything of it can be seen.
  var isSeen: Bool {
    if isHidden { return false }
    guard let width, let height else { return true }
    return max(width, height) > Self.dotSize
  }

  /// Whether it lies over text and nothing of that is seen through it, or its digits stand among those of the text.
  var coversText: Bool { liesOverText && (hidesText || hasText && hasDigits) }

  /// Whether it lies over text and nothing of that is seen through it.
  var hidesText: Bool {
    liesOverText && (hasPicture && !filling.isSeenThrough || hasShape && filling.hidesAll)
  }

  private var liesOverText: Bool {
    guard isSeen, isFloating, !isBehindText, !isWrapped else { return false }
    return ![width, height].contains { $0.map { $0 < Self.lineSize } ?? false }
  }

  /// What of the page it lies over.
  var cover: PageCover { position.cover(width: width, height: height) }

  /// The size of what is too narrow to hide a digit: six points.
  private static let lineSize = 76_200

  /// What it means beside text; nil where it shows nothing but its text.
  var weight: PieceWeight? {
    guard isSeen else { return nil }
    if isObject { return .full }
    if hasPicture { return isBehindText ? .drawn : isFloating ? .floating : .full }
    if hasText { return nil }
    return hasShape && isFloating ? .drawn : isBehindText ? .drawn : isFloating ? .floating : .full
  }

  /// Takes the style of a shape of the older kind.
  ///
  /// - Parameters:
  ///   - style: The style.
  ///   - isGroup: Whether it is that of a group, in which other shapes have their places.
  mutating func read(style: String, isGroup: Bool) {
    let isInGroup = self.isGroup
    if isGroup { self.isGroup = true }
    for part in style.split(separator: ";") {
      let pair = part.split(separator: ":", maxSplits: 1).map { $0.filter { $0 != " " } }
      guard pair.count == 2 else { continue }
      let (name, value) = (pair[0].lowercased(), pair[1].lowercased())
      if isInGroup, name != "visibility", name != "display" { continue }
      position.read(style: name, value, length: Self.units(value))
      switch (name, value) {
      case ("position", "absolute"): isFloating = true
      case ("visibility", "hidden"), ("display", "none"): isHidden = true
      case ("z-index", let index): if index.hasPrefix("-") { isBehindText = true }
      case ("width", let size): width = Self.units(size)
      case ("height", let size): height = Self.units(size)
      default: break
      }
    }
  }

  /// A measure in the units of a drawing; nil for one that is not told.
  private static func units(_ text: String) -> Int? {
    for (unit, size) in [
      ("pt", 12_700.0), ("in", 914_400), ("cm", 360_000), ("mm", 36_000), ("px", 9_525),
    ]
    where text.hasSuffix(unit) {
      return Double(text.dropLast(unit.count)).flatMap {
        $0.magnitude < 100_000 ? Int($0 * size) : nil
      }
    }
    return Int(text).flatMap { $0 == 0 ? 0 : nil }
  }
}

/// A mathematical formula while it is read.
struct WordFormula {
  /// The text of it, in pieces, for as long as it is nothing but a row of characters.
  var pieces: [WordPiece] = []
  /// Whether there are fractions, roots, powers or the like in it.
  var isStructured = false
  /// How many formulas are open one in the other.
  var depth = 1

  /// The elements that make more than a row of characters.
  static let structures: Set<String> = [
    "f", "sSup", "sSub", "sSubSup", "sPre", "rad", "nary", "d", "m", "acc", "bar", "box",
    "borderBox", "eqArr", "func", "groupChr", "limLow", "limUpp", "phant",
  ]
}
