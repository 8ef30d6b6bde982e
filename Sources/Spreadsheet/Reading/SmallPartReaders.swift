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
    "the package holds a document that is no workbook"
  )
}

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

/// Reads `docProps/custom.xml`.
struct CustomPropertiesReader: PartHandler {
  private(set) var properties: [CustomProperty] = []
  private var depth = 0
  private var name: String?
  private var text: [UInt8] = []

  mutating func startElement(_ tag: borrowing XMLTag) throws(SpreadsheetError) {
    depth += 1
    let isProperty =
      tag.isNamed("property", in: Namespace.customProperties)
      || tag.isNamed("property", in: Namespace.strictCustomProperties)
    if depth == 2, isProperty {
      name = tag.text("name")
      text.removeAll(keepingCapacity: true)
    }
  }

  mutating func endElement(_ tag: borrowing XMLTag) throws(SpreadsheetError) {
    depth -= 1
    if depth == 1, let name {
      properties.append(CustomProperty(name: name, value: EscapedText.text(decoding: text)))
      self.name = nil
    }
  }

  mutating func characters(_ characters: borrowing XMLCharacters) throws(SpreadsheetError) {
    // The value stands in an element of its type, not beside it.
    if name != nil, depth >= 3 { characters.bytes.append(to: &text) }
  }
}
