/// The rules of a page's style sheets that decide what a person sees of its text, to be found by the last
/// simple selector of each.
struct StyleRules {
  /// A selector with what it says of the elements that it is about.
  struct Rule {
    let selector: StyleSelector
    let specificity: Int
    let declarations: Int
    /// Whether it is known of each element whether the rule holds for it.
    let isCertain: Bool
  }

  /// The most rules that are kept.
  private static let ruleLimit = 20_000
  /// How deep rules may stand in rules for media.
  private static let depthLimit = 8

  private(set) var rules: [Rule] = []
  private(set) var declarations: [StyleDeclarations] = []
  /// The rules by the identifier, class or name that their elements must have, and those without any.
  private(set) var byIdentifier: [String: [Int]] = [:]
  private(set) var byClass: [String: [Int]] = [:]
  private(set) var byName: [String: [Int]] = [:]
  private(set) var others: [Int] = []
  /// Whether some rule asks for the elements before one.
  private(set) var askForSiblings = false
  /// Whether a sheet brings in another one, which is not at hand.
  private(set) var importsOthers = false
  /// Whether classes and identifiers are the same in whatever case.
  let foldsCase: Bool
  /// Whether the rules that are being read hold only where something is so that is not known here.
  private var isInDoubt = false

  init(foldsCase: Bool) { self.foldsCase = foldsCase }

  var isEmpty: Bool { rules.isEmpty }

  /// Reads the rules of a sheet; those that say nothing of interest are passed over.
  mutating func add(_ sheet: [UInt8]) { read(sheet[...], depth: 0) }

  private mutating func read(_ text: ArraySlice<UInt8>, depth: Int) {
    var scanner = StyleScanner(text)
    while true {
      scanner.skipBlanks()
      guard let next = scanner.next else { return }
      if next == UInt8(ascii: "@") {
        let prelude = scanner.read(upTo: "{", ";")
        guard scanner.next == UInt8(ascii: "{") else {
          if prelude.lowercased.hasPrefix("@import") { importsOthers = true }
          if scanner.next != nil { scanner.move() }
          continue
        }
        let block = scanner.readBlock()
        if depth < Self.depthLimit, let holds = Self.holdsRules(prelude.lowercased) {
          let before = isInDoubt
          isInDoubt = before || !holds
          read(block, depth: depth + 1)
          isInDoubt = before
        }
      } else {
        let prelude = scanner.read(upTo: "{")
        guard scanner.next != nil else { return }
        add(prelude.trimmed, scanner.readBlock(), depth: depth)
      }
    }
  }

  /// Whether the rules in an at-rule hold for the page, true where that is certain; nil where they do not.
  private static func holdsRules(_ prelude: String) -> Bool? {
    let name = prelude.prefix { $0 != " " && $0 != "(" && $0 != "\n" && $0 != "\t" }
    switch name {
    case "@media": return StyleMedia.isShown(String(prelude.dropFirst(name.count))) ? true : nil
    case "@supports", "@layer": return true
    case "@container", "@scope": return false
    default: return nil
    }
  }

  /// Adds a rule, and those that stand within it.
  private mutating func add(
    _ prelude: ArraySlice<UInt8>,
    _ block: ArraySlice<UInt8>,
    depth: Int
  ) {
    let nesting = StyleNesting(block)
    add(prelude, StyleDeclarations(nesting.own[...]))
    guard depth < Self.depthLimit else { return }
    for (inner, block) in nesting.rules {
      if inner.first == UInt8(ascii: "@") {
        guard let holds = Self.holdsRules(inner.lowercased) else { continue }
        let before = isInDoubt
        isInDoubt = before || !holds
        add(prelude, block, depth: depth + 1)
        isInDoubt = before
      } else {
        add(StyleNesting.joined(prelude, inner)[...], block, depth: depth + 1)
      }
    }
  }

  private mutating func add(_ prelude: ArraySlice<UInt8>, _ block: StyleDeclarations) {
    guard !block.isEmpty else { return }
    declarations.append(block)
    for selector in StyleSelectorReader.selectors(in: prelude, foldsCase: foldsCase)
    where rules.count < Self.ruleLimit {
      let index = rules.count
      rules.append(
        Rule(
          selector: selector,
          specificity: selector.specificity,
          declarations: declarations.count - 1,
          isCertain: !isInDoubt && selector.isCertain
        )
      )
      file(index, by: selector.compounds[0])
      askForSiblings =
        askForSiblings
        || selector.compounds.contains { $0.combinator == .justBefore || $0.combinator == .before }
    }
  }

  private mutating func file(_ index: Int, by compound: StyleSelector.Compound) {
    var styleClass: String?
    for test in compound.tests {
      switch test {
      case .id(let name):
        byIdentifier[name, default: []].append(index)
        return
      case .styleClass(let name): styleClass = styleClass ?? name
      default: break
      }
    }
    if let styleClass {
      byClass[styleClass, default: []].append(index)
    } else if let name = compound.name {
      byName[name, default: []].append(index)
    } else {
      others.append(index)
    }
  }
}
