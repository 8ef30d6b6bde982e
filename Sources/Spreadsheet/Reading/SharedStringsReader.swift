import XML

/// Reads `xl/sharedStrings.xml`.
struct SharedStringsReader: PartHandler {
  let limits: SpreadsheetLimits
  /// One text for each item, whatever it is made of, so that the numbers stay right.
  private(set) var strings: [String] = []
  private var text: [UInt8] = []
  private var depth = 0
  private var skippedBelow: Int?
  private var isInText = false

  init(limits: SpreadsheetLimits) {
    self.limits = limits
  }

  mutating func startElement(_ tag: borrowing XMLTag) throws(SpreadsheetError) {
    depth += 1
    guard skippedBelow == nil else { return }
    // Only "t" and "r" with its "t": how Chinese is spoken ("rPh") is no part of the text.
    switch depth {
    case _ where !tag.isSpreadsheet: skippedBelow = depth
    case 1: break
    case 2 where tag.isNamed("si"): text.removeAll(keepingCapacity: true)
    case 3 where tag.isNamed("r"): break
    case 3...4 where tag.isNamed("t"): isInText = true
    default: skippedBelow = depth
    }
  }

  mutating func endElement(_ tag: borrowing XMLTag) throws(SpreadsheetError) {
    defer { depth -= 1 }
    guard skippedBelow == nil else {
      if skippedBelow == depth { skippedBelow = nil }
      return
    }
    isInText = false
    guard depth == 2, tag.isNamed("si") else { return }
    guard strings.count < limits.sharedStrings else {
      throw .limit(.sharedStrings, limits.sharedStrings)
    }
    let string = EscapedText.text(decoding: text)
    guard text.count <= limits.cellText || string.utf16.count <= limits.cellText else {
      throw .limit(.cellText, limits.cellText)
    }
    strings.append(string)
  }

  mutating func characters(_ characters: borrowing XMLCharacters) throws(SpreadsheetError) {
    if isInText, skippedBelow == nil { characters.bytes.append(to: &text) }
  }
}
