import ReportModel
import ReportRecognition
import TextTools

/// How `content.xml` takes edits: a paragraph is an element with text.
struct TextContentSyntax: SourceSyntax {
  private let bytes: [UInt8]
  /// The paragraphs, by where they begin.
  private let sites: [TextParagraph.Site]
  /// For each paragraph the one in whose text box it stands; -1 for none.
  private let parents: [Int]
  /// The prefix of the elements of text, with its colon.
  private let prefix: String

  init(_ bytes: [UInt8], _ sites: [TextParagraph.Site]) {
    self.bytes = bytes
    self.sites = sites.sorted { $0.range.lowerBound < $1.range.lowerBound }
    parents = Self.parents(of: self.sites)
    let name = self.sites.first.map { site in
      bytes[(site.range.lowerBound + 1)..<site.range.upperBound].prefix {
        $0 > 0x20 && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/")
      }
    }
    let colon = name?.firstIndex(of: UInt8(ascii: ":"))
    prefix =
      colon.flatMap { colon in name.map { String(decoding: $0[...colon], as: UTF8.self) } } ?? ""
  }

  /// The text, with elements for white space that would not count.
  func escape(_ text: String) -> String {
    var result = ""
    var isBlank = true
    let characters = Array(text)
    for (index, character) in characters.enumerated() {
      switch character {
      case " ":
        // Beside other blanks, or at an end, where another piece may have one.
        let isPlain = !isBlank && index + 1 < characters.count
        result += isPlain ? " " : "<\(prefix)s/>"
        isBlank = true
      case "\t": result += "<\(prefix)tab/>"
      case "\n", "\r\n": result += "<\(prefix)line-break/>"
      default: result += MarkupEscapes.escaped(String(character))
      }
      if character != " " { isBlank = false }
    }
    return result
  }

  func replacement(of range: Range<Int>, with text: String) -> String {
    guard !text.isEmpty, let site = site(at: range.lowerBound), site.range == range else {
      return escape(text)
    }
    // An empty paragraph of one tag, which is made two.
    let tag = bytes[range.lowerBound..<range.upperBound - 2]
    let name = tag.dropFirst().prefix { $0 > 0x20 && $0 != UInt8(ascii: "/") }
    return String(decoding: tag, as: UTF8.self) + ">" + escape(text)
      + "</" + String(decoding: name, as: UTF8.self) + ">"
  }

  // MARK: Paragraphs

  func end(ofLineAt place: Int) -> Int? {
    guard let site = site(at: place), !site.isBroken || place >= site.textEnd else { return nil }
    return site.range.upperBound
  }

  func extent(ofLine range: Range<Int>) -> Range<Int>? {
    guard let site = site(at: range.lowerBound), site.range.upperBound >= range.upperBound,
      !site.isBroken, !site.isLastOfCell, !site.holdsBox
    else { return nil }
    return site.range
  }

  /// Whether a picture or an object goes with a paragraph that is taken out.
  func holdsPicture(in extent: Range<Int>) -> Bool {
    site(at: extent.lowerBound)?.holdsPicture == true
  }

  func line(_ text: String, like model: Range<Int>?, at place: Int) -> String {
    let around = model.flatMap { site(at: $0.lowerBound) }
    var content = escape(text)
    if let look = around?.look.style, let style = attribute(look) {
      content = "<\(prefix)span\(style)>\(content)</\(prefix)span>"
    }
    let style = around?.style.flatMap(attribute) ?? ""
    return "<\(prefix)p\(style)>\(content)</\(prefix)p>"
  }

  /// The attribute that names a style; nil where attributes of text have no prefix that is known.
  private func attribute(_ style: String) -> String? {
    prefix.isEmpty ? nil : " \(prefix)style-name=\"\(MarkupEscapes.escaped(style))\""
  }

  /// The innermost paragraph around a byte.
  private func site(at byte: Int) -> TextParagraph.Site? {
    var index = sites.partitioningIndex { $0.range.lowerBound > byte } - 1
    while index >= 0 {
      if sites[index].range.contains(byte) { return sites[index] }
      index = parents[index]
    }
    return nil
  }

  private static func parents(of sites: [TextParagraph.Site]) -> [Int] {
    var open: [Int] = []
    return sites.indices.map { index in
      while let last = open.last, sites[last].range.upperBound <= sites[index].range.lowerBound {
        open.removeLast()
      }
      defer { open.append(index) }
      return open.last ?? -1
    }
  }
}
