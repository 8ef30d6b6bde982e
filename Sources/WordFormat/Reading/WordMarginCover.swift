import ReportPackages

/// Something that is anchored in a header or footer and hides what it lies over.
struct WordMarginCover {
  private let cover: PageCover
  /// The number of the paragraph of the header or footer that it is anchored in.
  private let paragraph: Int
  private let isPicture: Bool

  /// So far a picture may reach into the text: badges and letterheads do, where the text begins lower.
  private static let pictureRoom = 720
  private static let shapeRoom = 120

  /// Takes a drawing that hides text.
  init(_ drawing: WordDrawing, paragraph: Int) {
    cover = drawing.cover
    isPicture = drawing.hasPicture
    self.paragraph = paragraph
  }

  /// Whether it lies over what stands between the margins of a page.
  ///
  /// - Parameters:
  ///   - page: The page.
  ///   - isHeader: Whether it is anchored in the header, and not in the footer.
  /// - Returns: Whether it does; where it is not said how far it reaches, whether it may.
  func liesOverText(of page: WordPage, isHeader: Bool) -> Bool {
    let lines = (paragraph - 1) * PageCover.lineHeight
    let down = PageLine(
      size: page.height,
      // A negative margin is not made larger by a header (ECMA-376, 17.6.11).
      first: abs(page.top),
      last: abs(page.bottom),
      // A footer stands on its last line.
      anchor: isHeader ? page.header + lines : page.height - page.footer - PageCover.lineHeight
    )
    let across = PageLine(
      size: page.width,
      first: page.left + page.gutter,
      last: page.right,
      anchor: page.left + page.gutter
    )
    let room = isPicture ? Self.pictureRoom : Self.shapeRoom
    return down.overlap(cover.down) > room && across.overlap(cover.across) > Self.shapeRoom
  }
}
