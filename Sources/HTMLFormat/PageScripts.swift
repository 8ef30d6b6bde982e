import TextTools

/// The elements of a page that its scripts write into, as far as these name them.
enum PageScripts {
  private static let searches = [
    "getElementById(", "querySelector(", "querySelectorAll(", "$(", "jQuery(",
  ].map { Array($0.utf8) }
  private static let writings = [
    "textContent", "innerHTML", "innerText", "outerHTML", ".html(", ".text(", "insertAdjacent",
    "append(", "nodeValue", ".value",
  ].map { Array($0.utf8) }

  /// The identifiers that scripts look for which write text; empty for nearly every page.
  static func writtenIdentifiers(in page: [UInt8]) -> Set<String> {
    var identifiers: Set<String> = []
    var rest = page[...]
    let closing = Array("</script".utf8)
    while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[(start + 1)...]
      guard rest.first.map({ $0 | 0x20 == UInt8(ascii: "s") }) ?? false,
        rest.prefix(6).lowercased == "script"
      else { continue }
      let end = rest.firstRange(of: closing)?.lowerBound ?? rest.endIndex
      let script = rest[..<end]
      rest = rest[end...]
      guard writings.contains(where: { script.firstRange(of: $0) != nil }) else { continue }
      for search in searches { add(search, in: script, to: &identifiers) }
    }
    return identifiers
  }

  private static func add(
    _ search: [UInt8],
    in script: ArraySlice<UInt8>,
    to identifiers: inout Set<String>
  ) {
    var rest = script
    while let found = rest.firstRange(of: search) {
      rest = rest[found.upperBound...]
      guard let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
        continue
      }
      var name = rest.dropFirst().prefix { $0 != quote && $0 > 0x20 }
      // A selector names an identifier behind its mark.
      if name.first == UInt8(ascii: "#") { name = name.dropFirst() }
      if !name.isEmpty { identifiers.insert(String(decoding: name, as: UTF8.self)) }
    }
  }
}
