import ReportPackages
import ReportRecognition

/// A drawing while it is read.
struct TextFrame {
  /// What it shows that is no text.
  var content: UnreadContent?
  /// What it says, if it is a formula that is a row of characters.
  var text = ""
  /// Whether there is a text in it, which is read.
  var hasBox = false
  /// Whether it floats beside or over the text.
  var isFloating = false
  var isBehindText = false
  /// Whether it is large enough to be seen.
  var isSeen = true
  /// Whether it says that it is not shown.
  var isHidden = false

  /// Whether it is a shape that fills the place that it takes, and whether something fills it.
  var isClosed = false
  var isFilled = false
  /// Whether something is known to fill the box of text that it is.
  var isFilledBox = false
  /// Whether digits stand in its text.
  var hasDigits = false
  /// Whether text stands around it, so that it lies over none.
  var isWrapped = false
  /// Whether it is too narrow to hide a digit.
  var isThin = false
  /// Whether what lies below its picture is seen through it.
  var isSeenThrough = false
  /// Where it lies.
  var cover = PageCover()

  /// The size of what is too narrow to hide a digit: six points.
  static let lineSize = 76_200

  /// Whether it may lie over text.
  var liesOverText: Bool { isFloating && !isBehindText && !isWrapped && !isThin }

  /// Whether it may lie over text and nothing of that is seen through it, or its digits stand among those of the text.
  var coversText: Bool {
    liesOverText && (isClosed ? isFilled || hasDigits : hasBox && (isFilledBox || hasDigits))
  }

  /// Whether it lies over text and nothing of that is seen through it.
  var hidesText: Bool {
    guard liesOverText, text.isEmpty else { return false }
    if content != nil { return !isSeenThrough }
    return isClosed ? isFilled : hasBox && isFilledBox
  }

  /// Whether it is known how far it reaches from where it is anchored.
  var isPlaced: Bool { cover.down.start != nil && cover.down.length != nil }

  /// What it means beside text.
  var weight: PieceWeight { isBehindText ? .drawn : isFloating ? .floating : .full }
}
