import TextTools

extension Document {
  /// The document with each line of a paragraph, as a person sees it, in a paragraph of its own.
  ///
  /// A separator of lines or paragraphs of Unicode within a text starts a new line wherever it is shown. Edits are
  /// put into no part of such a text: the format has one paragraph where a person sees several. A separator that
  /// the source spells otherwise, by a reference, belongs to its paragraph.
  var partingSeenLines: Document {
    var document = self
    document.blocks = blocks.flatMap { block -> [Block] in
      guard case .paragraph(let paragraph) = block,
        let parts = paragraph.seenLines
      else { return [block] }
      return parts.map { .paragraph($0.withoutBytes) }
    }
    return document
  }
}

extension SourceText {
  /// The lines of the text; nil where it is one alone.
  fileprivate var seenLines: [SourceText]? {
    guard SeenBreak.standsWithin(text) else { return nil }
    var ranges: [Range<Int>] = []
    var start = 0
    var offset = 0
    for piece in pieces {
      let isSpelt = piece.appearance == .plain && piece.range?.count == piece.text.utf8.count
      for scalar in piece.text.unicodeScalars {
        let width = UTF8.width(scalar)
        if isSpelt, SeenBreak.characters.contains(scalar) {
          ranges.append(start..<offset)
          start = offset + width
        }
        offset += width
      }
    }
    guard !ranges.isEmpty else { return nil }
    return (ranges + [start..<offset]).map { part($0, at: place) }
  }
}
