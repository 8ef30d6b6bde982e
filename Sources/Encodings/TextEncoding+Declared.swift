extension TextEncoding {
  /// How many bytes of a page are looked at, as browsers do.
  private static let prefixLength = 4096

  /// The encoding that a web page says of itself, in `<meta charset>` or
  /// `<meta content="text/html; charset=…">`; nil if it says none, or one that is not read.
  public init?(declaredIn bytes: [UInt8]) {
    let prefix = bytes.prefix(Self.prefixLength).map { byte in
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
      self.init(named: String(decoding: name, as: UTF8.self))
      return
    }
    return nil
  }
}
