internal import TextTools

extension ChangedPackage {
  private static let types = "[Content_Types].xml"

  /// Adds a part of Office, with its type.
  ///
  /// - Parameters:
  ///   - name: The part's name.
  ///   - bytes: The part.
  ///   - type: The type of its content.
  /// - Throws: ``ArchiveError`` if the list of types cannot be read.
  public mutating func add(
    _ name: String,
    _ bytes: [UInt8],
    ofType type: String
  ) throws(ArchiveError) {
    try set(name, to: bytes)
    try append(to: Self.types) { prefix in
      "<\(prefix)Override PartName=\"/\(name)\" ContentType=\"\(type)\"/>"
    }
  }

  /// Relates a part of Office to another.
  ///
  /// - Parameters:
  ///   - part: The part that refers.
  ///   - target: The part that it refers to.
  ///   - type: The kind of relationship.
  /// - Returns: The relationship's identifier, which the part names it by.
  /// - Throws: ``ArchiveError`` if the part's relationships cannot be read.
  public mutating func relate(
    _ part: String,
    to target: String,
    as type: String
  ) throws(ArchiveError) -> String {
    let name = PartPath.relationships(of: part)
    if try bytes(of: name) == nil {
      let empty =
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"></Relationships>"
      try set(name, to: Array(empty.utf8))
    }
    let text = String(decoding: try bytes(of: name) ?? [], as: UTF8.self)
    var number = 1
    while text.contains("\"nianbao\(number)\"") { number += 1 }
    try append(to: name) { prefix in
      "<\(prefix)Relationship Id=\"nianbao\(number)\" Type=\"\(type)\" Target=\"/\(target)\"/>"
    }
    return "nianbao\(number)"
  }

  /// Puts elements at the end of what the root element of a part holds.
  ///
  /// - Parameters:
  ///   - name: The part.
  ///   - elements: The elements, from the prefix with its colon that the root has; empty for none.
  /// - Throws: ``ArchiveError`` if the part is missing, cannot be read, or is not XML in UTF-8 that has an end.
  public mutating func append(
    to name: String,
    _ elements: (String) -> String
  ) throws(ArchiveError) {
    guard let bytes = try bytes(of: name) else {
      throw ArchiveError(.missing, part: Array(name.utf8))
    }
    guard let end = RootEnd(of: bytes) else {
      throw ArchiveError(.other, part: Array(name.utf8))
    }
    var edits = ByteEdits()
    edits.replace(
      end.range,
      with: end.isEmptyTag
        ? ">\(elements(end.prefix))</\(end.name)>" : elements(end.prefix)
    )
    try set(name, to: edits.applied(to: bytes))
  }
}

/// Where the root element of an XML part ends.
private struct RootEnd {
  /// Where something can be put last: before the end tag, or in the place of `/>`.
  let range: Range<Int>
  /// The element's name, with its prefix.
  let name: String
  /// Whether the element is one empty tag.
  let isEmptyTag: Bool
  /// The name's prefix with its colon; empty for none.
  let prefix: String

  init?(of bytes: [UInt8]) {
    guard let close = bytes.lastIndex(of: UInt8(ascii: ">")), close > 0,
      let open = bytes[..<close].lastIndex(of: UInt8(ascii: "<")), open + 1 < close
    else { return nil }
    isEmptyTag = bytes[close - 1] == UInt8(ascii: "/")
    // A comment behind the root is none of its tags.
    let start = bytes[open + 1]
    guard start != UInt8(ascii: "!"), start != UInt8(ascii: "?"),
      isEmptyTag || start == UInt8(ascii: "/")
    else { return nil }
    prefix = NamePrefix.text(ofTagAt: open, in: bytes)
    range = isEmptyTag ? close - 1..<close + 1 : open..<open
    name = String(
      decoding: bytes[(isEmptyTag ? open + 1 : open + 2)..<close]
        .prefix { $0 > 0x20 && $0 != UInt8(ascii: "/") },
      as: UTF8.self
    )
  }
}
