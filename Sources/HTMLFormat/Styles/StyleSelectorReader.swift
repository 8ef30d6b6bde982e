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

  /// Reads the selectors before a rule's braces.
  ///
  /// - Parameters:
  ///   - prelude: The text.
  ///   - foldsCase: Whether classes and identifiers are the same in whatever case, as in pages without a
  ///     document type.
  /// - Returns: Those that are understood; the others may be about anything.
  static func selectors(in prelude: ArraySlice<UInt8>, foldsCase: Bool) -> [StyleSelector] {
    var scanner = StyleScanner(prelude)
    var selectors: [StyleSelector] = []
    while scanner.next != nil {
      var reader = StyleSelectorReader(scanner.read(upTo: ",").trimmed, foldsCase: foldsCase)
      if let selector = reader.read() { selectors.append(selector) }
      if scanner.next != nil { scanner.move() }
    }
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
    while let next = text.first {
      switch next {
      case UInt8(ascii: "#"):
        text.removeFirst()
        compound.tests.append(.id(folded(name())))
      case UInt8(ascii: "."):
        text.removeFirst()
        compound.tests.append(.styleClass(folded(name())))
      case UInt8(ascii: "["):
        guard let test = attribute() else { return nil }
        compound.tests.append(test)
      case UInt8(ascii: ":"):
        guard let tests = pseudo() else { return nil }
        compound.tests += tests
      default: return isEmpty ? nil : compound
      }
      isEmpty = false
    }
    return isEmpty ? nil : compound
  }

  // MARK: Attributes

  private mutating func attribute() -> StyleSelector.Test? {
    guard let inner = bracketed(by: UInt8(ascii: "]")) else { return nil }
    guard let equals = inner.firstIndex(of: UInt8(ascii: "=")) else {
      return .attribute(inner.trimmed.lowercased, .exists, "")
    }
    var name = inner[..<equals]
    var match = StyleSelector.AttributeMatch.equals
    if let last = name.last, let other = Self.matches[last] {
      match = other
      name.removeLast()
    }
    var value = inner[(equals + 1)...].trimmed
    if let quote = value.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      guard let end = value.dropFirst().firstIndex(of: quote) else { return nil }
      value = value[(value.startIndex + 1)..<end]
    }
    return .attribute(name.trimmed.lowercased, match, StyleEscapes.resolved(value))
  }

  private static let matches: [UInt8: StyleSelector.AttributeMatch] = [
    UInt8(ascii: "~"): .word, UInt8(ascii: "|"): .dash, UInt8(ascii: "^"): .prefix,
    UInt8(ascii: "$"): .suffix, UInt8(ascii: "*"): .part,
  ]

  // MARK: Pseudo-classes

  /// The tests that a pseudo-class stands for; nil for states that a page is not in while it is read, and for
  /// names that no browser knows.
  private mutating func pseudo() -> [StyleSelector.Test]? {
    text.removeFirst()
    if text.first == UInt8(ascii: ":") { text.removeFirst() }
    let name = name().lowercased()
    let argument =
      text.first == UInt8(ascii: "(") ? bracketed(by: UInt8(ascii: ")"))?.trimmed : nil
    switch name {
    case "before", "after":
      part = name == "before" ? .before : .behind
      return []
    case "root": return [.root]
    case "empty": return [.empty]
    case "link", "any-link", "enabled", "read-write": return []
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
      return [name == "not" ? .none(inner) : .any(inner)]
    // The first letter or line may be hidden by itself.
    case "has", "lang", "dir", "last-of-type", "only-of-type", "nth-last-of-type",
      "first-letter", "first-line", "scope", "defined", "host":
      return [.unknown]
    default: return nil
    }
  }

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

  private mutating func skipBlanks() -> Bool {
    let count = text.count
    while let first = text.first {
      if first <= 0x20 {
        text.removeFirst()
      } else if first == UInt8(ascii: "/") {
        var scanner = StyleScanner(text)
        scanner.skipBlanks()
        guard scanner.index > text.startIndex else { break }
        text = text[scanner.index...]
      } else {
        break
      }
    }
    return text.count < count
  }

  private mutating func bracketed(by end: UInt8) -> ArraySlice<UInt8>? {
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
