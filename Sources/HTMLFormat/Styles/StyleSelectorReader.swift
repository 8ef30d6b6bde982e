/// Reads selectors.
struct StyleSelectorReader {
  /// How many compounds one selector may join.
  private static let compoundLimit = 24
  /// How deep selectors may stand in others.
  private static let depthLimit = 4

  private let depth: Int
  private var text: ArraySlice<UInt8>
  private let foldsCase: Bool
  /// What the selector is about, once that has been read.
  private var part = StyleSelector.Part.element
  /// Whether it holds a name of which some browsers only know what it is.
  private var isForSomeBrowsers = false

  /// Reads the selectors before a rule's braces.
  ///
  /// - Parameters:
  ///   - prelude: The text.
  ///   - foldsCase: Whether classes and identifiers are the same in whatever case, as in pages without a
  ///     document type.
  /// - Returns: Those that are understood. Where one is not, browsers that do not understand it either pass
  ///   over the whole rule, so that of the others it is not known whether they hold.
  static func selectors(in prelude: ArraySlice<UInt8>, foldsCase: Bool) -> [StyleSelector] {
    var scanner = StyleScanner(prelude)
    var selectors: [StyleSelector] = []
    var isWhole = true
    while scanner.next != nil {
      var reader = StyleSelectorReader(scanner.read(upTo: ",").trimmed, foldsCase: foldsCase)
      if let selector = reader.read() { selectors.append(selector) } else { isWhole = false }
      isWhole = isWhole && !reader.isForSomeBrowsers
      if scanner.next != nil { scanner.move() }
    }
    guard !isWhole else { return selectors }
    for index in selectors.indices { selectors[index].compounds[0].tests.append(.unknown) }
    return selectors
  }

  private init(_ text: ArraySlice<UInt8>, foldsCase: Bool, depth: Int = 0) {
    self.text = text
    self.depth = depth
    self.foldsCase = foldsCase
  }

  private mutating func read() -> StyleSelector? {
    var compounds: [StyleSelector.Compound] = []
    while !text.isEmpty {
      guard compounds.count < Self.compoundLimit, part == .element, let compound = compound()
      else { return nil }
      compounds.append(compound)
      let hadBlank = skipBlanks()
      guard let next = text.first else { break }
      var combinator = StyleSelector.Combinator.ancestor
      switch next {
      case UInt8(ascii: ">"): combinator = .parent
      case UInt8(ascii: "+"): combinator = .justBefore
      case UInt8(ascii: "~"): combinator = .before
      default: if !hadBlank { return nil }
      }
      if combinator != .ancestor {
        text.removeFirst()
        _ = skipBlanks()
        if text.isEmpty { return nil }
      }
      compounds[compounds.count - 1].combinator = combinator
    }
    guard !compounds.isEmpty else { return nil }
    return StyleSelector(compounds: compounds.reversed(), part: part)
  }

  /// Reads a compound; nil for what is not understood.
  private mutating func compound() -> StyleSelector.Compound? {
    var compound = StyleSelector.Compound()
    var isEmpty = true
    if text.first == UInt8(ascii: "*") {
      text.removeFirst()
      isEmpty = false
    } else if let first = text.first, Self.isOfName(first) {
      compound.name = name().lowercased()
      isEmpty = false
    }
    if text.first == UInt8(ascii: "|") {
      // The name before is that of a namespace.
      text.removeFirst()
      if compound.name != nil { compound.tests.append(.unknown) }
      compound.name = nil
      if text.first == UInt8(ascii: "*") {
        text.removeFirst()
      } else if let first = text.first, Self.isOfName(first) {
        compound.name = name().lowercased()
      } else {
        return nil
      }
      isEmpty = false
    }
    while let next = text.first {
      switch next {
      case UInt8(ascii: "#"):
        text.removeFirst()
        compound.tests.append(.id(folded(name())))
      case UInt8(ascii: "."):
        text.removeFirst()
        compound.tests.append(.styleClass(folded(name())))
      case UInt8(ascii: "["):
        guard let tests = attribute() else { return nil }
        compound.tests += tests
      case UInt8(ascii: ":"):
        compound.tests += pseudo()
      // A comment is no blank: what stands behind it belongs to the compound.
      case UInt8(ascii: "/") where !isEmpty && skipComment(): continue
      default: return isEmpty ? nil : compound
      }
      isEmpty = false
    }
    return isEmpty ? nil : compound
  }

  // MARK: Pseudo-classes

