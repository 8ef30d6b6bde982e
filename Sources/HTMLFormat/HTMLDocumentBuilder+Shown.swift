import ReportRecognition
import TextTools
import XML

// Whether a text is shown, and as what.
extension HTMLDocumentBuilder {
  /// Whether a cell is open.
  var isInCell: Bool { tables.contains { $0.cell != nil } }

  /// Adds a text of the page with the looks of the element that it stands in.
  mutating func addShown(_ piece: String, range: Range<Int>?) {
    let style = styles.current
    if !style.isHidden, !style.isFaint { shown.add(piece) }
    guard isInCell, style.appearance == .plain, !piece.unicodeScalars.allSatisfy(\.isBlank) else {
      return add(piece, range: range, style: style)
    }
    // In running text a note's mark reads as it stands, and what a page may hide is mostly seen.
    if style.isDoubtful {
      text.add(TextPiece(piece, range: nil, appearance: .unread(.uncertain)), scope: .cell)
      add(piece, range: range, style: style, scope: .page)
    } else if style.cutsOff(piece) {
      text.add(TextPiece(piece, range: nil, appearance: .unread(.clipped)), scope: .cell)
      add(piece, range: range, style: style, scope: .page)
    } else if let font = style.fontOfSigns, case let seen = SymbolFont.text(piece, font: font),
      seen != piece
    {
      text.add(
        TextPiece(seen ?? "", range: nil, appearance: seen == nil ? .unread(.symbol) : .plain),
        scope: .cell
      )
      add(piece, range: range, style: style, scope: .page)
    } else if let link = elements.last?.noteLink, link.isMark(piece, behind: text.lastWritten) {
      text.add(piece, range: range, appearance: .raised, scope: .cell)
      add(piece, range: range, style: style, scope: .page)
    } else {
      add(piece, range: range, style: style)
    }
  }

  /// Adds a text with the looks of a style: each line of a text that keeps its lines is a paragraph.
  mutating func add(
    _ piece: String,
    range: Range<Int>?,
    style: ElementStyle,
    scope: HTMLPiece.Scope = .everywhere
  ) {
    // As it is seen, and not as it is written.
    let piece = style.isReversed ? String(piece.reversed()) : piece
    let range = style.isReversed ? nil : range
    // What sites hide around their links is none of their text.
    let isFurniture = style.isHidden && elements.last?.isFurniture == true
    let scope = isFurniture ? .cell : scope
    let isText = isMarkdown && tables.isEmpty
    guard style.keepsLines || isText, isText || piece.utf8.contains(UInt8(ascii: "\n")) else {
      if mark != nil, !piece.unicodeScalars.allSatisfy(\.isBlank) { addMark(style) }
      text.add(piece, range: range, appearance: style.appearance, scope: scope)
      return
    }
    // Each line of preformatted text is a paragraph.
    var offset = range.map(\.lowerBound)
    let isExact = range.map { $0.count == piece.utf8.count } ?? false
    for (index, line) in piece.utf8.split(
      separator: UInt8(ascii: "\n"),
      omittingEmptySubsequences: false
    )
    .enumerated() {
      if index > 0 { flush() }
      let marks = isText && text.isEmpty ? MarkdownPage.headingMarks(line) : 0
      let own = isExact ? offset.map { $0 + marks..<$0 + line.count } : nil
      text.add(
        String(Substring(line.dropFirst(marks))),
        range: own,
        appearance: style.appearance,
        scope: scope
      )
      offset = offset.map { $0 + line.count + 1 }
    }
  }

  // MARK: What is not displayed

  mutating func endAbsent() {
    guard let ended = absent else { return }
    absent = nil
    text.part()
    if ended.isInline || isInCell && !ended.isOfTable {
      for (piece, range) in ended.texts {
        text.add(piece, range: range, appearance: .hidden, scope: ended.scope)
      }
      return
    }
    // A block that is not displayed parts nothing, and is told of by itself.
    var own = HTMLText(start: text.start)
    for (piece, range) in ended.texts {
      own.add(piece, range: range, appearance: .hidden, scope: ended.scope)
    }
    if !own.isEmpty { append(.paragraph(own.paragraph)) }
  }
}
