/// The text of an element that is not displayed, which takes no room.
struct HTMLAbsent {
  /// Its text, in pieces with their bytes.
  private(set) var texts: [(text: String, range: Range<Int>?)] = []
  /// Whether it would stand in a line of text if it were displayed.
  let isInline: Bool
  /// Whether it would be a part of a table.
  let isOfTable: Bool
  private var hasLink: Bool
  /// Whether it is there for other browsers or for scripts.
  private let isUnused: Bool

  /// What sites have for browsers of another kind, or for their scripts.
  private static let unusedNames: Set<String> = ["noscript", "template", "datalist", "noframes"]
  private static let linkNames: Set<String> = ["a", "img", "input", "button", "select", "iframe"]

  init(_ element: HTMLElement) {
    hasLink = element.isFurniture
    isUnused = Self.unusedNames.contains(element.name)
    switch StyleDisplay(of: element.name) {
    case .inline, .inlineBlock, .contents: (isInline, isOfTable) = (true, false)
    case .table, .row, .cell, .tablePart: (isInline, isOfTable) = (false, true)
    case .none, .block, .listItem, .flex: (isInline, isOfTable) = (false, false)
    }
  }

  /// Where the text counts: what leads somewhere else is a page's own.
  var scope: HTMLPiece.Scope { hasLink || isUnused && !saysSomething ? .cell : .everywhere }

  /// Whether a text for other browsers may be one of the report, rather than a hint about those.
  private var saysSomething: Bool {
    let text = texts.map(\.text).joined()
    return text.count >= Self.leastLength && text.contains("公开")
      && !["浏览器", "JavaScript", "Javascript", "javascript"].contains(where: text.contains)
  }

  /// The characters that a sentence of a report has at least.
  private static let leastLength = 12

  mutating func start(_ element: HTMLElement) {
    if Self.linkNames.contains(element.name) { hasLink = true }
    let display = StyleDisplay(of: element.name)
    if case .inline = display {} else { texts.append((" ", nil)) }
  }

  mutating func add(_ text: String, range: Range<Int>?) { texts.append((text, range)) }
}
