import XML

/// Reads `xl/styles.xml` for the number format and the font of each cell format.
struct StylesReader: PartHandler {
  /// The lists of the part that are looked into.
  private enum List {
    case fonts, cellFormats, other
  }

  let limits: SpreadsheetLimits
  private var codes: [Int: String] = [:]
  private var formats: [(number: Int, font: Int)] = []
  private var fonts: [FontProperties] = []
  private var depth = 0
  private var skippedBelow: Int?
  private var list = List.other

  init(limits: SpreadsheetLimits) {
    self.limits = limits
  }

  /// The number formats, by the numbers of the cell formats.
  var numberFormats: [NumberFormat] {
    var known: [Int: NumberFormat] = [:]
    return formats.map { cell in
      if let format = known[cell.number] { return format }
      // Programs use numbers that the standard leaves out, and give a code for them or not.
      let code = codes[cell.number] ?? BuiltInNumberFormat.code(cell.number)
      let format = code.map { NumberFormat(code: $0) } ?? .general
      known[cell.number] = format
      return format
    }
  }

  /// How the fonts look, by the numbers of the cell formats; none where all are plain.
  var looks: [TextLook] {
    guard fonts.contains(where: { $0.look != .plain }) else { return [] }
    return formats.map { fonts.indices.contains($0.font) ? fonts[$0.font].look : .plain }
  }

  mutating func startElement(_ tag: borrowing XMLTag) throws(SpreadsheetError) {
    depth += 1
    guard skippedBelow == nil else { return }
    guard tag.isSpreadsheet else {
      skippedBelow = depth
      return
    }
    switch (depth, list) {
    case (2, _):
      list = tag.isNamed("fonts") ? .fonts : tag.isNamed("cellXfs") ? .cellFormats : .other
    case (3, .fonts):
      guard fonts.count < limits.cellFormats else { throw tooMany }
      fonts.append(FontProperties())
    case (4, .fonts): fonts[fonts.count - 1].take(tag)
    case (3, .cellFormats) where tag.isNamed("xf"):
      guard formats.count < limits.cellFormats else { throw tooMany }
      formats.append((tag.integer("numFmtId") ?? 0, tag.integer("fontId") ?? 0))
    case (3, _) where tag.isNamed("numFmt"):
      if let identifier = tag.integer("numFmtId"), let code = tag.text("formatCode") {
        codes[identifier] = EscapedText.text(decoding: Array(code.utf8))
      }
    default: break
    }
  }

  private var tooMany: SpreadsheetError { .limit(.cellFormats, limits.cellFormats) }

  mutating func endElement(_ tag: borrowing XMLTag) throws(SpreadsheetError) {
    if skippedBelow == depth { skippedBelow = nil }
    depth -= 1
  }

  mutating func characters(_ characters: borrowing XMLCharacters) throws(SpreadsheetError) {}
}
