import ReportRecognition
import TextTools

/// Characters that stand on one line, from left to right.
struct TextLine {
  /// A character with how it appears.
  struct Letter {
    var glyph: PageGlyph
    /// Whether it stands above or below the line.
    var appearance: Appearance
    /// How many blanks there are before it, for which nothing but their room is seen.
    var blanks = 0
    /// Whether it was drawn by itself, with room before it.
    var isApart = false
  }

  private(set) var letters: [Letter]
  /// The box around it, from the top of its digits to the line that they stand on.
  let box: Rectangle
  /// The height of most of its characters.
  let size: Double

  /// How many blanks are seen between two characters.
  ///
  /// - Parameters:
  ///   - room: The room between them, in sizes of the font.
  ///   - glyph: The one.
  ///   - next: The other.
  /// - Returns: As many as there are half widths; none where the room is of no account.
  private static func blanks(
    in room: Double,
    between glyph: PageGlyph,
    and next: PageGlyph
  ) -> Int {
    // Programs put a little room between Chinese and other letters, which nobody has typed.
    let isWithinWord = glyph.isLatin == next.isLatin
    guard room > (isWithinWord && next.isLatin ? 0.2 : 0.4) else { return 0 }
    return room > columnRoom ? max(2, Int((room * 2).rounded())) : 1
  }

  /// Whether two characters of a line do not belong together.
  ///
  /// - Parameters:
  ///   - glyph: The one.
  ///   - next: The other.
  ///   - room: The room between them, in sizes of the font.
  /// - Returns: Whether there is much room, or some between what was drawn by itself.
  static func isApart(_ glyph: PageGlyph, _ next: PageGlyph, room: Double) -> Bool {
    if room > columnRoom { return true }
    guard glyph.order != next.order, !glyph.isBlank, !next.isBlank else { return false }
    // Programs put a little room between Chinese and other letters.
    return room > (glyph.isLatin == next.isLatin ? 0.12 : next.isDigit ? 0.22 : 0.3)
  }

  /// Whether several pieces of the line were drawn by themselves, though not far apart.
  var isInPieces: Bool { letters.count(where: \.isApart) > 1 }

  /// So much room parts columns rather than words, in sizes of the font.
  static let columnRoom = 0.6

  /// Whether what stands on the line is far apart, as in the row of a table.
  var hasColumns: Bool { letters.contains { $0.blanks > 1 } }

  /// Puts a line together.
  ///
  /// - Parameter glyphs: Its characters; at least one.
  init(_ glyphs: [PageGlyph]) {
    let sorted = glyphs.sorted { $0.origin.x < $1.origin.x }
    let main = Self.main(of: sorted)
    size = main.size
    var letters: [Letter] = []
    var right = -Double.infinity
    for glyph in sorted {
      if let last = letters.last, Self.isCopy(glyph, of: last.glyph) {
        // Bold letters are often drawn twice; what is seen of either is seen.
        if last.glyph.sight == .hidden || last.glyph.sight == .cut {
          letters[letters.count - 1] = Letter(glyph: glyph, appearance: last.appearance)
        }
        continue
      }
      var letter = Letter(glyph: glyph, appearance: Self.appearance(of: glyph, beside: main))
      if let last = letters.last, Self.overlaps(glyph, last.glyph) {
        letters[letters.count - 1].appearance = .unread(.uneven)
        letter.appearance = .unread(.uneven)
      }
      if !letters.isEmpty {
        letter.blanks = Self.blanks(
          in: (glyph.origin.x - right) / main.size,
          between: letters[letters.count - 1].glyph,
          and: glyph
        )
        letter.isApart = Self.isApart(
          letters[letters.count - 1].glyph,
          glyph,
          room: (glyph.origin.x - right) / main.size
        )
      }
      right = max(right, glyph.origin.x + glyph.width)
      letters.append(letter)
    }
    Self.obscureLeadingMarks(in: &letters)
    self.letters = letters
    box = letters.dropFirst().reduce(letters[0].glyph.ink) { $0.union($1.glyph.ink) }
  }

