import XML

/// Reads `xl/styles.xml` for the number format of each cell format.
struct StylesReader: PartHandler {
  let limits: SpreadsheetLimits
  private var codes: [Int: String] = [:]
  private var identifiers: [Int] = []
  private var depth = 0
  private var skippedBelow: Int?
  private var isInCellFormats = false

  init(limits: SpreadsheetLimits) {
    self.limits = limits
  }

  /// The number formats, by the numbers of the cell formats.
  var numberFormats: [NumberFormat] {
    var known: [Int: NumberFormat] = [:]
    return identifiers.map { identifier in
      if let format = known[identifier] { return format }
      // Programs use numbers that the standard leaves out, and give a code for them or not.
      let code = codes[identifier] ?? BuiltInNumberFormat.code(identifier)
      let format = code.map { NumberFormat(code: $0) } ?? .general
      known[identifier] = format
      return format
    }
  }

  mutating func startElement(_ tag: borrowing XMLTag) throws(SpreadsheetError) {
    depth += 1
    guard skippedBelow == nil else { return }
    guard tag.isSpreadsheet else {
      skippedBelow = depth
      return
    }
    if depth == 2 {
      isInCellFormats = tag.isNamed("cellXfs")
    } else if depth == 3, isInCellFormats, tag.isNamed("xf") {
      guard identifiers.count < limits.cellFormats else {
        throw .limit(.cellFormats, limits.cellFormats)
      }
      identifiers.append(tag.integer("numFmtId") ?? 0)
    } else if depth == 3, tag.isNamed("numFmt"), let identifier = tag.integer("numFmtId"),
      let code = tag.text("formatCode")
    {
      codes[identifier] = EscapedText.text(decoding: Array(code.utf8))
    }
  }

  mutating func endElement(_ tag: borrowing XMLTag) throws(SpreadsheetError) {
    if skippedBelow == depth { skippedBelow = nil }
    depth -= 1
  }

  mutating func characters(_ characters: borrowing XMLCharacters) throws(SpreadsheetError) {}
}
