/// How OpenDocument counts the white space of a paragraph.
///
/// Blanks and line ends between two characters are one blank; what is to be more is written as an
/// element. Before the first character a blank counts, as LibreOffice writes and reads it, but not the
/// indent of a file that was laid out for people, which begins with a line end.
package struct OpenDocumentWhiteSpace {
  private enum Blank { case none, blank, lineEnd }

  private var isAtStart = true
  private var pending = Blank.none

  /// Begins a paragraph.
  package init() {}

  /// Adds characters as they stand in the file to what they say.
  package mutating func add(_ characters: UnsafeRawBufferPointer, to text: inout [UInt8]) {
    for byte in characters {
      switch byte {
      case 0x20:
        if pending == .none { pending = .blank }
        if !isAtStart, !isCounted { count(in: &text) }
      case 0x09, 0x0A, 0x0D:
        pending = .lineEnd
        if !isAtStart, !isCounted { count(in: &text) }
      default:
        flush(to: &text)
        text.append(byte)
        isAtStart = false
      }
    }
  }

  /// Whether the blank that is pending stands in the text already.
  private var isCounted = false

  private mutating func count(in text: inout [UInt8]) {
    text.append(0x20)
    isCounted = true
  }

  /// Ends a run of white space before something else, such as an element that stands for a character.
  package mutating func flush(to text: inout [UInt8]) {
    if pending == .blank, !isCounted { text.append(0x20) }
    pending = .none
    isCounted = false
  }

  /// Notes that an element stands for a character here.
  package mutating func addElement(to text: inout [UInt8]) {
    flush(to: &text)
    isAtStart = false
  }

  /// Ends the paragraph; a blank at its end counts, the line end of a file that was indented does not.
  ///
  /// - Returns: Whether the last blank of the text does not count.
  package mutating func end(in text: inout [UInt8]) -> Bool {
    defer { self = OpenDocumentWhiteSpace() }
    if isCounted { return pending == .lineEnd }
    flush(to: &text)
    return false
  }
}
