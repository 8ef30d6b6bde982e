import XML

/// Reads `xl/workbook.xml`.
struct WorkbookPartReader: PartHandler {
  struct Sheet {
    var name: String
    var visibility: SheetVisibility
    var relationship: String?
  }

  let limits: SpreadsheetLimits
  private(set) var sheets: [Sheet] = []
  private(set) var definedNames: [DefinedNameContents] = []
  private(set) var uses1904Dates = false
  private(set) var asksForCalculation = false
  private(set) var roundsToShown = false
  private var depth = 0
  private var skippedBelow: Int?
  private var text: [UInt8] = []
  private var name: DefinedNameContents?

  init(limits: SpreadsheetLimits) {
    self.limits = limits
  }

  mutating func startElement(_ tag: borrowing XMLTag) throws(SpreadsheetError) {
    depth += 1
    guard skippedBelow == nil else { return }
    guard tag.isSpreadsheet else {
      if depth == 1 { throw Self.notAWorkbook }
      skippedBelow = depth
      return
    }
    if depth == 1, !tag.isNamed("workbook") { throw Self.notAWorkbook }
    if depth == 2, tag.isNamed("workbookPr") {
      uses1904Dates = tag.flag("date1904")
    } else if depth == 2, tag.isNamed("calcPr") {
      asksForCalculation =
        tag.flag("fullCalcOnLoad") || tag.flag("forceFullCalc") || tag.denies("calcCompleted")
      roundsToShown = tag.denies("fullPrecision")
    } else if depth == 3, tag.isNamed("sheet") {
      try addSheet(tag)
    } else if depth == 3, tag.isNamed("definedName"), let name = tag.text("name") {
      guard definedNames.count < limits.definedNames else {
        throw .limit(.definedNames, limits.definedNames)
      }
      text.removeAll(keepingCapacity: true)
      self.name = DefinedNameContents(
        name: EscapedText.text(decoding: Array(name.utf8)),
        formula: "",
        sheet: tag.integer("localSheetId"),
        isHidden: tag.flag("hidden")
      )
    }
  }

  mutating func endElement(_ tag: borrowing XMLTag) throws(SpreadsheetError) {
    if skippedBelow == depth { skippedBelow = nil }
    depth -= 1
    if depth == 2, var name {
      name.formula = EscapedText.text(decoding: text)
      definedNames.append(name)
      self.name = nil
    }
  }

  mutating func characters(_ characters: borrowing XMLCharacters) throws(SpreadsheetError) {
    if name != nil, skippedBelow == nil { characters.bytes.append(to: &text) }
  }

  private mutating func addSheet(_ tag: borrowing XMLTag) throws(SpreadsheetError) {
    guard sheets.count < limits.sheets else { throw .limit(.sheets, limits.sheets) }
    let visibility = tag.text("state").flatMap { SheetVisibility(rawValue: $0) }
    sheets.append(
      Sheet(
        name: EscapedText.text(decoding: Array((tag.text("name") ?? "").utf8)),
        visibility: visibility ?? .visible,
        relationship: Self.relationship(of: tag)
      )
    )
  }

  private static func relationship(of tag: borrowing XMLTag) -> String? {
    if let value = tag.attribute("id", in: Namespace.relationships) { return value.string() }
    if let value = tag.attribute("id", in: Namespace.strictRelationships) { return value.string() }
    return nil
  }

  private static let notAWorkbook = SpreadsheetError(
    .notAWorkbook,
    zh: "压缩包里的文件不是工作簿",
    en: "the package holds a document that is no workbook"
  )
}