  /// Marks the raised digits right before a number, whose mark they are not, as what may be part of it.
  private static func obscureLeadingMarks(in letters: inout [Letter]) {
    for index in letters.indices.dropLast() {
      let (letter, next) = (letters[index], letters[index + 1])
      guard letter.appearance == .raised, letter.glyph.isDigit, next.appearance == .plain,
        next.glyph.isDigit, next.blanks == 0
      else { continue }
      letters[index].appearance = .unread(.uneven)
      letters[index + 1].appearance = .unread(.uneven)
    }
  }

  /// The size and line of the largest part of the characters.
  private static func main(of glyphs: [PageGlyph]) -> (size: Double, baseline: Double) {
    let largest = glyphs.lazy.filter { !$0.isBlank }.map(\.size).max() ?? glyphs[0].size
    var widths: [Int: (width: Double, glyph: PageGlyph)] = [:]
    for glyph in glyphs where glyph.size > largest * 0.85 {
      let line = Int((glyph.origin.y / max(largest * 0.12, 0.1)).rounded())
      widths[line, default: (0, glyph)].width += glyph.width
    }
    let most = widths.max { ($0.value.width, $0.key) < ($1.value.width, $1.key) }
    return (largest, most?.value.glyph.origin.y ?? glyphs[0].origin.y)
  }

  private static func appearance(
    of glyph: PageGlyph,
    beside main: (size: Double, baseline: Double)
  ) -> Appearance {
    switch glyph.sight {
    case .hidden, .cut: return .hidden
    case .struck: return .struck
    case .obscured(let reason): return .unread(reason)
    case .shown: break
    }
    if glyph.scalar == nil { return .unread(.uncoded) }
    let lift = (main.baseline - glyph.origin.y) / main.size
    let isSmall = glyph.size < main.size * 0.85
    if glyph.isDigit {
      // A small digit above or below the line is a mark; any other that is not like the rest may be one of them.
      if isSmall, lift > 0.12 || lift < -0.05 { return lift > 0 ? .raised : .lowered }
      let isLikeOthers = lift.magnitude <= 0.1 && glyph.size >= main.size * 0.7
      return isLikeOthers ? .plain : .unread(.uneven)
    }
    if isSmall, lift > 0.12 || lift < -0.05 { return lift > 0 ? .raised : .lowered }
    return lift.magnitude > 0.2 ? (lift > 0 ? .raised : .lowered) : .plain
  }

  /// Whether a character is the one before it, drawn once more.
  private static func isCopy(_ glyph: PageGlyph, of other: PageGlyph) -> Bool {
    guard glyph.scalar == other.scalar, glyph.order != other.order else { return false }
    let reach = max(other.width, other.size * 0.2) * 0.3
    return (glyph.origin.x - other.origin.x).magnitude < reach
      && (glyph.origin.y - other.origin.y).magnitude < other.size * 0.1
  }

  /// Whether two characters lie on each other, so that neither can be read.
  private static func overlaps(_ glyph: PageGlyph, _ other: PageGlyph) -> Bool {
    guard !glyph.isBlank, !other.isBlank, glyph.width > 0, other.width > 0 else { return false }
    guard glyph.sight == .shown, other.sight == .shown else { return false }
    return glyph.origin.x - other.origin.x < min(glyph.width, other.width) * 0.5
      && glyph.ink.intersection(other.ink).height > 0
  }
}

