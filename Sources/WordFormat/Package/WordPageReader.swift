import XML

/// Reads the page of a document's last section.
struct WordPageReader: XMLHandler {
  private(set) var page = WordPage()
  private var isInSection = false
  /// Whether what is read is how the page was before a tracked change.
  private var isInChange = false

  mutating func startElement(_ tag: borrowing XMLTag) throws(XMLError) {
    guard tag.isWord, !isInChange else { return }
    let name = tag.localName.string()
    if name == "sectPr" {
      page = WordPage()
      page.grid = nil
      isInSection = true
    }
    guard isInSection else { return }
    func number(_ value: String?, _ usual: Int) -> Int { value.flatMap { Int($0) } ?? usual }
    switch name {
    case "sectPrChange": isInChange = true
    case "pgSz":
      page.width = number(tag.word("w"), page.width)
      page.height = number(tag.word("h"), page.height)
    case "pgMar":
      page.top = number(tag.word("top"), page.top)
      page.right = number(tag.word("right"), page.right)
      page.bottom = number(tag.word("bottom"), page.bottom)
      page.left = number(tag.word("left"), page.left)
      page.header = number(tag.word("header"), page.header)
      page.footer = number(tag.word("footer"), page.footer)
      page.gutter = number(tag.word("gutter"), page.gutter)
    case "titlePg": page.hasFirstPage = tag.isOn
    case "docGrid":
      if let kind = tag.word("type"), let pitch = tag.word("linePitch").flatMap({ Int($0) }) {
        page.grid = (kind, pitch)
      }
    case "headerReference", "footerReference":
      let relationship = tag.attribute(
        "id",
        in: "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
      )
      guard let relationship = relationship?.string() else { break }
      page.margins.append(
        WordPage.Margin(
          isHeader: name == "headerReference",
          pages: tag.word("type") ?? "default",
          relationship: relationship
        )
      )
    default: break
    }
  }

  mutating func endElement(_ tag: borrowing XMLTag) throws(XMLError) {
    if tag.isNamed("sectPrChange") { isInChange = false }
    if tag.isNamed("sectPr"), !isInChange { isInSection = false }
  }

  mutating func characters(_ characters: borrowing XMLCharacters) throws(XMLError) {}
}
