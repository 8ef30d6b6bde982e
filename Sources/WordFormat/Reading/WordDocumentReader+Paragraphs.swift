import ReportPackages
import ReportRecognition
import XML

/// Where paragraphs end.
extension WordDocumentReader {
  mutating func endParagraph(_ tag: borrowing XMLTag) {
    let text = fields.endParagraph()
    if !text.isEmpty { add(text) }
    let isEmptyElement = tag.isEmptyElement
    if let range = tag.range {
      story.withParagraph { paragraph in
        paragraph.end = isEmptyElement ? range : range.lowerBound..<range.lowerBound
        let start = paragraph.place.range.lowerBound
        if start > 0 { paragraph.place.range = start..<range.upperBound }
        // What is put into it is to be seen.
        if paragraph.mark.isVanished == true { paragraph.place.mark = nil }
      }
    }
    moveOut()
    addNumber()
    addToFlow()
    story.endParagraph()
  }

  /// Notes how high the paragraph is at least, in running text.
  private mutating func addToFlow() {
    guard let paragraph = story.paragraph, story.isInBody else { return }
    let format = styles.format(
      paragraph.mark,
      character: nil,
      paragraph: paragraph.style,
      table: nil
    )
    let spacing = styles.spacing(paragraph.spacing, style: paragraph.style)
    let size = format.size ?? RunFormat.usualSize
    story.flow.addParagraph(
      length: paragraph.pieces.reduce(0) { $0 + $1.text.utf8.count },
      size: size,
      lineHeight: spacing.leastHeight(ofSize: size),
      isExact: spacing.isExact
    )
  }

  /// Notes that the text of a cell is moved out of it.
  private mutating func moveOut() {
    guard let paragraph = story.paragraph, !paragraph.isEmpty, let table = story.table,
      table.cell != nil,
      styles.indent(paragraph.indent, style: paragraph.style).leavesCell(width: table.cellWidth)
    else { return }
    story.withParagraph { $0.appear(.unread(.displaced)) }
  }

  /// Gives the paragraph the number that the program shows before it.
  private mutating func addNumber() {
    guard let paragraph = story.paragraph else { return }
    let style = (paragraph.style ?? styles.defaultStyles[.paragraph])
      .flatMap { numbering.reference(ofStyle: $0) }
    if let style, style.list != "0" { story.withParagraph { $0.place.isNumbered = true } }
    let own = paragraph.list.map { Numbering.Reference(list: $0, level: paragraph.level) }
    guard let list = own ?? style, list.list != "0" else { return }
    let cell = story.table?.cell
    // Nothing of a cell that another one covers is shown.
    if paragraph.isEmpty, cell?.vertical == .goesOn { return }
    let number = numbering.next(list)
    // A number alone is put before nothing only in a cell, where it is seen as a value.
    guard !number.isEmpty, !paragraph.isEmpty || cell != nil else { return }
    if paragraph.mark.isVanished == true { return }
    story.withParagraph { $0.prefix = number }
  }
}
