import TextTools

/// The names of parts inside a package.
public enum PartPath {
  /// The part that holds the relationships of a part; of the package itself for an empty name.
  public static func relationships(of part: String) -> String {
    let (folder, name) = split(part)
    return folder + "_rels/" + name + ".rels"
  }

  /// The part that a relationship points to.
  ///
  /// - Parameters:
  ///   - target: What stands in the relationship: relative to the part's folder, or to the package
  ///     with a slash in front; a backslash counts as a slash.
  ///   - part: The part whose relationship it is.
  /// - Returns: The name without a slash in front, or nil where it leads out of the package.
  public static func resolve(_ target: String, from part: String) -> String? {
    let isAbsolute = target.utf8.first.map { isSlash($0) } ?? false
    let path = isAbsolute ? target : split(part).folder + target
    var steps: [Substring] = []
    var rest = path[...]
    while !rest.isEmpty {
      let end = rest.utf8.firstIndex(where: isSlash) ?? rest.endIndex
      let step = rest[..<end]
      rest = end == rest.endIndex ? "" : rest[rest.utf8.index(after: end)...]
      if step.isEmpty || step == "." { continue }
      if step == ".." {
        guard steps.popLast() != nil else { return nil }
      } else {
        steps.append(step)
      }
    }
    return steps.isEmpty ? nil : steps.joined(separator: "/")
  }

  /// The name with `%20` and the like turned into the bytes they stand for; nil where that is no text.
  public static func percentDecoded(_ name: String) -> String? {
    guard name.utf8.contains(0x25) else { return nil }
    var bytes: [UInt8] = []
    var rest = Array(name.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == 0x25, rest.count >= 2,
        let high = DecimalDigit.hexadecimalValue(of: rest[rest.startIndex]),
        let low = DecimalDigit.hexadecimalValue(of: rest[rest.startIndex + 1])
      {
        bytes.append(UInt8(high << 4 | low))
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(validating: bytes, as: UTF8.self)
  }

  private static func isSlash(_ byte: UInt8) -> Bool { byte == 0x2F || byte == 0x5C }

  /// The folder with its slash at the end, and the name in it.
  private static func split(_ part: String) -> (folder: String, name: String) {
    guard let slash = part.utf8.lastIndex(of: 0x2F) else { return ("", part) }
    let start = part.utf8.index(after: slash)
    return (String(part[..<start]), String(part[start...]))
  }
}
