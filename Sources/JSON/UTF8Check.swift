/// The check that bytes are well-formed UTF-8, as in table 3-7 of the Unicode standard.
enum UTF8Check {
  /// The offset of the first sequence that is not well formed.
  ///
  /// - Parameter bytes: The bytes to check.
  /// - Returns: The offset of the first byte of that sequence; nil when all is well formed.
  static func firstFault(in bytes: [UInt8]) -> Int? {
    var index = 0
    let end = bytes.count
    while index < end {
      let lead = bytes[index]
      if lead < 0x80 {
        index += 1
        continue
      }
      // The second byte's range carries every special rule: overlong forms, surrogates and codes
      // past U+10FFFF.
      let length: Int
      let second: ClosedRange<UInt8>
      switch lead {
      case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
      case 0xE0: (length, second) = (3, 0xA0...0xBF)
      case 0xED: (length, second) = (3, 0x80...0x9F)
      case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
      case 0xF0: (length, second) = (4, 0x90...0xBF)
      case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
      case 0xF4: (length, second) = (4, 0x80...0x8F)
      default: return index
      }
      guard index + length <= end, second.contains(bytes[index + 1]) else { return index }
      for place in index + 2..<index + length where bytes[place] & 0xC0 != 0x80 {
        return index
      }
      index += length
    }
    return nil
  }
}
