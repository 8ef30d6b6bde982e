import ReportModel
import TextTools

/// The rules of a page's style sheets that decide what a person sees of its text, to be found by the last
/// simple selector of each.
struct StyleRules {
  /// A selector with what it says of the elements that it is about.
  struct Rule {
    let selector: StyleSelector
    /// How much it counts against others of its layer: by its selector, then by its place.
    let strength: Int
    /// The layer that it stands in; once all sheets are read, the rank of that among all.
    fileprivate(set) var layer: Int
    /// The number of its declarations.
    let block: Int
    /// Whether it is known of each element whether the rule holds for it.
    fileprivate(set) var isCertain: Bool
  }

  /// The rules whose elements have a name, a class or an identifier.
  struct Bucket {
    /// The rules that ask for nothing else.
    fileprivate(set) var plain: [Int] = []
    /// Those that ask for more, each with the key of an element that must be around, nil where none is known.
    fileprivate(set) var tested: [(rule: Int, ancestor: Int?)] = []
  }

  /// How deep rules may stand in rules for media.
  private static let depthLimit = 32

  private(set) var rules: [Rule] = []
  /// What stands between the braces of the rules.
  private(set) var blocks: [StyleDeclarations] = []
  /// The rules by the key of what their elements must have; the first are those about any element.
  private(set) var buckets = [Bucket()]
  /// The keys of the names, classes and identifiers that elements are looked up by.
  private(set) var names: [String: Int] = [:]
  private(set) var classes: [String: Int] = [:]
  private(set) var identifiers: [String: Int] = [:]
  /// The limit that the sheets are past, if they are: what is not read of them might hide or change a number.
  private(set) var exceeded: Refusal?
  /// Whether some rule asks for the elements before one.
  private(set) var askForSiblings = false
  /// Whether a sheet brings in another one, which is not at hand.
  private(set) var importsOthers = false
  /// Whether classes and identifiers are the same in whatever case.
  let foldsCase: Bool
  /// Whether the rules that are being read hold only where something is so that is not known here.
  private var isInDoubt = false
  /// The layers that rules stand in, and that of the rules that are being read.
  private var layers = StyleLayers()
  private var layer = StyleLayers.none

  /// The most rules that are kept.
  let limit: Int

  init(foldsCase: Bool, limit: Int) {
    self.foldsCase = foldsCase
    self.limit = limit
  }

  var isEmpty: Bool { rules.isEmpty && exceeded == nil }

  /// Reads the rules of a sheet; those that say nothing of interest are passed over.
  ///
  /// - Parameters:
  ///   - sheet: The sheet.
  ///   - isCertain: Whether it is known that the sheet is for the page as a person sees it.
  mutating func add(_ sheet: [UInt8], isCertain: Bool) {
    isInDoubt = !isCertain
    read(sheet[...], depth: 0, isSheet: true)
    isInDoubt = false
  }

  /// Ends reading: which layer gives way to which is known only now.
  mutating func finish() {
    let ranks = layers.ranks
    for index in rules.indices {
      let isLayered = rules[index].layer != StyleLayers.none
      rules[index].layer = ranks[rules[index].layer]
      if isLayered, !layers.isOrderCertain { rules[index].isCertain = false }
      file(rules[index], as: index)
    }
  }

  private mutating func read(_ text: ArraySlice<UInt8>, depth: Int, isSheet: Bool = false) {
    var scanner = StyleScanner(text)
    // Behind the first rule nothing is brought in any more.
    var mayImport = isSheet
    while true {
      scanner.skipBlanks()
      guard let next = scanner.next else { return }
      if next == UInt8(ascii: "@") {
        let prelude = scanner.read(upTo: "{", ";")
        guard scanner.next == UInt8(ascii: "{") else {
          if mayImport, prelude.prefix(7).lowercased == "@import" { bringIn(prelude, depth: depth) }
          if let names = StyleLayers.names(prelude) {
            for name in names { _ = layers.layer(name, in: layer, isCertain: !isInDoubt) }
          }
          if scanner.next != nil { scanner.move() }
          continue
        }
        mayImport = false
        let block = scanner.readBlock()
        if let holds = Self.holdsRules(prelude.lowercased) {
          guard depth < Self.depthLimit else { return exceedDepth() }
          let before = (isInDoubt, layer)
          isInDoubt = before.0 || !holds
          enter(prelude)
          read(block, depth: depth + 1)
          (isInDoubt, layer) = before
        }
      } else {
        mayImport = false
        let prelude = scanner.read(upTo: "{")
        guard scanner.next != nil else { return }
        add(prelude.trimmed, scanner.readBlock(), depth: depth)
      }
    }
  }

  /// Goes into the layer that an at-rule names, if it is one of layers.
  private mutating func enter(_ prelude: ArraySlice<UInt8>) {
    guard let names = StyleLayers.names(prelude) else { return }
    layer = layers.layer(names.first ?? [], in: layer, isCertain: !isInDoubt)
  }

