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
  /// What fills the shape.
  var filling = WordFilling()

  /// Whether anything of it can be seen.
  var isSeen: Bool {
    if isHidden { return false }
    guard let width, let height else { return true }
    return max(width, height) > Self.dotSize
  }

  /// Whether it lies over text and nothing of that is seen through it.
  var coversText: Bool {
    guard isSeen, isFloating, !isBehindText, !isWrapped, hasShape, !hasText, !hasPicture else {
      return false
    }
    let isLine = [width, height].contains { $0.map { $0 < Self.lineSize } ?? false }
    return !isLine && filling.hidesAll
  }

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
  mutating func read(style: String) {
    for part in style.split(separator: ";") {
      let pair = part.split(separator: ":", maxSplits: 1).map { $0.filter { $0 != " " } }
      guard pair.count == 2 else { continue }
      switch (pair[0].lowercased(), pair[1].lowercased()) {
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
    return nil
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
