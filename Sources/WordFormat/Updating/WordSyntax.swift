import ReportModel
import ReportRecognition
import TextTools
import XML

/// How `document.xml` takes edits: a paragraph is an element with runs.
struct WordSyntax: SourceSyntax {
  private let bytes: [UInt8]
  private let editing: WordEditing
  /// The paragraphs, by where they begin.
  private let places: [WordPlace]
  private let parents: [Int]

  init(_ bytes: [UInt8], _ editing: WordEditing) {
    self.bytes = bytes
    self.editing = editing
    places = editing.places.sorted { $0.range.lowerBound < $1.range.lowerBound }
    parents = Self.parents(of: places)
  }

  func escape(_ text: String) -> String { MarkupEscapes.escaped(text) }

  func replacement(of range: Range<Int>, with text: String) -> String {
    if let entries = editing.entries[range.lowerBound], let index = entries.firstIndex(of: text) {
      let prefix = namespacePrefix(at: range.lowerBound) ?? "w:"
      return "<\(prefix)result \(prefix)val=\"\(index)\"/>"
    }
    if !text.isEmpty, range.lowerBound < bytes.count,
      bytes[range.lowerBound] == UInt8(ascii: "<"), isEnd(range),
      let prefix = namespacePrefix(at: range.lowerBound)
    {
      let look = place(at: range.lowerBound)?.mark.map { copy(of: $0) } ?? ""
      let run = self.run(text, look: look, prefix)
      // An empty paragraph: before its end tag, or its one tag made two.
      if range.isEmpty { return run }
      let tag = String(decoding: bytes[range.lowerBound..<range.upperBound - 2], as: UTF8.self)
      return tag + ">" + run + "</\(prefix)p>"
    }
    return escape(text)
  }

  /// Whether a range is the place in a paragraph for a run: its end, or its one empty tag.
  private func isEnd(_ range: Range<Int>) -> Bool {
    guard let place = place(at: range.lowerBound) else { return false }
    return range.isEmpty || place.range == range
  }

  func obstacle(to range: Range<Int>, with text: String) -> FindingKind? {
    let choices = editing.choices[range.lowerBound] ?? editing.entries[range.lowerBound]
    if let choices, choices.count(where: { $0 == text }) != 1 {
      return .editNoChoice
    }
    return editing.obstacles[range.lowerBound]
  }

  func companions(of range: Range<Int>, with text: String) -> [(range: Range<Int>, text: String)] {
    let mirrors = editing.mirrors[range.lowerBound] ?? []
    var companions = (editing.companions[range.lowerBound] ?? []).map { ($0, "") }
    companions += mirrors.map { ($0, escape(text)) }
    // Without being told so, programs drop the blanks at the ends of a text.
    guard text.first?.isWhitespace == true || text.last?.isWhitespace == true else {
      return companions
    }
    for range in [range] + mirrors {
      guard let tag = startTag(before: range), !holds("preserve", in: tag) else { continue }
      let end = tag.upperBound - 1
      companions.append((end..<end, " xml:space=\"preserve\""))
    }
    return companions
  }

  // MARK: Paragraphs

  func end(ofLineAt place: Int) -> Int? {
    guard let paragraph = self.place(at: place), !paragraph.isJoined, !paragraph.isAlternative,
      !paragraph.isBroken || place >= paragraph.textEnd
    else { return nil }
    return paragraph.range.upperBound
  }

  func extent(ofLine range: Range<Int>) -> Range<Int>? {
    guard let paragraph = place(at: range.lowerBound),
      paragraph.range.upperBound >= range.upperBound, !paragraph.isBroken, !paragraph.isJoined,
      !paragraph.endsSection, !paragraph.isLastOfCell, !paragraph.isAlternative,
      paragraph.openFields == 0,
      !holds("txbxContent", in: paragraph.range)
    else { return nil }
    return paragraph.range
  }

