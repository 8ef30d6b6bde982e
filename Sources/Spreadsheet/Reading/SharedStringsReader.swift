import XML

/// Reads `xl/sharedStrings.xml`.
struct SharedStringsReader: PartHandler {
  let limits: SpreadsheetLimits
  /// One text for each item, whatever it is made of, so that the numbers stay right.
  private(set) var strings = SharedStrings()
  private var text: [UInt8] = []
  private var rich = RichText()
  private var depth = 0
  private var skippedBelow: Int?
  private var isInText = false
  private var isInProperties = false

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
    case 2 where tag.isNamed("si"):
      text.removeAll(keepingCapacity: true)
      rich.clear()
    case 3 where tag.isNamed("r"): rich.startRun()
    case 4 where tag.isNamed("rPr"):
      isInProperties = true
      rich.startProperties()
    case 5 where isInProperties: rich.take(tag)
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
    if depth == 4 { isInProperties = false }
    if depth == 3, tag.isNamed("r") { rich.endRun(at: text.count) }
    guard depth == 2, tag.isNamed("si") else { return }
    guard strings.texts.count < limits.sharedStrings else {
      throw .limit(.sharedStrings, limits.sharedStrings)
    }
    let string = EscapedText.text(decoding: text)
    guard text.count <= limits.cellText || string.utf16.count <= limits.cellText else {
      throw .limit(.cellText, limits.cellText)
    }
    if let runs = rich.runs(of: text) { strings.runs[strings.texts.count] = runs }
    strings.texts.append(string)
  }

  mutating func characters(_ characters: borrowing XMLCharacters) throws(SpreadsheetError) {
    if isInText, skippedBelow == nil { characters.bytes.append(to: &text) }
  }
}

/// The texts that cells share.
struct SharedStrings {
  /// The texts, by their numbers.
  var texts: [String] = []
  /// The stretches of those that say how they look.
  var runs: [Int: [TextRun]] = [:]
}
