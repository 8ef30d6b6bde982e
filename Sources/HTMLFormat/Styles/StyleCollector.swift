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
    collector.hasLink = holdsLink(page)
    guard holdsSheet(page) else { return collector }
    try HTMLParser.parse(page, limits: HTMLLimits(limits)) { event, _ in
      collector.add(event)
      return true
    }
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
      guard name == "style", unusedDepth == 0 else { return }
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

  /// Whether a `link` names a style sheet.
  private static func holdsLink(_ page: [UInt8]) -> Bool {
    let mark = UInt8(ascii: "<")
    var rest = page[...]
    while let start = rest.firstIndex(of: mark) {
      rest = rest[(start + 1)...]
      guard rest.first.map({ $0 | 0x20 == UInt8(ascii: "l") }) ?? false else { continue }
      let tag = rest.prefix { $0 != UInt8(ascii: ">") && $0 != mark }
      if tag.prefix(4).lowercased == "link", tag.lowercased.contains("stylesheet") { return true }
    }
    return false
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
