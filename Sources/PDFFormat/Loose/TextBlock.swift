import ReportRecognition

/// Text that stands together, as that of a cell without rules around it: lines drawn one after the other, each
/// right below the one before.
struct TextBlock {
  /// The lines, from top to bottom.
  private(set) var lines: [TextLine]
  private(set) var box: Rectangle

  var size: Double { lines[0].size }
  /// Where its first line stands.
  var firstBaseline: Double { lines[0].box.bottom }

  /// Where its last line stands.
  var lastBaseline: Double { lines[lines.count - 1].box.bottom }

  /// Whether it can be nothing but a value: a number, perhaps with a note or a unit, or a mark for none.
  let isValue: Bool
  /// Whether it is a number whose digits go on below those of its first line.
  private(set) var isWrapped = false
  /// Whether what stands on its lines may be one number or several.
  var isDoubtful = false

  private init(_ line: TextLine) {
    lines = [line]
    box = line.box
    isValue = line.holdsValueAlone || line.beginsWithCount
  }

  /// The blocks that the characters of lines make, in the order in which they were drawn.
  static func blocks(in lines: [TextLine]) -> [TextBlock] {
    let glyphs = lines.flatMap(\.letters).map(\.glyph).enumerated()
      .sorted { ($0.element.order, $0.offset) < ($1.element.order, $1.offset) }
    var blocks: [TextBlock] = []
    for line in stretches(of: glyphs.map(\.element)) {
      if let last = blocks.last, last.goesOn(in: line) {
        if last.isValue, line.holdsDigitsAlone { blocks[blocks.count - 1].isWrapped = true }
        blocks[blocks.count - 1].lines.append(line)
        blocks[blocks.count - 1].box = last.box.union(line.box)
      } else {
        if let last = blocks.last, let before = last.partedBeside(line) {
          blocks[blocks.count - 1] = before.first
          blocks.append(before.second)
        }
        blocks.append(TextBlock(line))
      }
    }
    return blocks
  }

  /// Marks the lines on which digits stand that may go on on another line, where nothing tells which belong together.
  static func obscuringWrapped(in lines: [TextLine]) -> [TextLine] {
    let wrapped = blocks(in: lines).lazy.filter(\.isWrapped).flatMap(\.lines)
    let orders = Set(wrapped.flatMap(\.letters).map(\.glyph.order))
    guard !orders.isEmpty else { return lines }
    return lines.map { line in
      var line = line
      if line.letters.contains(where: { orders.contains($0.glyph.order) }) {
        line.obscure(.divided)
      }
      return line
    }
  }

  /// The two blocks that this one is where its last line begins a row of headings, as what is drawn next to it shows.
  private func partedBeside(_ next: TextLine) -> (first: TextBlock, second: TextBlock)? {
    guard lines.count > 1, let last = lines.last, next.box.left > last.box.right,
      (next.box.bottom - last.box.bottom).magnitude < size * 0.3, !TextBlock(next).isValue
    else { return nil }
    var first = TextBlock(lines[0])
    for line in lines[1..<lines.count - 1] {
      first.lines.append(line)
      first.box = first.box.union(line.box)
    }
    return (first, TextBlock(last))
  }

  /// Stretches of one line each, without much room in them.
  private static func stretches(of glyphs: [PageGlyph]) -> [TextLine] {
    var stretches: [TextLine] = []
    var open: [PageGlyph] = []
    var right = 0.0
    func close() {
      if !open.isEmpty { stretches.append(TextLine(open)) }
      open = []
    }
    // What is drawn in one stroke is in order; of equal order as it stands.
    for glyph in glyphs where glyph.turn == .upright && !glyph.isBlank {
      if let last = open.last {
        let size = max(last.size, glyph.size)
        let room = glyph.origin.x - right
        let isOnLine = (glyph.origin.y - last.origin.y).magnitude < size * 0.5
        if !isOnLine || room < -size || TextLine.isApart(last, glyph, room: room / size) { close() }
      }
      if open.isEmpty { right = glyph.origin.x }
      right = max(right, glyph.origin.x + glyph.width)
      open.append(glyph)
    }
    close()
    return stretches
  }

