extension [UInt8] {
  /// A little-endian number of up to eight bytes; nil outside the array.
  ///
  /// What an `Int` cannot hold comes as `Int.max`: past every limit, as a size and as an offset.
  func number(at position: Int, bytes length: Int) -> Int? {
    guard position >= 0, position <= count - length else { return nil }
    var value: UInt64 = 0
    for index in (position..<(position + length)).reversed() {
      value = value << 8 | UInt64(self[index])
    }
    return Int(clamping: value)
  }

  /// Appends a number in little-endian order.
  mutating func append(_ value: Int, bytes length: Int) {
    for shift in 0..<length { append(UInt8(truncatingIfNeeded: value >> (8 * shift))) }
  }
}