  /// Whether a picture or an object goes with a paragraph that is taken out.
  func holdsPicture(in extent: Range<Int>) -> Bool {
    place(at: extent.lowerBound)?.holdsPicture == true
  }

  func line(_ text: String, like model: Range<Int>?, at place: Int) -> String {
    let around = model.flatMap { self.place(at: $0.lowerBound) }
    let prefix = namespacePrefix(at: around?.range.lowerBound ?? place) ?? "w:"
    let look = around?.look.map { copy(of: $0) } ?? ""
    return
      "<\(prefix)p>\(properties(like: around, prefix))\(run(text, look: look, prefix))</\(prefix)p>"
  }

  private func run(_ text: String, look: String, _ prefix: String) -> String {
    "<\(prefix)r>\(look)<\(prefix)t xml:space=\"preserve\">\(escape(text))</\(prefix)t></\(prefix)r>"
  }

  /// The paragraph's properties, without what would bring a number or a section along.
  private func properties(like paragraph: WordPlace?, _ prefix: String) -> String {
    guard let paragraph, let properties = paragraph.properties else { return "" }
    let copied = copy(of: properties)
    let opening = "<\(prefix)pPr>"
    guard paragraph.isNumbered, !prefix.isEmpty, copied.hasPrefix(opening) else { return copied }
    // The style would number it; in the schema this comes behind the style and how it keeps to others.
    var rest = copied.dropFirst(opening.count)
    var head = Substring(opening)
    while ["pStyle", "keepNext", "keepLines"].contains(where: { rest.hasPrefix("<\(prefix)\($0)") }
    ),
      let end = rest.firstIndex(of: ">"), rest[..<end].last == "/"
    {
      head += rest[...end]
      rest = rest[rest.index(after: end)...]
    }
    return
      "\(head)<\(prefix)numPr><\(prefix)ilvl \(prefix)val=\"0\"/><\(prefix)numId \(prefix)val=\"0\"/></\(prefix)numPr>\(rest)"
  }

  private func copy(of copy: WordPlace.Copy) -> String {
    var text = ""
    var start = copy.range.lowerBound
    for range in copy.leftOut where range.lowerBound >= start {
      text += String(decoding: bytes[start..<range.lowerBound], as: UTF8.self)
      start = range.upperBound
    }
    return text + String(decoding: bytes[start..<copy.range.upperBound], as: UTF8.self)
  }

  // MARK: Elements

  /// The innermost paragraph around a byte.
  func place(at byte: Int) -> WordPlace? {
    var index = places.partitioningIndex { $0.range.lowerBound > byte } - 1
    while index >= 0 {
      if places[index].range.contains(byte) { return places[index] }
      index = parents[index]
    }
    return nil
  }

  /// For each paragraph the one in whose text box it stands; -1 for none.
  private static func parents(of places: [WordPlace]) -> [Int] {
    var open: [Int] = []
    return places.indices.map { index in
      while let last = open.last, places[last].range.upperBound <= places[index].range.lowerBound {
        open.removeLast()
      }
      defer { open.append(index) }
      return open.last ?? -1
    }
  }

  private func holds(_ text: StaticString, in range: Range<Int>) -> Bool {
    bytes[range].withUnsafeBytes { $0.holds(text) }
  }

  /// The start tag right before a text.
  private func startTag(before text: Range<Int>) -> Range<Int>? {
    guard text.lowerBound > 0, bytes[text.lowerBound - 1] == UInt8(ascii: ">"),
      let start = bytes[..<text.lowerBound].lastIndex(of: UInt8(ascii: "<"))
    else { return nil }
    return start..<text.lowerBound
  }

  /// The prefix of the tag at or next to a byte, with its colon.
  func namespacePrefix(at place: Int) -> String? {
    guard let start = bytes[..<min(place + 1, bytes.count)].lastIndex(of: UInt8(ascii: "<")) else {
      return nil
    }
    return NamePrefix.text(ofTagAt: start, in: bytes)
  }
}
