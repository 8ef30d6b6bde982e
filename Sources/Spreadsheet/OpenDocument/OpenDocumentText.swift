/// The text of a cell, put together of paragraphs as OpenDocument counts white space.
///
/// Blanks and line ends between two characters are one blank, those before the first are none; what is
/// to be more is written as an element.
struct OpenDocumentText {
  /// The bytes so far.
  private(set) var bytes: [UInt8] = []
  /// How many paragraphs have begun.
  private(set) var paragraphs = 0

  private enum Blank { case none, blank, lineEnd }

  private var isAtStart = true
  private var pending = Blank.none

  /// Begins the text of another cell.
  mutating func clear() {
    if !bytes.isEmpty { bytes.removeAll(keepingCapacity: true) }
    paragraphs = 0
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
        if !isAtStart, pending == .none { pending = .blank }
      case 0x09, 0x0A, 0x0D:
        if !isAtStart { pending = .lineEnd }
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
    if pending != .none { bytes.append(0x20) }
    pending = .none
  }
}
