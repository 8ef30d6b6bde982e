import ReportFormats
import ReportRecognition
import TextTools
import XML

// What is shown in the place of an element: pictures, fields of forms, formulas.
extension HTMLDocumentBuilder {
  mutating func addEmpty(_ element: HTMLElement, endingAt place: Int) {
    let style = element.style
    let tag = HTMLStartTag(element.name, endingAt: place, in: bytes, limit: limits.startTagBytes)
    if style.isHidden { return }
    if element.name == "img" {
      let source = element.attributes.value(of: "src") ?? element.attributes.value(of: "srcset")
      // Without a source its words are seen in its place.
      let words = element.attributes.value(of: "alt") ?? ""
      guard source != nil || !words.unicodeScalars.allSatisfy(\.isBlank),
        !element.attributes.isTiny(style)
      else { return }
      let isFurniture = element.isFurniture || element.attributes.isSmall(style)
      text.add(.picture, range: tag?.range, scope: isFurniture ? .cell : .everywhere)
      return
    }
    switch HTMLControl(input: element.attributes) {
    case .text(let value, let isField):
      var range = isField ? tag?.value(of: "value") : nil
      if let bytes = range.map({ self.bytes[$0] }), !bytes.elementsEqual(value.utf8) { range = nil }
      addField([(value, range)], style)
    case .empty: addEmptyField(tag?.value(of: "value"))
    // A prompt gives way to the value that is filled in.
    case .unread(.placeholder): text.add(.placeholder, range: tag?.value(of: "value"), scope: .cell)
    case .unread(let content): text.add(content, range: tag?.range, scope: .cell)
    case .nothing: break
    }
  }

  /// Adds what stands in a field, whose frame parts it from what stands beside it.
  mutating func addField(_ texts: [HTMLReplaced.HTMLPieceOfText], _ style: ElementStyle) {
    text.space()
    for (text, range) in texts {
      self.text.part()
      add(text, range: range, style: style, scope: .control)
      if range == nil { lock() }
    }
    self.text.part()
    text.space()
  }

  /// Nothing is written beside an empty field, only into it.
  mutating func addEmptyField(_ range: Range<Int>?) {
    if let range { text.add(TextPiece("", range: range), scope: .cell) } else { lock() }
  }

  mutating func lock() {
    if !tables.isEmpty { tables[tables.count - 1].lock() }
  }

  mutating func endReplaced() {
    guard let ended = replaced else { return }
    replaced = nil
    text.part()
    guard !ended.style.isHidden else { return }
    switch ended.result {
    case .field(let texts): addField(texts, ended.style)
    case .text(let texts):
      for (text, range) in texts { add(text, range: range, style: ended.style) }
    case .gloss(let texts): addGloss(texts.map(\.text).joined())
    case .unread(let content):
      let isFurniture = elements.last?.isFurniture == true
      text.add(content, range: nil, scope: isFurniture ? .cell : .everywhere)
    case .empty: addEmptyField(nil)
    case .nothing: break
    }
  }

  /// Adds how a text is read aloud: in brackets, as programs show it that cannot write it above the line.
  mutating func addGloss(_ gloss: String) {
    let words = gloss.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let isMark = words.unicodeScalars.allSatisfy { DecimalDigit.value(of: $0) != nil }
    text.add(
      TextPiece(words, range: nil, appearance: isMark ? .raised : .hidden),
      scope: .cell
    )
    text.add(TextPiece("（\(words)）", range: nil, appearance: .made), scope: .page)
  }
}
