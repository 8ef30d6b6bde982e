public import Archive
internal import TextTools

extension SharedArchive {
  /// The name of a part in XML that has a DOCTYPE, whether a report is read from it or not; nil if none has.
  ///
  /// The standard of packages (ECMA-376, part 2) allows none. A program that follows one reads what is
  /// no part of the file, so that the file is not what it seems.
  ///
  /// - Parameter known: The names of parts of which it is known that they have none.
  /// - Returns: The first of such parts in the archive's order.
  /// - Throws: ``ArchiveError`` if a part cannot be unpacked.
  public func partWithDocumentType(besides known: Set<String> = []) throws(ArchiveError) -> String?
  {
    for part in parts where !known.contains(part.name) {
      let name = part.name.lowercased()
      guard [".xml", ".rels", ".vml"].contains(where: name.hasSuffix) else { continue }
      // The first element of most parts begins here.
      var limit = 256
      while true {
        let beginning = try beginning(of: part, limit: limit)
        if let answer = XMLProlog.hasDocumentType(beginning) {
          if answer { return part.name }
          break
        }
        // No program writes a comment before the first element that is longer.
        if beginning.count < limit || limit >= 1 << 20 { break }
        limit <<= 4
      }
    }
    return nil
  }
}

/// What stands before the first element of a document.
enum XMLProlog {
  /// Whether a DOCTYPE stands there; nil where the beginning does not reach so far.
  ///
  /// - Parameter beginning: The first bytes of the document, in UTF-8 or UTF-16.
  /// - Returns: Nil where the first element or the DOCTYPE stands further behind.
  static func hasDocumentType(_ beginning: [UInt8]) -> Bool? {
    // ASCII in UTF-16 is ASCII with zeros in between.
    var rest = beginning.filter { $0 != 0 }[...]
    while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[start...]
      if rest.starts(with: "<?".utf8) {
        guard let next = end("?>", of: rest) else { return nil }
        rest = next
      } else if rest.starts(with: "<!--".utf8) {
        guard let next = end("-->", of: rest) else { return nil }
        rest = next
      } else {
        guard rest.count >= 9 else {
          return rest.dropFirst().first == UInt8(ascii: "!") ? nil : false
        }
        return rest.starts(with: "<!DOCTYPE".utf8)
      }
    }
    return nil
  }

  /// What stands behind the first of some characters.
  private static func end(_ mark: StaticString, of text: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let mark = Array(mark.description.utf8)
    guard text.count >= mark.count else { return nil }
    for place in text.startIndex...(text.endIndex - mark.count)
    where text[place..<(place + mark.count)].elementsEqual(mark) {
      return text[(place + mark.count)...]
    }
    return nil
  }
}