  /// The tests that a pseudo-class or a pseudo-element stands for.
  private mutating func pseudo() -> [StyleSelector.Test] {
    text.removeFirst()
    let isElement = text.first == UInt8(ascii: ":")
    if isElement { text.removeFirst() }
    let name = name().lowercased()
    let argument =
      text.first == UInt8(ascii: "(") ? bracketed(by: UInt8(ascii: ")"))?.trimmed : nil
    switch name {
    case "before", "after":
      part = name == "before" ? .before : .behind
      return []
    // They may be hidden by themselves.
    case "first-letter", "first-line": return [.unknown]
    case let name where isElement:
      if !name.hasPrefix("-webkit-") && name.hasPrefix("-") { isForSomeBrowsers = true }
      return [.never]
    case "root": return [.root]
    case "empty": return [.empty]
    case "link", "any-link", "-webkit-any-link":
      return [.attribute("href", .exists, "")]
    case "first-child": return [.child(step: 0, offset: 1, ofType: false, fromEnd: false)]
    case "last-child": return [.child(step: 0, offset: 1, ofType: false, fromEnd: true)]
    case "first-of-type": return [.child(step: 0, offset: 1, ofType: true, fromEnd: false)]
    case "only-child":
      return [false, true].map { .child(step: 0, offset: 1, ofType: false, fromEnd: $0) }
    case "nth-child", "nth-of-type", "nth-last-child":
      guard let (step, offset) = argument.flatMap(Self.steps) else { return [.unknown] }
      let fromEnd = name == "nth-last-child"
      return [
        .child(step: step, offset: offset, ofType: name == "nth-of-type", fromEnd: fromEnd)
      ]
    case "not", "is", "where", "matches":
      guard let inner = argument.flatMap(simple), inner.allSatisfy(\.isCertain) else {
        return [.unknown]
      }
      return [name == "not" ? .none(inner) : .any(inner, weighs: name != "where")]
    case let name where Self.states.contains(name): return [.never]
    case let name where name.hasPrefix("-"):
      isForSomeBrowsers = true
      return [name.hasSuffix("-any") ? .unknown : .never]
    case let name where Self.unfollowed.contains(name): return [.unknown]
    // What browsers may come to know.
    default:
      isForSomeBrowsers = true
      return [.unknown]
    }
  }

  /// What all browsers know and is not followed here, such as whether a field is filled in.
  private static let unfollowed: Set<String> = [
    "has", "lang", "dir", "last-of-type", "only-of-type", "nth-last-of-type", "scope", "defined",
    "checked", "disabled", "enabled", "required", "optional", "default", "read-only", "read-write",
    "placeholder-shown", "valid", "invalid", "in-range", "out-of-range", "indeterminate",
  ]

  /// States that nothing is in before a person does something with the page.
  private static let states: Set<String> = [
    "hover", "active", "focus", "focus-within", "focus-visible", "visited", "target",
    "target-within", "user-valid", "user-invalid", "fullscreen", "picture-in-picture", "past",
    "current", "future", "seeking", "stalled", "buffering", "host", "host-context", "left", "right",
    "first",
  ]

  /// A list of compounds, none of them joined to others.
  private func simple(_ list: ArraySlice<UInt8>) -> [StyleSelector.Compound]? {
    guard depth < Self.depthLimit else { return nil }
    var compounds: [StyleSelector.Compound] = []
    var scanner = StyleScanner(list)
    while scanner.next != nil {
      var reader = StyleSelectorReader(
        scanner.read(upTo: ",").trimmed,
        foldsCase: foldsCase,
        depth: depth + 1
      )
      guard let compound = reader.compound(), reader.text.isEmpty, reader.part == .element else {
        return nil
      }
      compounds.append(compound)
      if scanner.next != nil { scanner.move() }
    }
    return compounds.isEmpty ? nil : compounds
  }

  /// `odd`, `even`, `3`, `2n+1`.
  private static func steps(_ text: ArraySlice<UInt8>) -> (step: Int, offset: Int)? {
    let text = text.lowercased.filter { $0 != " " }
    switch text {
    case "odd": return (2, 1)
    case "even": return (2, 0)
    default: break
    }
    guard let mark = text.firstIndex(of: "n") else { return Int(text).map { (0, $0) } }
    let (step, offset) = (text[..<mark], text[text.index(after: mark)...])
    let steps: [Substring: Int] = ["": 1, "+": 1, "-": -1]
    guard let step = steps[step] ?? Int(step) else { return nil }
    return offset.isEmpty ? (step, 0) : Int(offset).map { (step, $0) }
  }

  // MARK: Text

  /// Passes blanks and comments; whether a blank was among them.
  private mutating func skipBlanks() -> Bool {
    var hadBlank = false
    while let first = text.first {
      if first <= 0x20 {
        text.removeFirst()
        hadBlank = true
      } else if !skipComment() {
        break
      }
    }
    return hadBlank
  }

  /// Passes a comment; whether one stood there.
  private mutating func skipComment() -> Bool {
    var scanner = StyleScanner(text)
    guard scanner.starts(with: "/*") else { return false }
    scanner.skipComment()
    text = text[scanner.index...]
    return true
  }

  mutating func bracketed(by end: UInt8) -> ArraySlice<UInt8>? {
    var scanner = StyleScanner(text.dropFirst())
    let inner = end == UInt8(ascii: "]") ? scanner.read(upTo: "]") : scanner.read(upTo: ")")
    guard scanner.next != nil else { return nil }
    scanner.move()
    text = text[scanner.index...]
    return inner
  }

  private mutating func name() -> String {
    var end = text.startIndex
    while end < text.endIndex, Self.isOfName(text[end]) {
      if text[end] == UInt8(ascii: "\\") {
        end += 1
        let digits = text[end...].prefix(6).prefix { Self.isHexadecimal($0) }
        end += max(1, digits.count)
        if !digits.isEmpty, end < text.endIndex, text[end] <= 0x20 { end += 1 }
      } else {
        end += 1
      }
    }
    end = min(end, text.endIndex)
    defer { text = text[end...] }
    return StyleEscapes.resolved(text[..<end])
  }

  private func folded(_ name: String) -> String { foldsCase ? name.lowercased() : name }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte | 0x20)
  }

  private static func isOfName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "\\"), 0x30...0x39, 0x41...0x5A,
      0x61...0x7A, 0x80...:
      true
    default: false
    }
  }
}
