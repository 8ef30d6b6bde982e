/// The extra fields of a header: pieces with a number and a length each.
///
/// Source: APPNOTE.TXT 6.3.10, 4.5.
struct ExtraFields {
  private let bytes: [UInt8]
  private let range: Range<Int>

  /// Takes the fields, or nil where their lengths do not fit.
  ///
  /// Up to three bytes may be left over at the end, as programs that align parts leave them.
  init?(in bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    self.range = range
    var position = range.lowerBound
    while position + 4 <= range.upperBound {
      position += 4 + (bytes.number(at: position + 2, bytes: 2) ?? 0)
    }
    guard position <= range.upperBound else { return nil }
  }

  /// Where the content of the first field with a number is.
  private func field(_ number: Int) -> Range<Int>? {
    var position = range.lowerBound
    while position + 4 <= range.upperBound {
      let end = position + 4 + (bytes.number(at: position + 2, bytes: 2) ?? 0)
      if bytes.number(at: position, bytes: 2) == number { return (position + 4)..<end }
      position = end
    }
    return nil
  }

  /// Puts the wide numbers in place of those that are left to the ZIP64 field.
  ///
  /// - Parameter numbers: Numbers of 32 bits in the order of the field; 0xFFFFFFFF is left to it.
  /// - Returns: The numbers, or nil when one that is left to the field is not in it.
  func widened(_ numbers: [Int]) -> [Int]? {
    guard numbers.contains(Self.isWide) else { return numbers }
    guard let field = field(1) else { return nil }
    var position = field.lowerBound
    var result: [Int] = []
    for number in numbers {
      guard number == Self.isWide else {
        result.append(number)
        continue
      }
      guard position + 8 <= field.upperBound, let wide = bytes.number(at: position, bytes: 8) else {
        return nil
      }
      result.append(wide)
      position += 8
    }
    return result
  }

  /// The name in UTF-8 that some programs put beside one in another encoding.
  var unicodePath: [UInt8]? {
    guard let field = field(0x7075), field.count > 5, bytes[field.lowerBound] == 1 else {
      return nil
    }
    return Array(bytes[(field.lowerBound + 5)..<field.upperBound])
  }

  private static let isWide = 0xFFFF_FFFF
}
