/// The rules for the names of parts.
enum PartName {
  /// Whether a name may be written: relative, with `/` between non-empty steps, none of them `.` or
  /// `..`, without a backslash, a colon or a control character.
  static func isWritable(_ name: [UInt8]) -> Bool {
    guard name.count <= Int(UInt16.max) else { return false }
    let isForbidden = { (byte: UInt8) in
      byte < 0x20 || byte == 0x7F || byte == UInt8(ascii: "\\") || byte == UInt8(ascii: ":")
    }
    if name.contains(where: isForbidden) { return false }
    return name.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).allSatisfy {
      !$0.isEmpty && !$0.elementsEqual(".".utf8) && !$0.elementsEqual("..".utf8)
    }
  }

  /// The name as it is looked up: ASCII letters small, backslashes as slashes, without the slashes
  /// at its beginning.
  static func normalized(_ name: some Collection<UInt8>) -> [UInt8] {
    name.lazy.map { byte in
      switch byte {
      case 0x41...0x5A: byte | 0x20
      case UInt8(ascii: "\\"): UInt8(ascii: "/")
      default: byte
      }
    }.drop { $0 == UInt8(ascii: "/") }.map { $0 }
  }
}
