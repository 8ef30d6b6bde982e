/// The names of parts inside a package.
enum PartPath {
  /// The part that holds the relationships of a part; of the package itself for an empty name.
  static func relationships(of part: String) -> String {
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
  static func resolve(_ target: String, from part: String) -> String? {
    let target = String(target.map { $0 == "\\" ? "/" : $0 })
    let path = target.hasPrefix("/") ? target : split(part).folder + target
    var steps: [Substring] = []
    for step in path.split(separator: "/") where step != "." {
      if step == ".." {
        guard steps.popLast() != nil else { return nil }
      } else {
        steps.append(step)
      }
    }
    return steps.isEmpty ? nil : steps.joined(separator: "/")
  }

  /// The name with `%20` and the like turned into the bytes they stand for; nil where that is no text.
  static func percentDecoded(_ name: String) -> String? {
    guard name.utf8.contains(0x25) else { return nil }
    var bytes: [UInt8] = []
    var rest = Array(name.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == 0x25, rest.count >= 2, let high = digit(rest[rest.startIndex]),
        let low = digit(rest[rest.startIndex + 1])
      {
        bytes.append(high << 4 | low)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(validating: bytes, as: UTF8.self)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x41 + 10
    case 0x61...0x66: byte - 0x61 + 10
    default: nil
    }
  }

  /// The folder with its slash at the end, and the name in it.
  private static func split(_ part: String) -> (folder: String, name: String) {
    guard let slash = part.lastIndex(of: "/") else { return ("", part) }
    return (String(part[...slash]), String(part[part.index(after: slash)...]))
  }
}