extension TextLine {
  /// What the line says, in pieces of one appearance each.
  ///
  /// - Parameter blanks: How many blanks stand for so many half widths of empty room.
  /// - Returns: The pieces, without those that say nothing.
  func pieces(blanks: (Int) -> Int) -> [TextPiece] {
    var pieces: [TextPiece] = []
    var text = ""
    var appearance = Appearance.plain
    func flush() {
      if !text.isEmpty { pieces.append(TextPiece(text, range: nil, appearance: appearance)) }
      text = ""
    }
    var isAfterBlank = true
    for letter in letters {
      if letter.blanks > 0, !isAfterBlank {
        if appearance != .plain { flush() }
        appearance = .plain
        text += String(repeating: " ", count: blanks(letter.blanks))
      }
      if case .unread = letter.appearance {
        flush()
        appearance = .plain
        pieces.append(TextPiece("", range: nil, appearance: letter.appearance))
        isAfterBlank = false
        continue
      }
      if letter.appearance != appearance { flush() }
      appearance = letter.appearance
      if let scalar = letter.glyph.scalar { text.unicodeScalars.append(scalar) }
      isAfterBlank = letter.glyph.isBlank
    }
    flush()
    return pieces
  }

  /// What can be seen of it, without regard to how.
  var text: String {
    var text = ""
    for letter in letters where letter.appearance != .hidden {
      if letter.blanks > 0 { text += " " }
      if let scalar = letter.glyph.scalar { text.unicodeScalars.append(scalar) }
    }
    return text
  }

  /// Whether a digit is seen on it.
  var holdsDigit: Bool { letters.contains { $0.glyph.isDigit && $0.appearance != .hidden } }

  /// Whether a number is cut off or covered: a part of it, or all of it where nothing else is seen.
  var isNumberCut: Bool {
    if isBlank { return letters.contains { $0.glyph.isDigit && $0.glyph.sight == .cut } }
    return zip(letters, letters.dropFirst()).contains { one, next in
      guard one.glyph.isNumeral, next.glyph.isNumeral, next.blanks == 0 else { return false }
      return (one.glyph.sight == .cut) != (next.glyph.sight == .cut)
    }
  }

  /// Marks all of it as what cannot be read for certain.
  mutating func obscure(_ reason: UnreadContent) {
    for index in letters.indices where letters[index].appearance != .hidden {
      letters[index].appearance = .unread(reason)
    }
  }

  /// Marks the digits right beside which something small is drawn that may be one of them.
  ///
  /// - Parameter box: What is drawn.
  /// - Returns: Whether there are such digits.
  mutating func obscureDigits(beside box: Rectangle) -> Bool {
    var isFound = false
    for stretch in digitStretches {
      let ink = letters[stretch].dropFirst().reduce(letters[stretch.lowerBound].glyph.ink) {
        $0.union($1.glyph.ink)
      }
      let room = max(ink.left - box.right, box.left - ink.right)
      // What lies on them is looked at where they are; a line of a table is higher than a digit.
      guard box.center.x < ink.left || box.center.x > ink.right, room < size * Self.columnRoom,
        box.center.y > ink.top, box.center.y < ink.bottom, box.height < size,
        box.width < size * 2
      else { continue }
      for index in stretch {
        letters[index].glyph.sight = .obscured(.flanked)
        letters[index].appearance = .unread(.flanked)
      }
      isFound = true
    }
    return isFound
  }

  /// The digits that stand together and can be read.
  private var digitStretches: [Range<Int>] {
    var stretches: [Range<Int>] = []
    for (index, letter) in letters.enumerated()
    where letter.appearance == .plain && letter.glyph.isNumeral && !letter.glyph.isBlank {
      if let last = stretches.last, last.upperBound == index, letter.blanks == 0 {
        stretches[stretches.count - 1] = last.lowerBound..<(index + 1)
      } else {
        stretches.append(index..<(index + 1))
      }
    }
    return stretches.filter { letters[$0].contains { $0.glyph.isDigit } }
  }

  /// Whether it begins with a number of a list.
  var beginsItem: Bool { text.beginsItem }

  /// Whether nothing of it is seen.
  var isBlank: Bool { letters.allSatisfy { $0.glyph.isBlank || $0.appearance == .hidden } }
}
