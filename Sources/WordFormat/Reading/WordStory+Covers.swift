import ReportPackages

/// What lies over text, and how high that text is.
extension WordStory {
  /// Whether the paragraph that is open stands in the running text, not in a table or box.
  var isInBody: Bool { !isInBox && !isInTable }

  /// Notes that something lies over text and is anchored in the paragraph that is open.
  mutating func addCover(_ cover: PageCover) {
    guard let number = paragraph?.number else { return }
    if table?.cell != nil {
      withTable { $0.add(cover, paragraph: number) }
    } else {
      flow.add(cover, paragraph: number)
    }
  }

  /// Notes that a page ends here.
  mutating func breakPage() { if isInBody { flow.breakPage() } }
}
