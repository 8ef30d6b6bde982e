/// The prefix of an XML element's name.
public enum NamePrefix {
  /// The prefix in a start or end tag, with its colon.
  ///
  /// - Parameters:
  ///   - start: Where the tag begins, with `<`.
  ///   - bytes: The XML.
  /// - Returns: The prefix; empty for none.
  public static func text(ofTagAt start: Int, in bytes: [UInt8]) -> String {
    let name = bytes[(start + 1)...].drop { $0 == UInt8(ascii: "/") }
      .prefix { $0 > 0x20 && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") }
    guard let colon = name.firstIndex(of: UInt8(ascii: ":")) else { return "" }
    return String(decoding: name[...colon], as: UTF8.self)
  }
}
