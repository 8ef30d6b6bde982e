import ReportRecognition

/// How `document.xml` takes edits: a paragraph is an element with runs.
struct WordSyntax: SourceSyntax {
  private let bytes: [UInt8]
  /// The paragraph elements, by where they begin.
  private let paragraphs: [Range<Int>]

  init(_ bytes: [UInt8], paragraphs: [Range<Int>]) {
    self.bytes = bytes
    self.paragraphs = paragraphs.sorted { $0.lowerBound < $1.lowerBound }
  }

  func escape(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  func replacement(of range: Range<Int>, with text: String) -> String {
    if !text.isEmpty, range.upperBound < bytes.count, bytes[range.lowerBound] == UInt8(ascii: "<"),
      let prefix = namespacePrefix(at: range.lowerBound)
    {
      let run = "<\(prefix)r><\(prefix)t>\(escape(text))</\(prefix)t></\(prefix)r>"
      // An empty paragraph: before its end tag, or its one tag made two.
      if range.isEmpty { return run }
      let tag = String(decoding: bytes[range.lowerBound..<range.upperBound - 2], as: UTF8.self)
      return tag + ">" + run + "</\(prefix)p>"
    }
    return escape(text)
  }

  func end(ofLineAt place: Int) -> Int? { paragraph(at: place)?.upperBound }

  func extent(ofLine range: Range<Int>) -> Range<Int>? {
    guard let paragraph = paragraph(at: range.lowerBound), paragraph.upperBound >= range.upperBound,
      !holds("sectPr", in: paragraph), !holds("txbxContent", in: paragraph)
    else { return nil }
    return paragraph
  }

  func line(_ text: String, like model: Range<Int>?, at place: Int) -> String {
    let around = model.flatMap { paragraph(at: $0.lowerBound) }
    let prefix = namespacePrefix(at: around?.lowerBound ?? place) ?? "w:"
    let properties = around.map { self.properties(of: $0, prefix) } ?? ""
    return "<\(prefix)p>\(properties)<\(prefix)r><\(prefix)t xml:space=\"preserve\">"
      + "\(escape(text))</\(prefix)t></\(prefix)r></\(prefix)p>"
  }

  func separator(behindTableAt place: Int) -> String { "" }

  // MARK: Elements

  /// The innermost paragraph around a byte.
  private func paragraph(at place: Int) -> Range<Int>? {
    paragraphs.last { $0.lowerBound <= place && place < $0.upperBound }
  }

  /// The paragraph's properties, to be copied; none where they would bring a number or a section along.
  private func properties(of paragraph: Range<Int>, _ prefix: String) -> String {
    let text = String(decoding: bytes[paragraph], as: UTF8.self)
    guard let start = text.firstRange(of: "<\(prefix)pPr>"),
      let end = text.firstRange(of: "</\(prefix)pPr>"),
      start.upperBound <= end.lowerBound
    else { return "" }
    let properties = text[start.lowerBound..<end.upperBound]
    return properties.contains("numPr") || properties.contains("sectPr") ? "" : String(properties)
  }

  private func holds(_ name: String, in range: Range<Int>) -> Bool {
    String(decoding: bytes[range], as: UTF8.self).contains(name)
  }

  /// The prefix of the tag at or next to a byte, with its colon.
  private func namespacePrefix(at place: Int) -> String? {
    guard let start = bytes[..<min(place + 1, bytes.count)].lastIndex(of: UInt8(ascii: "<")) else {
      return nil
    }
    let name = bytes[(start + 1)...].drop { $0 == UInt8(ascii: "/") }
      .prefix { $0 > 0x20 && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") }
    guard let colon = name.firstIndex(of: UInt8(ascii: ":")) else { return "" }
    return String(decoding: name[...colon], as: UTF8.self)
  }
}
