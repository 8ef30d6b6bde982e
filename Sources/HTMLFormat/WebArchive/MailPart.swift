import TextTools

/// A part of a mail, or of a page that is saved as one (RFC 2045, RFC 2557): what its header says, and where its
/// content stands.
struct MailPart {
  /// The type of the content, in small letters: `text/html`.
  private(set) var type = "text/plain"
  /// What the type is said with, by names in small letters: `charset`, `boundary`, `start`.
  private(set) var parameters: [String: String] = [:]
  /// How the content is put into letters, in small letters: `base64`.
  private(set) var encoding = ""
  /// The name that other parts call it by.
  private(set) var identifier = ""
  /// Whether it is to be saved, and not shown.
  private(set) var isAttachment = false
  /// Its content, as it stands in the file.
  let content: Range<Int>
  /// Whether the end of the file ends it, and nothing says that it is whole.
  let isCutOff: Bool

  /// The longest header that is looked at.
  private static let headerLength = 64 << 10

  /// Takes a part apart.
  ///
  /// - Parameters:
  ///   - range: Its bytes, header and content.
  ///   - file: The whole file.
  ///   - isCutOff: Whether the end of the file ends it.
  init(_ range: Range<Int>, in file: [UInt8], isCutOff: Bool) {
    self.isCutOff = isCutOff
    var fields: [(name: String, text: String)] = []
    var place = range.lowerBound
    let end = min(range.upperBound, range.lowerBound + Self.headerLength)
    while place < end {
      let next = file[place..<range.upperBound].firstIndex(of: 0x0A).map { $0 + 1 }
      let line = file[place..<(next ?? range.upperBound)].filter { $0 != 0x0D && $0 != 0x0A }
      place = next ?? range.upperBound
      guard let first = line.first else { break }
      let text = String(decoding: line, as: UTF8.self)
      if first == 0x20 || first == 0x09 {
        if !fields.isEmpty { fields[fields.count - 1].text += " " + text }
      } else if let colon = text.firstIndex(of: ":") {
        fields.append((text[..<colon].lowercased(), String(text[text.index(after: colon)...])))
      }
    }
    content = min(place, range.upperBound)..<range.upperBound
    for (name, text) in fields { take(name, text) }
  }

  private mutating func take(_ name: String, _ text: String) {
    switch name {
    case "content-type":
      let (value, parameters) = Self.parted(text)
      type = value.lowercased()
      self.parameters = parameters
    case "content-transfer-encoding": encoding = Self.parted(text).value.lowercased()
    case "content-disposition": isAttachment = Self.parted(text).value.lowercased() == "attachment"
    case "content-id": identifier = Self.name(text)
    default: break
    }
  }

  /// A name without the angle brackets around it.
  static func name(_ text: some StringProtocol) -> String {
    String(text.filter { !$0.isWhitespace && $0 != "<" && $0 != ">" })
  }

  /// A field's value, and what it is said with, quoted or not.
  private static func parted(_ text: String) -> (value: String, parameters: [String: String]) {
    var pieces = [""]
    var isQuoted = false
    var isEscaped = false
    for character in text {
      if isEscaped {
        pieces[pieces.count - 1].append(character)
        isEscaped = false
      } else if isQuoted, character == "\\" {
        isEscaped = true
      } else if character == "\"" {
        isQuoted.toggle()
      } else if character == ";", !isQuoted {
        pieces.append("")
      } else {
        pieces[pieces.count - 1].append(character)
      }
    }
    var parameters: [String: String] = [:]
    for piece in pieces.dropFirst() {
      guard let equals = piece.firstIndex(of: "=") else { continue }
      let name = piece[..<equals].filter { !$0.isWhitespace }.lowercased()
      if parameters[name] == nil {
        parameters[name] = piece[piece.index(after: equals)...].trimmed
      }
    }
    return (pieces[0].trimmed, parameters)
  }

  // MARK: Parts within it

  /// The parts that it consists of; nil for a part that is one itself.
  ///
  /// - Parameters:
  ///   - file: The whole file.
  ///   - limit: The most parts; as many as that and one more mean that there are too many.
  /// - Returns: The parts in their order.
  func parts(in file: [UInt8], limit: Int) -> [MailPart]? {
    guard type.hasPrefix("multipart/"), let boundary = parameters["boundary"], !boundary.isEmpty
    else {
      return nil
    }
    let mark = Array("--\(boundary)".utf8)
    var parts: [MailPart] = []
    var start: Int?
    var place = content.lowerBound
    while place < content.upperBound {
      let end = file[place..<content.upperBound].firstIndex(of: 0x0A).map { $0 + 1 }
      let next = end ?? content.upperBound
      if file[place..<next].starts(with: mark),
        let isLast = Self.isLast(file[(place + mark.count)..<next])
      {
        if let start {
          parts.append(MailPart(start..<max(start, place), in: file, isCutOff: false))
        }
        if isLast || parts.count > limit { return parts }
        start = next
      }
      place = next
    }
    if let start { parts.append(MailPart(start..<content.upperBound, in: file, isCutOff: true)) }
    return parts
  }

  /// What stands behind a boundary: whether it says that no part follows; nil if the line is none.
  private static func isLast(_ rest: ArraySlice<UInt8>) -> Bool? {
    let isLast = rest.starts(with: [0x2D, 0x2D])
    return rest.dropFirst(isLast ? 2 : 0).allSatisfy { $0 <= 0x20 } ? isLast : nil
  }

  // MARK: Content

  /// The content as it was before it was put into letters.
  func decoded(_ file: [UInt8]) -> [UInt8] {
    switch encoding {
    case "base64": Base64.decoded(file[content])
    case "quoted-printable": Self.quotedPrintable(file[content])
    default: Array(file[content])
    }
  }

  private static func quotedPrintable(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count)
    var rest = text
    while let equals = rest.firstIndex(of: UInt8(ascii: "=")) {
      bytes += rest[..<equals]
      rest = rest[(equals + 1)...]
      let high = rest.first.flatMap(digit)
      let low = rest.dropFirst().first.flatMap(digit)
      if let high, let low {
        bytes.append(high << 4 | low)
        rest = rest.dropFirst(2)
      } else {
        // A line that goes on; blanks before its end were put there on the way.
        let end = rest.drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
        if end.first == 0x0A || end.isEmpty {
          rest = end.dropFirst()
        } else {
          bytes.append(UInt8(ascii: "="))
        }
      }
    }
    return bytes + rest
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x41 + 10
    case 0x61...0x66: byte - 0x61 + 10
    default: nil
    }
  }
}
