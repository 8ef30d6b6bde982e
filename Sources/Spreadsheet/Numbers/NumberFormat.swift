/// How a cell shows its number.
public struct NumberFormat: Sendable, Equatable {
  /// The code, such as `0.00`.
  public let code: String
  /// Whether it shows a date or a time.
  public let isDate: Bool

  /// The format that leaves it to the program.
  public static let general = NumberFormat(code: "General")

  /// Takes a code apart.
  public init(code: String) {
    self.code = code
    isDate = Self.isDate(code)
  }

  /// Whether a letter of dates stands outside of quotation marks, brackets and escapes.
  private static func isDate(_ code: String) -> Bool {
    var bytes = Array(code.utf8)[...]
    while let byte = bytes.popFirst() {
      switch byte {
      case UInt8(ascii: "\""):
        bytes = bytes.drop { $0 != UInt8(ascii: "\"") }.dropFirst()
      case UInt8(ascii: "\\"), UInt8(ascii: "_"), UInt8(ascii: "*"):
        // The rest of a longer character is no letter.
        bytes = bytes.dropFirst()
      case UInt8(ascii: "["):
        let content = bytes.prefix { $0 != UInt8(ascii: "]") }
        bytes = bytes.dropFirst(content.count + 1)
        // Elapsed time; anything else is a colour, a condition or a language.
        if let first = content.first.map({ $0 | 0x20 }), "hms".utf8.contains(first),
          content.allSatisfy({ $0 | 0x20 == first })
        {
          return true
        }
      case _ where "dhmsyDHMSY".utf8.contains(byte):
        return true
      default:
        break
      }
    }
    return false
  }
}
