import XML

/// What of the styles of a workbook its sheets are read with.
struct SheetPapers {
  /// What each format of rules does to a text.
  private(set) var ruleFormats: [RuleFormat] = []
  /// How the text of cell formats looks without rules.
  private(set) var looks = FormatLooks()
  /// The cell formats that show digits around a text.
  private(set) var textFormats: Set<UInt16> = []
  /// Whether letters may be in the colour of their paper.
  private var hasUnseenInk = false

  /// Nothing does.
  init() {}

  /// Takes what the styles of a workbook say.
  init(_ styles: StylesReader, numberFormats: [NumberFormat]) {
    for (index, format) in numberFormats.enumerated() where format.showsDigitsAroundText {
      if let style = UInt16(exactly: index) { textFormats.insert(style) }
    }
    ruleFormats = styles.ruleFormats
    looks = styles.formatLooks
    hasUnseenInk =
      looks.formats.contains(where: \.isUnseen) || ruleFormats.contains { $0.ink != nil }
  }

  /// The cells of a sheet behind which the style of a table may put a dark colour.
  func paintedCells(
    of part: String,
    in package: PackageReader
  ) throws(SpreadsheetError) -> [CellRange] {
    guard hasUnseenInk else { return [] }
    var painted: [CellRange] = []
    for relationship in try package.relationships(of: part) where relationship.type == "table" {
      guard let (name, bytes) = try package.read(relationship, of: part) else { continue }
      var reader = TableRangeReader()
      try package.parse(bytes, part: name, handler: &reader)
      if reader.isStyled, let range = reader.range { painted.append(range) }
    }
    return painted
  }
}

/// Reads `xl/tables/tableN.xml` for its cells and whether a style paints them.
private struct TableRangeReader: PartHandler {
  private(set) var range: CellRange?
  private(set) var isStyled = false

  mutating func startElement(_ tag: borrowing XMLTag) throws(SpreadsheetError) {
    if tag.isNamed("table") { range = tag.text("ref").flatMap { CellRange($0) } }
    if tag.isNamed("tableStyleInfo") { isStyled = tag.text("name") != nil }
  }

  mutating func endElement(_ tag: borrowing XMLTag) throws(SpreadsheetError) {}

  mutating func characters(_ characters: borrowing XMLCharacters) throws(SpreadsheetError) {}
}
