import ReportModel
internal import TextTools

extension ListingDocument {
  /// The tables as aligned lines for a terminal, in UTF-8; a Chinese character takes two columns.
  func listingText(_ language: Language) -> [UInt8] {
    var text = DisplayText()
    for line in lines { text += "\(line(language))\n" }
    for listing in listings where !listing.rows.isEmpty {
      if !text.isEmpty { text += "\n" }
      if listings.count > 1 { text += "\(listing.name(language))\n" }
      for line in listing.lines { text += "\(line(language))\n" }
      text += listing.aligned(language)
    }
    if let foot { text += "\(foot(language))\n" }
    return text.utf8
  }
}

extension Listing {
  /// The most columns of a terminal that a text of a cell takes.
  private static let widthLimit = 60

  fileprivate func aligned(_ language: Language) -> DisplayText {
    let head = columns.map { DisplayText(escaping: $0.heading(language)) }
    let body = rows.map { row in row.cells.map { $0.shown(language, limit: Self.widthLimit) } }
    // A column in which nothing stands says nothing.
    let shown = columns.indices.filter { column in body.contains { !$0[column].isEmpty } }
    let widths = shown.map { column in
      body.reduce(head[column].displayWidth) { max($0, $1[column].displayWidth) }
    }
    let isNumber = shown.map { column in
      rows.allSatisfy { $0.cells[column].isNumeric || $0.cells[column].value == .blank }
    }
    var text = DisplayText()
    for line in [head] + body {
      // Nothing stands behind the last cell of a line.
      let last = shown.lastIndex { !line[$0].isEmpty } ?? -1
      let pieces = shown.indices.prefix(last + 1).map { position in
        let cell = line[shown[position]]
        let missing = widths[position] - cell.displayWidth
        let blanks = DisplayText(escaping: String(repeating: " ", count: missing))
        return isNumber[position] ? blanks + cell : position == last ? cell : cell + blanks
      }
      text += pieces.joined(separator: "  ") + "\n"
    }
    return text
  }
}

extension ListingCell {
  fileprivate func shown(_ language: Language, limit: Int) -> DisplayText {
    DisplayText(excerptOf: plainText(language), limit: limit)
  }
}
