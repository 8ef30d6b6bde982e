/// The small files that say who has a document open.
enum OwnerFile {
  /// Whether a file is one of them.
  static func isOne(_ bytes: [UInt8]) -> Bool {
    isOfOffice(bytes) || isOfLibreOffice(bytes)
  }

  /// Office and WPS write a file of a fixed size: the length of the user's name, the name, filled up with
  /// blanks or zeros to 54 (Word) or 55 bytes, then the same in UTF-16.
  private static func isOfOffice(_ bytes: [UInt8]) -> Bool {
    let start: Int
    switch bytes.count {
    case 162: start = 54
    case 165: start = 55
    default: return false
    }
    guard (1..<start).contains(Int(bytes[0])) else { return false }
    let length = Int(bytes[start])
    guard (1..<start).contains(length), bytes[start + 1] == 0 else { return false }
    return bytes[(1 + Int(bytes[0]))..<start].allSatisfy(isFilling)
      && bytes[(start + 2 + 2 * length)...].allSatisfy(isFilling)
  }

  private static func isFilling(_ byte: UInt8) -> Bool { byte == 0 || byte == 0x20 }

  /// LibreOffice writes one line of five fields, the last of them the folder of its settings.
  private static func isOfLibreOffice(_ bytes: [UInt8]) -> Bool {
    guard bytes.count < 2048, bytes.last == UInt8(ascii: ";"), !bytes.contains(0x0A) else {
      return false
    }
    let fields = bytes.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    return fields.count == 5 && fields[4].starts(with: Array("file:///".utf8))
  }
}
