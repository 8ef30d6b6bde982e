internal import Encodings
public import ReportModel

/// A list of units, one a line, in any encoding that reports have.
public enum UnitList {
  /// The most bytes that a list may have: 4 MiB.
  public static let byteLimit = 4 << 20

  /// The names in a list; blank lines are passed over.
  ///
  /// - Parameter bytes: The whole file.
  /// - Returns: The names in the order of the list.
  /// - Throws: ``Refusal`` for bytes that are no text.
  public static func names(in bytes: [UInt8]) throws(Refusal) -> [String] {
    let text = try EncodedText(reading: bytes).utf8
    return text.split { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
      .map { line in
        var name = String(decoding: line, as: UTF8.self)
        name.removeAll { $0 == "\u{FEFF}" || $0 == "\t" }
        return name
      }
      .filter { !$0.allSatisfy(\.isWhitespace) }
  }
}
