import ReportFormats
import XML

/// Goes through a page for its style sheets, which may stand behind the text that they are about.
struct StyleCollector {
  private(set) var rules: StyleRules
  /// How many children each element has, by its number.
  private(set) var childCounts: [Int32] = []
  /// Which elements have text of their own, by their numbers.
  private(set) var haveText: [Bool] = []
  /// Whether there are style sheets elsewhere, which are not at hand.
  var hasOtherSheets: Bool { hasLink || rules.importsOthers }
  private var hasLink = false

  private var open: [(number: Int, name: String)] = []
  /// The sheet that is being read.
  private var sheet: String?
  /// Whether it is known that the sheet is for the page as a person sees it.
  private var isCertain = true
  /// How many elements are open in one whose sheets are not used.
  private var unusedDepth = 0

  /// Collects the style sheets of a page.
  static func collect(
    _ page: [UInt8],
    limits: ReadingLimits
  ) throws(XMLError) -> StyleCollector {
    var collector = StyleCollector(
      rules: StyleRules(foldsCase: !hasType(page), limit: limits.styleRules)
    )
    let links = links(of: page)
    collector.hasLink = links == .elsewhere
    guard holdsSheet(page) || links == .withData else { return collector }
    try HTMLParser.parse(page, limits: HTMLLimits(limits)) { event, _ in
      collector.add(event)
      return true
    }
    collector.rules.finish()
    return collector
  }

  private init(rules: StyleRules) { self.rules = rules }

  private mutating func add(_ event: HTMLEvent) {
    switch event {
    case .start(let name, let attributes):
      if let parent = open.last { childCounts[parent.number] += 1 }
      open.append((childCounts.count, name))
      childCounts.append(0)
      haveText.append(false)
      if unusedDepth > 0 || name == "noscript" || name == "template" { unusedDepth += 1 }
      guard unusedDepth == 0 else { return }
      if name == "link" { addLink(attributes) }
      guard name == "style", Self.isOfStyles(attributes) else { return }
      let media = attributes.first { $0.name == "media" }?.value ?? ""
      let isShown = StyleMedia.isShown(media)
      sheet = isShown == false ? nil : ""
      isCertain = isShown != nil
    case .end(let name):
      guard open.last?.name == name else { return }
      open.removeLast()
      unusedDepth = max(0, unusedDepth - 1)
      if name == "style", let sheet {
        rules.add(Array(sheet.utf8), isCertain: isCertain)
        self.sheet = nil
      }
    case .text(let text, _):
      if let parent = open.last { haveText[parent.number] = true }
      sheet?.append(text)
    }
  }

  private static func holdsSheet(_ page: [UInt8]) -> Bool { contains("<style", in: page[...]) }

  /// Adds the sheet that a `link` holds in its address.
  private mutating func addLink(_ attributes: [HTMLAttribute]) {
    let relations = (attributes.value(of: "rel") ?? "").lowercased()
      .split(whereSeparator: \.isWhitespace)
    // What may be chosen in place of the page's own looks is not shown until somebody does.
    guard relations.contains("stylesheet"), !relations.contains("alternate"),
      attributes.value(of: "disabled") == nil, Self.isOfStyles(attributes)
    else { return }
    let isShown = StyleMedia.isShown(attributes.value(of: "media") ?? "")
    guard isShown != false else { return }
    guard let data = StyleData.read(attributes.value(of: "href") ?? "") else {
      hasLink = true
      return
    }
    // Of sheets with titles browsers take those of one title.
    let isTitled = attributes.value(of: "title").map { !$0.isEmpty } ?? false
    rules.add(data.sheet, isCertain: data.isCertain && isShown == true && !isTitled)
  }

  /// Whether an element's `type` is that of style sheets; nothing else is taken for one.
  private static func isOfStyles(_ attributes: [HTMLAttribute]) -> Bool {
    let type = attributes.value(of: "type") ?? ""
    return type.isEmpty || type.lowercased().split(separator: ";").first == "text/css"
  }

  /// What links of a page to style sheets there are.
  private enum Links { case none, elsewhere, withData }

  private static func links(of page: [UInt8]) -> Links {
    let mark = UInt8(ascii: "<")
    var rest = page[...]
    var links = Links.none
    while let start = rest.firstIndex(of: mark) {
      rest = rest[(start + 1)...]
      guard rest.first.map({ $0 | 0x20 == UInt8(ascii: "l") }) ?? false else { continue }
      let tag = rest.prefix { $0 != UInt8(ascii: ">") && $0 != mark }
      guard tag.prefix(4).lowercased == "link" else { continue }
      let text = tag.lowercased
      // An address may hold the end of a tag, or be written with references to characters.
      if text.contains("data:") || text.contains("&#") || text.contains("&c") { return .withData }
      if text.contains("stylesheet") { links = .elsewhere }
    }
    return links
  }

  /// Whether a page names its document type; classes and identifiers are the same in whatever case otherwise.
  private static func hasType(_ page: [UInt8]) -> Bool {
    contains("<!doctype", in: page.prefix(1024))
  }

  private static func contains(_ text: StaticString, in page: ArraySlice<UInt8>) -> Bool {
    let name = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    var rest = page
    while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[start...]
      if rest.count >= name.count,
        zip(rest, name).dropFirst().allSatisfy({ $0 | 0x20 == $1 | 0x20 })
      {
        return true
      }
      rest.removeFirst()
    }
    return false
  }
}
