/// The check that bytes that are not UTF-8 are text in GB 18030.
enum GB18030Check {
  /// Whether every byte above ASCII begins a pair or a quadruple of GB 18030, and most pairs are the
  /// characters and marks of ordinary text.
  ///
  /// Chinese text in GB 18030 is not UTF-8 for more than a few characters; what is for longer is a
  /// damaged file.
  static func isPlausible(_ bytes: [UInt8], invalidAsUTF8From invalid: Int) -> Bool {
    guard bytes[..<invalid].count(where: { $0 >= 0x80 }) < 24 else { return false }
    var index = 0
    var pairs = 0
    var common = 0
    while index < bytes.count {
      if bytes[index] < 0x80 {
        index += 1
        continue
      }
      guard index + 1 < bytes.count, (0x81...0xFE).contains(bytes[index]) else { return false }
      switch bytes[index + 1] {
      case 0x40...0x7E, 0x80...0xFE:
        pairs += 1
        // GB 2312: marks in rows A1 to A9, characters in rows B0 to F7.
        if bytes[index + 1] >= 0xA1,
          (0xA1...0xA3).contains(bytes[index]) || (0xB0...0xF7).contains(bytes[index])
        {
          common += 1
        }
        index += 2
      case 0x30...0x39:
        guard index + 3 < bytes.count, (0x81...0xFE).contains(bytes[index + 2]),
          (0x30...0x39).contains(bytes[index + 3])
        else { return false }
        index += 4
      default: return false
      }
    }
    return pairs > 0 && common * 10 >= pairs * 9
  }
}