  /// Reads the sheet that an `@import` holds in its address, as its rules stood here.
  private mutating func bringIn(_ prelude: ArraySlice<UInt8>, depth: Int) {
    let imported = StyleImport(prelude)
    let before = (isInDoubt, layer)
    defer { (isInDoubt, layer) = before }
    if imported.isShown != false, let name = imported.layer {
      layer = layers.layer(name, in: layer, isCertain: !isInDoubt && imported.isShown == true)
    }
    guard imported.isShown != false else { return }
    guard let data = imported.data else {
      importsOthers = true
      return
    }
    guard depth < Self.depthLimit else { return exceedDepth() }
    isInDoubt = isInDoubt || !data.isCertain || imported.isShown == nil
    read(data.sheet[...], depth: depth + 1, isSheet: true)
  }

  /// Whether the rules in an at-rule hold for the page, true where that is certain; nil where they do not.
  private static func holdsRules(_ prelude: String) -> Bool? {
    let name = prelude.prefix { $0 != " " && $0 != "(" && $0 != "\n" && $0 != "\t" }
    switch name {
    case "@media":
      guard let isShown = StyleMedia.isShown(String(prelude.dropFirst(name.count))) else {
        return false
      }
      return isShown ? true : nil
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
    guard !nesting.rules.isEmpty else { return }
    guard depth < Self.depthLimit else { return exceedDepth() }
    for (inner, block) in nesting.rules {
      if inner.first == UInt8(ascii: "@") {
        guard let holds = Self.holdsRules(inner.lowercased) else { continue }
        let before = (isInDoubt, layer)
        isInDoubt = before.0 || !holds
        enter(inner)
        add(prelude, block, depth: depth + 1)
        (isInDoubt, layer) = before
      } else {
        guard let joined = StyleNesting.joined(prelude, inner) else {
          exceed(
            Wording(zh: "嵌套样式规则的选择器", en: "the selectors of nested style rules"),
            StyleNesting.selectorLimit
          )
          return
        }
        add(joined[...], block, depth: depth + 1)
      }
    }
  }

  private mutating func exceedDepth() {
    exceed(Wording(zh: "样式规则嵌套层数", en: "the depth of nested style rules"), Self.depthLimit)
  }

  private mutating func exceed(_ what: Wording, _ limit: Int) {
    exceeded = exceeded ?? .limit(what, value: String(limit))
  }

  private mutating func add(_ prelude: ArraySlice<UInt8>, _ block: StyleDeclarations) {
    guard !block.isEmpty else { return }
    blocks.append(block)
    for selector in StyleSelectorReader.selectors(in: prelude, foldsCase: foldsCase) {
      guard rules.count < limit else {
        exceed(Wording(zh: "样式规则条数", en: "the rules in style sheets"), limit)
        return
      }
      let rule = Rule(
        selector: selector,
        strength: selector.specificity << 20 | rules.count,
        layer: layer,
        block: blocks.count - 1,
        isCertain: !isInDoubt && selector.isCertain
      )
      rules.append(rule)
      askForSiblings =
        askForSiblings
        || selector.compounds.contains { $0.combinator == .justBefore || $0.combinator == .before }
    }
  }

  // MARK: Keys

  /// Files a rule by the rarest thing that its elements must have.
  private mutating func file(_ rule: Rule, as index: Int) {
    let selector = rule.selector
    let last = selector.compounds[0]
    let bucket = rarestKey(of: last) ?? 0
    let conditions = last.tests.count + (last.name == nil ? 0 : 1)
    if rule.isCertain, selector.compounds.count == 1, conditions == (bucket == 0 ? 0 : 1) {
      buckets[bucket].plain.append(index)
      return
    }
    var ancestor: Int?
    for compound in selector.compounds.dropFirst() where ancestor == nil {
      if compound.combinator == .ancestor || compound.combinator == .parent {
        ancestor = rarestKey(of: compound)
      }
    }
    buckets[bucket].tested.append((index, ancestor))
  }

  /// The key of an identifier, or else of a class, or else of a name that an element must have.
  private mutating func rarestKey(of compound: StyleSelector.Compound) -> Int? {
    var styleClass: String?
    for test in compound.tests {
      switch test {
      case .id(let name): return key(of: name, in: \.identifiers)
      case .styleClass(let name): styleClass = styleClass ?? name
      default: break
      }
    }
    if let styleClass { return key(of: styleClass, in: \.classes) }
    return compound.name.map { key(of: $0, in: \.names) }
  }

  private mutating func key(
    of name: String,
    in keys: WritableKeyPath<StyleRules, [String: Int]>
  ) -> Int {
    if let key = self[keyPath: keys][name] { return key }
    buckets.append(Bucket())
    self[keyPath: keys][name] = buckets.count - 1
    return buckets.count - 1
  }
}
