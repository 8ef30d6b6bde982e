/// The text of a cell, put together of paragraphs as OpenDocument counts white space.
///
/// Blanks and line ends between two characters are one blank; what is to be more is written as an
/// element. Before the first character a blank counts, as LibreOffice writes and reads it, but not the
/// indent of a file that was laid out for people, which begins with a line end.
struct OpenDocumentText {
  /// The bytes so far.
  private(set) var bytes: [UInt8] = []
  /// Where stretches end, with how they look.
  private var ends: [(end: Int, look: TextLook)] = []
  private var look = TextLook.plain
  /// How many paragraphs have begun.
  private(set) var paragraphs = 0

  private enum Blank { case none, blank, lineEnd }

  private var isAtStart = true
  private var pending = Blank.none

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
    isAtStart = true
    pending = .none
  }

  /// Ends a paragraph; a blank at its end counts, the line end of a file that was indented does not.
  mutating func endParagraph() {
    if pending == .blank { bytes.append(0x20) }
    pending = .none
  }

  /// Adds characters as they stand in the file.
  mutating func add(_ characters: UnsafeRawBufferPointer) {
    for byte in characters {
      switch byte {
      case 0x20:
        if pending == .none { pending = .blank }
      case 0x09, 0x0A, 0x0D:
        pending = .lineEnd
      default:
        flush()
        bytes.append(byte)
        isAtStart = false
      }
    }
  }

  /// Adds white space that is meant.
  mutating func add(_ byte: UInt8, count: Int) {
    flush()
    bytes.append(contentsOf: repeatElement(byte, count: count))
    isAtStart = false
  }

  private mutating func flush() {
    if pending == .blank || pending == .lineEnd && !isAtStart { bytes.append(0x20) }
    pending = .none
  }
}
