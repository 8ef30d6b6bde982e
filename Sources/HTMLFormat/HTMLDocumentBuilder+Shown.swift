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
    guard isInCell, style.appearance == .plain, !piece.unicodeScalars.allSatisfy(\.isBlank) else {
      return add(piece, range: range, style: style)
    }
    // In running text a note's mark reads as it stands, and what a page may hide is mostly seen.
    if style.isDoubtful {
      text.add(TextPiece(piece, range: nil, appearance: .unread(.uncertain)), scope: .cell)
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
