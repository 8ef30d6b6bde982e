package import TextTools

extension OpenDocumentStyles {
  /// What a style says itself; nil where its parent or its surroundings decide.
  package struct Properties {
    /// Where letters stand.
    package enum Height {
      case onLine
      case raised
      case lowered
      /// Letters of full size above the line, which are a mark only beside others that stand on it.
      case movedUp
      /// Letters of full size below the line.
      case movedDown
    }

    /// A colour, as far as it can be compared.
    package enum Color: Hashable {
      case of(ShownColor)
      /// One that is not known here, or that the program chooses.
      case unknown
    }

    package var isHidden: Bool?
    package var isStruck: Bool?
    package var height: Height?
    /// The colour of letters; what is not known and what the program chooses is none.
    package var ink: Color?
    /// The colour behind them.
    package var paper: Color?
    /// The font, if it is one of signs; empty for any other that is named.
    package var fontOfSigns: String?
    /// The size of letters in points.
    package var points: Double?
    /// Whether a cell repeats its text until it is full, makes it small enough to fit, or turns it.
    package var repeatsText: Bool?
    package var shrinksText: Bool?
    package var turnsText: Bool?
    /// How far lines are moved to the right, and how much farther the first of them, in English Metric Units.
    package var indent: Int?
    package var firstIndent: Int?
    /// Whether a drawing has a colour or a pattern in it.
    package var isFilled: Bool?
    /// The name of the number style.
    package var numberStyle: String?
    /// How wide a column or how high a row is, in English Metric Units.
    package var size: Int?
    /// Whether a sheet, a row or a column takes up no room.
    package var isAbsent = false

    /// What says nothing.
    package init() {}

    /// Whether text is not seen: hidden, no larger than a dot, or in the colour of its paper.
    ///
    /// A size does not show what is hidden, and to be shown makes no dot larger.
    package var isUnseen: Bool {
      if hidesText { return true }
      guard case .of(let ink)? = ink, case .of(let paper) = paper ?? .of(.white) else {
        return false
      }
      return !ink.isSeen(on: paper)
    }

    /// Whether text is not seen whatever its colour is.
    package var hidesText: Bool {
      isHidden ?? false || points.map { Legibility.isDot(points: $0) } ?? false
    }

    /// Whether the first line of a paragraph is moved to the left out of what it stands in, by more than the
    /// margin of a cell and a character.
    package var isMovedOut: Bool { (indent ?? 0) + (firstIndent ?? 0) <= -152_400 }

    /// What holds for a stretch within another.
    package func within(_ outer: Properties) -> Properties {
      var all = self
      all.isHidden = isHidden ?? outer.isHidden
      all.isStruck = isStruck ?? outer.isStruck
      all.height = height ?? outer.height
      all.ink = ink ?? outer.ink
      all.paper = paper ?? outer.paper
      all.fontOfSigns = fontOfSigns ?? outer.fontOfSigns
      all.isFilled = isFilled ?? outer.isFilled
      all.points = points ?? outer.points
      all.repeatsText = repeatsText ?? outer.repeatsText
      all.shrinksText = shrinksText ?? outer.shrinksText
      all.turnsText = turnsText ?? outer.turnsText
      all.indent = indent ?? outer.indent
      all.firstIndent = firstIndent ?? outer.firstIndent
      all.numberStyle = numberStyle ?? outer.numberStyle
      all.size = size ?? outer.size
      all.isAbsent = false
      return all
    }
  }
}
