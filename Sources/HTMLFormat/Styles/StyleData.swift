import TextTools

/// A style sheet that an address of data (`data:text/css,…`) holds in itself.
struct StyleData {
  let sheet: [UInt8]
  /// Whether it is certain that browsers take it for a style sheet of these characters.
  let isCertain: Bool

  /// Takes an address apart.
  ///
  /// - Parameter address: The address, as an attribute or a style sheet gives it.
  /// - Returns: The sheet; nil for an address that leads somewhere else.
  static func read(_ address: String) -> StyleData? {
    // Line ends and tabs are no part of an address, wherever they stand.
    let bytes = address.utf8.filter { ![0x09, 0x0A, 0x0D].contains($0) }[...].trimmed
    guard isData(bytes) else { return nil }
    let rest = bytes.dropFirst(Self.scheme.utf8CodeUnitCount)
    guard let comma = rest.firstIndex(of: UInt8(ascii: ",")) else {
      return StyleData(sheet: [], isCertain: true)
    }
    let words = rest[..<comma].split(separator: UInt8(ascii: ";")).map { $0.trimmed.lowercased }
    let content = decodedPercents(rest[(comma + 1)...].prefix { $0 != UInt8(ascii: "#") })
    let isEncoded = words.last == "base64"
    return StyleData(
      sheet: isEncoded ? Base64.decoded(content) : content,
      isCertain: words.first == "text/css"
        && words.dropFirst().allSatisfy { word in
          guard word.hasPrefix("charset=") else { return true }
          return ["utf-8", "utf8", "us-ascii"].contains(word.dropFirst(8).filter { $0 != "\"" })
        }
    )
  }

  private static let scheme: StaticString = "data:"

  private static func isData(_ address: ArraySlice<UInt8>) -> Bool {
    address.prefix(scheme.utf8CodeUnitCount).lowercased == "\(scheme)"
  }

  /// A text in which `%41` stands for the byte 41.
  private static func decodedPercents(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var rest = text
    while let byte = rest.popFirst() {
      let digits = rest.prefix(2).compactMap(DecimalDigit.hexadecimalValue(of:))
      if byte == UInt8(ascii: "%"), digits.count == 2 {
        result.append(UInt8(digits[0]) << 4 | UInt8(digits[1]))
        rest = rest.dropFirst(2)
      } else {
        result.append(byte)
      }
    }
    return result
  }
}