  private func goesOn(in line: TextLine) -> Bool {
    guard let last = lines.last, (line.size / size - 1).magnitude < 0.12 else { return false }
    let step = line.box.bottom - last.box.bottom
    guard step > size * 0.7, step < size * 3 else { return false }
    let isAligned =
      (line.box.left - box.left).magnitude < size * 0.6
      || (line.box.center.x - box.center.x).magnitude < size * 0.6
      || (line.box.right - box.right).magnitude < size * 0.6
    guard isAligned else { return false }
    if isValue { return hasOpenNote || line.beginsNote || wraps(in: line, step: step) }
    return !TextBlock(line).isValue && !line.beginsItem
  }

  /// How far lines of one number are apart at most, in sizes of their font.
  private static let wrapStep = 1.9

  /// Whether a bracket is open at its end.
  private var hasOpenNote: Bool {
    var depth = 0
    for scalar in lines.lazy.flatMap(\.letters).compactMap(\.glyph.scalar) {
      if scalar == "（" || scalar == "(" { depth += 1 }
      if scalar == "）" || scalar == ")" { depth -= 1 }
    }
    return depth > 0
  }

  /// Whether digits right below may be the rest of its number.
  private func wraps(in line: TextLine, step: Double) -> Bool {
    step < size * Self.wrapStep && lines.count < 3 && line.holdsDigitsAlone
      && lines.allSatisfy { $0.holdsDigitsAlone && $0.letters.count > 1 }
  }

  /// Whether what stands in another block may be the rest of its number, as that stands right below.
  func mayGoOn(in other: TextBlock) -> Bool {
    let step = other.firstBaseline - lastBaseline
    return step < max(size, other.size) * Self.wrapStep && box.left < other.box.right
      && other.box.left < box.right && lines.contains(where: \.holdsDigit)
      && other.lines.contains(where: \.holdsDigit)
  }

  /// What can be seen of it, line after line.
  var text: String { lines.map(\.text).joined() }

  /// What was drawn of its line at one time each, if there is but one line.
  var strokes: [TextBlock] {
    guard lines.count == 1 else { return [self] }
    var strokes: [[PageGlyph]] = []
    for letter in lines[0].letters {
      if strokes.last?.last?.order == letter.glyph.order {
        strokes[strokes.count - 1].append(letter.glyph)
      } else {
        strokes.append([letter.glyph])
      }
    }
    return strokes.map { TextBlock(TextLine($0)) }
  }

  /// What it says, line by line.
  func pieces() -> [TextPiece] {
    if isDoubtful { return [.unread(.divided)] }
    if isWrapped { return lines.flatMap { $0.pieces { min($0, 2) } } }
    var text = CellPieces()
    for line in lines {
      var pieces = line.pieces { min($0, 2) }
      if line.isNumberCut { pieces.append(.unread(.clipped)) }
      text.addParagraph(pieces, prefix: "")
    }
    return text.completed(at: nil)
  }
}

extension TextLine {
  /// Whether it is a number or a mark for none, and nothing else.
  fileprivate var holdsValueAlone: Bool {
    letters.allSatisfy { letter in
      letter.glyph.scalar.map { scalar in
        scalar.properties.numericType == .decimal || ",.，．%-－—–/／".unicodeScalars.contains(scalar)
          || scalar.properties.isWhitespace
      } ?? true
    }
  }

  /// Whether it is digits that can be read, and nothing else.
  var holdsDigitsAlone: Bool {
    letters.allSatisfy {
      $0.appearance == .plain && $0.glyph.scalar?.properties.numericType == .decimal
    }
  }

  /// Whether it begins with a number that a unit or a note follows, as `22（其中修订 16 件）`.
  fileprivate var beginsWithCount: Bool {
    let scalars = letters.compactMap(\.glyph.scalar)
    let rest = scalars.drop {
      $0.properties.numericType == .decimal || $0 == "." || $0 == ","
    }
    guard rest.count < scalars.count, !beginsItem,
      let unit = rest.first(where: { !$0.properties.isWhitespace })
    else { return false }
    return "（(件项个条万元人次户家宗%".unicodeScalars.contains(unit)
  }

  /// Whether it begins with a bracket that holds no number of a list.
  fileprivate var beginsNote: Bool {
    let first = letters.first?.glyph.scalar
    return (first == "（" || first == "(") && !beginsItem
  }
}
