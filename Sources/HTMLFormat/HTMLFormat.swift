import Encodings
public import ReportModel
public import ReportRecognition

/// Reports as web pages.
public enum HTMLFormat {
  /// Reads a report.
  ///
  /// - Parameter bytes: The page in the encoding that it declares.
  /// - Returns: The report with the places that its parts came from, in bytes of the page's UTF-8.
  /// - Throws: A refusal if the bytes are no text, past a limit, or no annual report.
  public static func read(_ bytes: [UInt8]) throws(Refusal) -> Recognition {
    try Recognizer.recognize(HTMLReader.read(decode(bytes)))
  }

  /// Puts what differs in an edited report into an original page, in its own encoding.
  ///
  /// - Parameters:
  ///   - original: The page.
  ///   - edited: The report that the page should say.
  /// - Returns: The new page, from which the edited report reads back, metadata aside.
  /// - Throws: A refusal if the original is no report, or that names each edit without a place in it.
  public static func update(
    _ original: [UInt8],
    to edited: Report
  ) throws(Refusal) -> (bytes: [UInt8], changes: [ReportChange]) {
    let page = try decode(original)
    let update = try SourceUpdate(
      page.utf8,
      Recognizer.recognize(HTMLReader.read(page)),
      to: edited,
      syntax: HTMLSyntax(page.utf8)
    ) { (bytes) throws(Refusal) in try read(bytes) }
    return (try page.encodeEdited(update.bytes, original: original), update.changes)
  }

  /// The page with its encoding.
  static func decode(_ bytes: [UInt8]) throws(Refusal) -> EncodedText {
    try EncodedText(reading: bytes, declared: CharacterSet.declared(in: bytes))
  }
}

/// The encoding that a page says of itself.
enum CharacterSet {
  /// How many bytes are looked at, as browsers do.
  private static let prefixLength = 4096

  /// The encoding in `<meta charset>` or `<meta content="text/html; charset=…">`; nil without one.
  static func declared(in bytes: [UInt8]) -> TextEncoding? {
    let prefix = bytes.prefix(prefixLength).map { byte in
      (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
    }
    let mark = Array("charset=".utf8)
    var index = 0
    while index + mark.count < prefix.count {
      guard prefix[index..<index + mark.count].elementsEqual(mark) else {
        index += 1
        continue
      }
      let rest = prefix[(index + mark.count)...].drop { [0x20, 0x22, 0x27].contains($0) }
      let name = rest.prefix { $0 > 0x20 && ![0x22, 0x27, 0x2F, 0x3B, 0x3E].contains($0) }
      return TextEncoding(named: String(decoding: name, as: UTF8.self))
    }
    return nil
  }
}
