internal import TextTools

/// How the text of cell formats looks, by the parts that rules change one by one.
struct FormatLooks {
  /// One cell format.
  struct Format: Hashable {
    /// The colour of the letters; nil where the program chooses it.
    var ink: SheetColor?
    /// The colour behind them.
    var paper = SheetColor.of(.white)
    /// How the text looks apart from its colour.
    var font = TextLook.plain

    /// Whether the letters cannot be told from what is behind them.
    var isUnseen: Bool { ink.map { !$0.isSeen(on: paper) } ?? false }

    /// How the text looks.
    var look: TextLook { isUnseen ? .hidden : font }
  }

  /// The formats, by their numbers.
  var formats: [Format] = []

  /// How text looks, by the numbers of the formats; none where all is plain.
  var texts: [TextLook] {
    let texts = formats.map(\.look)
    return texts.contains { $0 != .plain } ? texts : []
  }

  /// The format of a number.
  subscript(_ number: UInt16) -> Format {
    Int(number) < formats.count ? formats[Int(number)] : Format()
  }
}

/// What the rules that hold for a cell make of its look together.
struct RuledLook: Hashable {
  /// What they say; nil where none says anything.
  private(set) var ink: SheetColor?
  private(set) var paper: SheetColor?
  private(set) var font: TextLook?
  private(set) var numberFormat: NumberFormat?
  private var hidesValue = false
  /// Whether no further rule is followed.
  private var isFinal = false

  /// Adds a rule that holds; what those before it say comes first.
  mutating func add(_ format: RuleFormat, stops: Bool) {
    guard !isFinal else { return }
    ink = ink ?? format.ink
    paper = paper ?? format.paper
    font = font ?? format.font
    numberFormat = numberFormat ?? format.numberFormat
    if format.hidesValue { hidesValue = true }
    isFinal = stops
  }

  /// Whether nothing is shown whatever the colours are.
  private var hidesAll: Bool { hidesValue || numberFormat?.hidesAll ?? false }

  /// The number format that shows something else than the cell's own; nil where it stays.
  var shownFormat: NumberFormat? { hidesAll ? nil : numberFormat }

  /// How the text of a cell looks on a colour.
  func look(of own: FormatLooks.Format, on paper: SheetColor) -> TextLook {
    if hidesAll || own.font == .hidden { return .hidden }
    if let ink = ink ?? own.ink, !ink.isSeen(on: paper) { return .hidden }
    return font ?? own.font
  }

  /// The colour behind the text of a cell.
  ///
  /// - Parameters:
  ///   - own: How the text looks without rules.
  ///   - inks: The colours of its stretches.
  /// - Returns: The colour; that without rules where white letters that are not seen on it are hardly seen on the other.
  func paper(behind own: FormatLooks.Format, _ inks: [SheetColor]) -> SheetColor {
    guard let paper else { return own.paper }
    let isHardlySeen = (inks + [own.ink].compactMap { $0 }).contains {
      !$0.isDark && !$0.isSeen(on: own.paper)
    }
    return ink == nil && !paper.isDark && isHardlySeen ? own.paper : paper
  }
}
