internal import TextTools
import XML

/// Reads `xl/styles.xml` for the number format, the font and the fill of each cell format.
struct StylesReader: PartHandler {
  /// The lists of the part that are looked into.
  private enum List {
    case fonts, fills, cellFormats, differentials, other
  }

  let limits: SpreadsheetLimits
  private var codes: [Int: String] = [:]
  private var formats: [(number: Int, font: Int, fill: Int)] = []
  private var alignments: [CellFit] = []
  private var fonts: [FontProperties] = []
  /// What each fill puts behind a cell.
  private var fillColors: [SheetColor] = []
  /// What each format of rules does to a text.
  private(set) var ruleFormats: [RuleFormat] = []
  private var isSolid = false
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

  /// How text looks, by the numbers of the cell formats.
  var formatLooks: FormatLooks {
    FormatLooks(
      formats: zip(formats, fills).map { format, fill in
        guard fonts.indices.contains(format.font) else { return FormatLooks.Format(paper: fill) }
        let font = fonts[format.font]
        return FormatLooks.Format(ink: font.color, paper: fill, font: font.look)
      }
    )
  }

  /// How text is put into cells, by the numbers of the cell formats.
  var fits: [CellFit] {
    // Many formats share a font.
    let digits = fonts.map { DigitWidth.least(points: $0.size, font: $0.name) }
    let usual = DigitWidth.least(points: FontProperties().size, font: FontProperties().name)
    return zip(formats, alignments).map { format, alignment in
      var fit = alignment
      fit.digit = digits.indices.contains(format.font) ? digits[format.font] : usual
      return fit
    }
  }

  /// The greatest width of what the widths of columns are counted in: the digits of the first font.
  var columnUnit: Double {
    let font = fonts.first ?? FontProperties()
    let width = font.size * DigitWidth.pixelsPerPoint * DigitWidth.greatest(in: font.name)
    return max(7, width.rounded())
  }

  /// What is behind cells, by the numbers of the cell formats.
  var fills: [SheetColor] {
    formats.map { fillColors.indices.contains($0.fill) ? fillColors[$0.fill] : .of(.white) }
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
      list = Self.list(tag)
    case (3, .fonts):
      guard fonts.count < limits.cellFormats else { throw tooMany }
      fonts.append(FontProperties())
    case (4, .fonts): fonts[fonts.count - 1].take(tag)
    case (3, .fills):
      guard fillColors.count < limits.cellFormats else { throw tooMany }
      fillColors.append(.of(.white))
    case (4, .fills): startFill(tag)
    case (5, .fills) where isSolid && tag.isNamed("fgColor"):
      fillColors[fillColors.count - 1] = SheetColor(tag) ?? .unknown
    case (3, .cellFormats) where tag.isNamed("xf"):
      guard formats.count < limits.cellFormats else { throw tooMany }
      formats.append(
        (
          number: tag.integer("numFmtId") ?? 0, font: tag.integer("fontId") ?? 0,
          fill: tag.integer("fillId") ?? 0
        )
      )
      alignments.append(CellFit())
    case (4, .cellFormats) where tag.isNamed("alignment") && !alignments.isEmpty:
      let last = alignments.count - 1
      alignments[last].repeats = tag.text("horizontal") == "fill"
      alignments[last].shrinks = tag.flag("shrinkToFit")
      alignments[last].isTurned = tag.integer("textRotation") ?? 0 != 0
    case (3, .differentials):
      guard ruleFormats.count < limits.cellFormats else { throw tooMany }
      ruleFormats.append(RuleFormat())
    case (_, .differentials): ruleFormats[ruleFormats.count - 1].take(tag, depth: depth - 3)
    case (3, _) where tag.isNamed("numFmt"):
      if let identifier = tag.integer("numFmtId"), let code = tag.text("formatCode") {
        codes[identifier] = EscapedText.text(decoding: Array(code.utf8))
      }
    default: break
    }
  }

  private static func list(_ tag: borrowing XMLTag) -> List {
    if tag.isNamed("fonts") { return .fonts }
    if tag.isNamed("fills") { return .fills }
    if tag.isNamed("dxfs") { return .differentials }
    return tag.isNamed("cellXfs") ? .cellFormats : .other
  }

  /// Takes a pattern or a gradient: only one colour all over is known.
  private mutating func startFill(_ tag: borrowing XMLTag) {
    let pattern = tag.isNamed("patternFill") ? tag.text("patternType") ?? "none" : "gradient"
    isSolid = pattern == "solid"
    if pattern != "none" { fillColors[fillColors.count - 1] = .unknown }
  }

  private var tooMany: SpreadsheetError { .limit(.cellFormats, limits.cellFormats) }

  mutating func endElement(_ tag: borrowing XMLTag) throws(SpreadsheetError) {
    if skippedBelow == depth { skippedBelow = nil }
    depth -= 1
  }

  mutating func characters(_ characters: borrowing XMLCharacters) throws(SpreadsheetError) {}
}
