import TextTools

extension DeskRequest {
  /// Puts a request together by what stands behind its method: `/reports?name=%E5%B1%80.txt`.
  ///
  /// What is no UTF-8 behind its percent signs makes the path one that there is not.
  public init(_ method: Method, target: String, headers: [String: String], body: [UInt8]) {
    let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    var path: [String] = []
    for part in (parts.first ?? "").split(separator: "/") {
      path.append(Self.decoded(part) ?? Self.unknown)
    }
    var query: [String: String] = [:]
    for parameter in (parts.count > 1 ? parts[1] : "").split(separator: "&") {
      let pair = parameter.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = Self.decoded(pair[0]), query[name] == nil else { continue }
      query[name] = pair.count > 1 ? Self.decoded(pair[1]) : ""
    }
    self.init(method, path: path, query: query, headers: headers, body: body)
  }

  /// A part of a path that no page has.
  private static let unknown = "\u{FFFD}"

  /// The text behind percent signs; nil if it is not UTF-8, or a sign has no two digits behind it.
  private static func decoded(_ text: Substring) -> String? {
    var bytes: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let high = rest.popFirst().flatMap(DecimalDigit.hexadecimalValue),
        let low = rest.popFirst().flatMap(DecimalDigit.hexadecimalValue)
      else { return nil }
      bytes.append(UInt8(high << 4 | low))
    }
    return String(validating: bytes, as: UTF8.self)
  }
}
