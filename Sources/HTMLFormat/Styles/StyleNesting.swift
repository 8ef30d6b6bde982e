/// The rules that stand within the braces of another one.
struct StyleNesting {
  /// The declarations of the outer rule.
  private(set) var own: [UInt8] = []
  /// What stands before the braces of each inner rule, and between them.
  private(set) var rules: [(prelude: ArraySlice<UInt8>, block: ArraySlice<UInt8>)] = []

  /// The most selectors that those of two rules are joined to.
  static let selectorLimit = 64
  /// The most bytes of a selector that was joined.
  private static let lengthLimit = 2_048

  /// Takes a block apart.
  init(_ block: ArraySlice<UInt8>) {
    guard block.contains(UInt8(ascii: "{")) else {
      own = Array(block)
      return
    }
    var scanner = StyleScanner(block)
    while true {
      scanner.skipBlanks()
      guard scanner.next != nil else { return }
      let text = scanner.read(upTo: "{", ";")
      if scanner.next == UInt8(ascii: "{") {
        rules.append((text.trimmed, scanner.readBlock()))
      } else {
        own += text + [UInt8(ascii: ";")]
        if scanner.next != nil { scanner.move() }
      }
    }
  }

  /// The selectors of an inner rule as they would stand outside: `&` is what the outer ones are about, and
  /// without it the inner ones are about what stands in that; nil where they would be too many or too long.
  static func joined(_ outer: ArraySlice<UInt8>, _ inner: ArraySlice<UInt8>) -> [UInt8]? {
    var joined: [[UInt8]] = []
    let inners = selectors(inner)
    for outer in selectors(outer) {
      for inner in inners {
        let mark = UInt8(ascii: "&")
        let marks = max(1, inner.count(where: { $0 == mark }))
        guard joined.count < selectorLimit, inner.count + marks * outer.count <= lengthLimit else {
          return nil
        }
        joined.append(
          inner.contains(mark)
            ? inner.flatMap { $0 == mark ? Array(outer) : [$0] }
            : outer + [0x20] + inner
        )
      }
    }
    return Array(joined.joined(separator: [UInt8(ascii: ",")]))
  }

  private static func selectors(_ list: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var selectors: [ArraySlice<UInt8>] = []
    var scanner = StyleScanner(list)
    while scanner.next != nil {
      selectors.append(scanner.read(upTo: ",").trimmed)
      if scanner.next != nil { scanner.move() }
    }
    return selectors
  }
}
