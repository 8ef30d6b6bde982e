/// Makes a trace XML that every parser takes.
///
/// mutool writes the names of fonts and layers as they stand in the PDF, in any encoding and with any character,
/// and control characters as references that XML does not know. Nothing of that is read.
enum TraceRepair {
  private static let names: [(start: [UInt8], end: [UInt8])] = [
    (Array("<span font=\"".utf8), Array("\" wmode=\"".utf8)),
    (Array("<layer name=\"".utf8), Array("\"/>".utf8)),
  ]
  private static let glyph = Array("<g unicode=".utf8)
  private static let glyphName = Array(" glyph=\"".utf8)
  private static let glyphPlace = Array("\" x=\"".utf8)

  static func repaired(_ trace: [UInt8]) -> [UInt8] {
    var result = trace
    var start = 0
    while start < result.count {
      let end = result[start...].firstIndex(of: 0x0A) ?? result.count
      repair(start..<end, of: &result)
      start = end + 1
    }
    return String(validating: result, as: UTF8.self) == nil
      ? Array(String(decoding: result, as: UTF8.self).utf8) : result
  }

  private static func repair(_ line: Range<Int>, of bytes: inout [UInt8]) {
    guard let start = bytes[line].firstIndex(where: { $0 != 0x20 }) else { return }
    if bytes[start..<line.upperBound].starts(with: glyph) {
      let unicode = start + glyph.count + 1
      guard unicode < line.upperBound else { return }
      if bytes[unicode] == 0x26 { repairReference(at: unicode, in: line, of: &bytes) }
      repairNoncharacter(at: unicode, in: line, of: &bytes)
      if let name = bytes[unicode..<line.upperBound].firstRange(of: glyphName) {
        blank(name.upperBound..<line.upperBound, before: glyphPlace, of: &bytes)
      }
      return
    }
    for name in names where bytes[start..<line.upperBound].starts(with: name.start) {
      blank(start + name.start.count..<line.upperBound, before: name.end, of: &bytes)
    }
  }

  /// Puts another letter in the place of each in a name that means something in XML or is none of ASCII's.
  private static func blank(_ range: Range<Int>, before end: [UInt8], of bytes: inout [UInt8]) {
    guard let name = bytes[range].lastRange(of: end) else { return }
    for index in range.lowerBound..<name.lowerBound {
      switch bytes[index] {
      case 0x22, 0x26, 0x27, 0x3C, 0x3E, 0..<0x20, 0x7F...: bytes[index] = 0x5F
      default: break
      }
    }
  }

  /// Puts the sign for an unknown character where a reference names one that XML does not have.
  private static func repairReference(at start: Int, in line: Range<Int>, of bytes: inout [UInt8]) {
    guard start + 3 < line.upperBound, bytes[start + 1] == 0x23, bytes[start + 2] == 0x78 else {
      return
    }
    guard let end = bytes[start..<line.upperBound].firstIndex(of: 0x3B), end - start >= 4 else {
      return
    }
    // A control character is none that is seen, XML's own blanks included.
    guard end - start <= 5, let value = UInt8(hexadecimal: bytes[start + 3..<end]), value < 0x20
    else { return }
    bytes.replaceSubrange(
      start...end,
      with: [0xEF, 0xBF, 0xBD] + Array(repeating: 0x20, count: end - start - 2)
    )
  }

  /// Puts the sign for an unknown character in the place of U+FFFE and U+FFFF.
  private static func repairNoncharacter(
    at start: Int,
    in line: Range<Int>,
    of bytes: inout [UInt8]
  ) {
    guard start + 2 < line.upperBound, bytes[start] == 0xEF, bytes[start + 1] == 0xBF,
      bytes[start + 2] >= 0xBE
    else { return }
    bytes[start + 2] = 0xBD
  }
}

extension UInt8 {
  fileprivate init?(hexadecimal digits: ArraySlice<UInt8>) {
    self.init(String(decoding: digits, as: UTF8.self), radix: 16)
  }
}

extension ArraySlice<UInt8> {
  fileprivate func firstRange(of bytes: [UInt8]) -> Range<Int>? {
    guard count >= bytes.count else { return nil }
    return (startIndex...endIndex - bytes.count).first {
      self[$0] == bytes[0] && self[$0..<$0 + bytes.count].elementsEqual(bytes)
    }.map { $0..<$0 + bytes.count }
  }

  fileprivate func lastRange(of bytes: [UInt8]) -> Range<Int>? {
    guard count >= bytes.count else { return nil }
    return (startIndex...endIndex - bytes.count).last {
      self[$0] == bytes[0] && self[$0..<$0 + bytes.count].elementsEqual(bytes)
    }.map { $0..<$0 + bytes.count }
  }
}
