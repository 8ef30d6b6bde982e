/// The text of an element that is not displayed, which takes no room.
struct HTMLAbsent {
  /// Its text, in pieces with their bytes.
  private(set) var texts: [(text: String, range: Range<Int>?)] = []
  /// Whether it would stand in a line of text if it were displayed.
  let isInline: Bool
  /// Whether it would be a part of a table.
  let isOfTable: Bool
  private var hasLink: Bool

  /// What sites have for browsers of another kind, or for their scripts.
  private static let unusedNames: Set<String> = ["noscript", "template", "datalist", "noframes"]
  private static let linkNames: Set<String> = ["a", "img", "input", "button", "select", "iframe"]

  init(_ element: HTMLElement) {
    hasLink = element.isFurniture || Self.unusedNames.contains(element.name)
    switch StyleDisplay(of: element.name) {
    case .inline, .inlineBlock, .contents: (isInline, isOfTable) = (true, false)
    case .table, .row, .cell, .tablePart: (isInline, isOfTable) = (false, true)
    case .none, .block, .listItem, .flex: (isInline, isOfTable) = (false, false)
    }
  }

  /// Where the text counts: what leads somewhere else is a page's own.
  var scope: HTMLPiece.Scope { hasLink ? .cell : .everywhere }

  mutating func start(_ element: HTMLElement) {
    if Self.linkNames.contains(element.name) { hasLink = true }
    let display = StyleDisplay(of: element.name)
    if case .inline = display {} else { texts.append((" ", nil)) }
  }

  mutating func add(_ text: String, range: Range<Int>?) { texts.append((text, range)) }
}
