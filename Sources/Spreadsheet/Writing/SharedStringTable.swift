import Glibc
import XML

/// The texts of a workbook being written, each once.
///
/// Looked up by their bytes: the hash of `String` normalises every character, which for Chinese
/// paragraphs takes longer than all the rest. Texts that differ in their bytes are different texts.
struct SharedStringTable {
  private var texts: [String] = []
  private var hashes: [UInt64] = []
  /// Open addressing; one more than the number of the text, 0 where the slot is free.
  private var slots: [UInt32]
  private var uses = 0

  init() {
    slots = [UInt32](repeating: 0, count: 512)
    texts.reserveCapacity(256)
    hashes.reserveCapacity(256)
  }

  var isEmpty: Bool { texts.isEmpty }

  /// The number of the text, which is taken in unless it is there.
  mutating func index(of text: String) -> Int {
    uses += 1
    var text = text
    let hash = text.withUTF8 { Self.hash($0) }
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 {
      let index = Int(slots[slot]) - 1
      if hashes[index] == hash, Self.haveSameBytes(&text, texts[index]) { return index }
      slot = (slot + 1) & mask
    }
    texts.append(text)
    hashes.append(hash)
    slots[slot] = UInt32(texts.count)
    if texts.count * 2 > slots.count { grow() }
    return texts.count - 1
  }

  func write(to xml: inout XMLWriter) {
    xml.startElement("sst")
    xml.attribute("xmlns", Namespace.main)
    xml.attribute("count", uses)
    xml.attribute("uniqueCount", texts.count)
    var markup = Markup()
    for text in texts {
      markup.append("<si>")
      if text.isEmpty || !markup.append(element: "t", text) {
        markup.flush(to: &xml)
        xml.startElement("t")
        xml.escapedText(text)
        xml.endElement()
      }
      markup.append("</si>")
      markup.flushIfLong(to: &xml)
    }
    markup.flush(to: &xml)
    xml.endElement()
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    let mask = slots.count - 1
    for (index, hash) in hashes.enumerated() {
      var slot = Int(truncatingIfNeeded: hash) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = UInt32(index + 1)
    }
  }

  private static func haveSameBytes(_ one: inout String, _ other: String) -> Bool {
    var other = other
    return one.withUTF8 { left in
      other.withUTF8 { right in
        guard left.count == right.count else { return false }
        guard let leftBase = left.baseAddress, let rightBase = right.baseAddress else {
          return true
        }
        return memcmp(leftBase, rightBase, left.count) == 0
      }
    }
  }

  /// Eight bytes at a time; spread well enough for slots, and of no use against an adversary, who
  /// gains no more than a slow workbook of his own.
  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let raw = UnsafeRawBufferPointer(bytes)
    var hash = 0x9E37_79B9_7F4A_7C15 &+ UInt64(truncatingIfNeeded: raw.count)
    var offset = 0
    while offset + 8 <= raw.count {
      hash = mix(hash ^ raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      offset += 8
    }
    var rest: UInt64 = 0
    while offset < raw.count {
      rest = rest << 8 | UInt64(raw[offset])
      offset += 1
    }
    return mix(hash ^ rest)
  }

  private static func mix(_ value: UInt64) -> UInt64 {
    let product = value.multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
    return product.high ^ product.low
  }
}

extension XMLWriter {
  /// Adds text with the escapes of ST_Xstring to the element just opened, its white space kept.
  mutating func escapedText(_ text: String) {
    var text = text
    let needs = text.withUTF8 { EscapedText.needs($0) }
    if needs.preservedSpace { attribute("xml:space", "preserve") }
    self.text(needs.escape ? EscapedText.escaped(text) : text)
  }

  /// Adds an attribute with the escapes of ST_Xstring.
  mutating func escapedAttribute(_ name: StaticString, _ text: String) {
    attribute(name, EscapedText.escaped(text))
  }
}
