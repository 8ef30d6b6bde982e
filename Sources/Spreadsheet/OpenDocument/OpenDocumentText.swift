import OpenDocument

/// The text of a cell, put together of paragraphs as OpenDocument counts white space.
struct OpenDocumentText {
  /// The bytes so far.
  private(set) var bytes: [UInt8] = []
  /// Where stretches end, with how they look.
  private var ends: [(end: Int, look: TextLook)] = []
  private var look = TextLook.plain
  /// How many paragraphs have begun.
  private(set) var paragraphs = 0

  private var whiteSpace = OpenDocumentWhiteSpace()

  /// Begins the text of another cell.
  mutating func clear() {
    if !bytes.isEmpty { bytes.removeAll(keepingCapacity: true) }
    if !ends.isEmpty { ends.removeAll(keepingCapacity: true) }
    look = .plain
    paragraphs = 0
  }

  /// Sets how the text looks that follows.
  mutating func set(_ look: TextLook) {
    guard look != self.look else { return }
    ends.append((bytes.count, self.look))
    self.look = look
  }

  /// The stretches; nil where all of the text looks as the cell does.
  func runs(in cell: TextLook) -> [TextRun]? {
    let all = ends + [(bytes.count, look)]
    var runs: [TextRun] = []
    var start = 0
    for (end, look) in all where end > start {
      runs.append(TextRun(String(decoding: bytes[start..<end], as: UTF8.self), look: look))
      start = end
    }
    return runs.contains { $0.look != cell } ? runs : nil
  }

  /// Begins a paragraph.
  mutating func startParagraph() {
    if paragraphs > 0 { bytes.append(0x0A) }
    paragraphs += 1
    whiteSpace = OpenDocumentWhiteSpace()
  }

  /// Ends a paragraph.
  mutating func endParagraph() {
    guard whiteSpace.end(in: &bytes) else { return }
    bytes.removeLast()
    if let last = ends.indices.last { ends[last].end = min(ends[last].end, bytes.count) }
  }

  /// Adds characters as they stand in the file.
  mutating func add(_ characters: UnsafeRawBufferPointer) {
    whiteSpace.add(characters, to: &bytes)
  }

  /// Adds white space that is meant.
  mutating func add(_ byte: UInt8, count: Int) {
    whiteSpace.addElement(to: &bytes)
    bytes.append(contentsOf: repeatElement(byte, count: count))
  }
}
