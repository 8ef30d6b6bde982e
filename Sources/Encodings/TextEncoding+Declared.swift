extension TextEncoding {
  /// How many bytes of a page are looked at, as browsers do.
  private static let prefixLength = 4096

  /// The encoding that a web page says of itself, in `<meta charset>` or
  /// `<meta content="text/html; charset=…">`; nil if it says none, or one that is not read.
  public init?(declaredIn bytes: [UInt8]) {
    let prefix = bytes.prefix(Self.prefixLength).map { byte in
      (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
    }
    guard let mark = prefix.end(of: "charset=") else { return nil }
    let rest = prefix[mark...].drop { [0x20, 0x22, 0x27].contains($0) }
    let name = rest.prefix { $0 > 0x20 && ![0x22, 0x27, 0x2F, 0x3B, 0x3E].contains($0) }
    self.init(named: String(decoding: name, as: UTF8.self))
  }
}

/// The encoding that the declaration of an XML document names.
public struct DeclaredEncoding: Sendable {
  /// The encoding; nil for one that is not read.
  public let encoding: TextEncoding?
  /// The bytes of the declaration that say it: `encoding="GBK"`.
  public let range: Range<Int>

  /// How many bytes a declaration may have.
  private static let declarationLength = 512

  /// Looks at the declaration of a document in bytes that hold ASCII's as they are, behind a byte order mark
  /// of any length; nil if there is none, or it names no encoding.
  public init?(in bytes: [UInt8]) {
    let prefix = Array(bytes.prefix(Self.declarationLength))
    guard let start = prefix.end(of: "<?xml"), start <= "<?xml".utf8.count + 4,
      let end = prefix[start...].end(of: "?>"),
      let name = prefix[start..<end].end(of: "encoding")
    else { return nil }
    let value = prefix[name..<end].drop { $0 == 0x3D || $0 == 0x20 || (0x09...0x0D).contains($0) }
    guard let quote = value.first, quote == 0x22 || quote == 0x27,
      let close = value.dropFirst().firstIndex(of: quote)
    else { return nil }
    range = name - "encoding".utf8.count..<close + 1
    encoding = TextEncoding(
      named: String(decoding: prefix[value.startIndex + 1..<close], as: UTF8.self)
    )
  }
}

extension RandomAccessCollection<UInt8> where Index == Int {
  /// The place behind the first of some words; nil if they do not stand there.
  fileprivate func end(of words: StaticString) -> Int? {
    let words = words.description.utf8
    guard count >= words.count else { return nil }
    return (startIndex...endIndex - words.count).first { self[$0...].starts(with: words) }
      .map { $0 + words.count }
  }
}
