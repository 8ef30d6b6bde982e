/// Audits a sheet's part.
struct WorksheetAudit {
  private(set) var breaches: [Breach] = []
  let sheet: Element
  let name: String
  let package: AuditedPackage
  /// The ranges in which a text that looks like a number bears no mark.
  private var ignored: [GridRange] = []

  /// The children of CT_Worksheet in their order; all but `conditionalFormatting` stand once.
  private static let order = [
    "sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetCalcPr",
    "sheetProtection", "protectedRanges", "scenarios", "autoFilter", "sortState",
    "dataConsolidate", "customSheetViews", "mergeCells", "phoneticPr", "conditionalFormatting",
    "dataValidations", "hyperlinks", "printOptions", "pageMargins", "pageSetup", "headerFooter",
    "rowBreaks", "colBreaks", "customProperties", "cellWatches", "ignoredErrors", "smartTags",
    "drawing", "legacyDrawing", "legacyDrawingHF", "picture", "oleObjects", "controls",
    "webPublishItems", "tableParts", "extLst",
  ]

  init(_ sheet: Element, name: String, in package: AuditedPackage) {
    self.sheet = sheet
    self.name = name
    self.package = package
  }

  mutating func check() {
    checkOrder()
    checkIgnoredErrors()
    checkRows()
    checkProtection()
    checkMerges()
    checkConditionalFormats()
    checkValidations()
    checkColumns()
    checkLinks()
    checkPage()
  }

  mutating func expect(
    _ isRight: Bool,
    _ rule: Breach.Rule,
    _ place: String,
    _ text: @autoclosure () -> String
  ) {
    if !isRight { breaches.append(Breach(rule: rule, place: "\(name)!\(place)", text: text())) }
  }

  private mutating func checkOrder() {
    var last = -1
    for child in sheet.children {
      guard let place = Self.order.firstIndex(of: child.name) else {
        expect(false, .elementOrder, child.name, "no element of a sheet")
        continue
      }
      let isRepeated = place == last && child.name != "conditionalFormatting"
      expect(place >= last && !isRepeated, .elementOrder, child.name, "stands too late, or twice")
      last = max(last, place)
    }
  }

  /// The ranges that an attribute lists.
  mutating func ranges(_ element: Element, _ rule: Breach.Rule) -> [GridRange] {
    let list = element["sqref"] ?? ""
    let ranges = GridRange.list(list)
    expect(ranges?.isEmpty == false, rule, element.name, "no list of ranges: \(list)")
    return ranges ?? []
  }

  private mutating func checkIgnoredErrors() {
    for element in sheet.child("ignoredErrors")?.children("ignoredError") ?? [] {
      let ranges = ranges(element, .numberAsText)
      if element["numberStoredAsText"] == "1" { ignored += ranges }
    }
  }

  // MARK: Cells

  private mutating func checkRows() {
    var lastRow = 0
    for row in sheet.child("sheetData")?.children("row") ?? [] {
      let number = row.number("r") ?? 0
      expect(number > lastRow && number <= 1_048_576, .cell, "row \(number)", "out of order")
      lastRow = number
      let height = row["ht"].map { Double($0) ?? .infinity } ?? 0
      expect((0...409.5).contains(height), .cell, "row \(number)", "a height of \(height) points")
      var lastColumn = 0
      for cell in row.children("c") {
        let reference = cell["r"] ?? ""
        guard let place = GridRange.cell(reference) else {
          expect(false, .cell, reference, "no address")
          continue
        }
        expect(place.row == number, .cell, reference, "in row \(number)")
        expect(place.column > lastColumn, .cell, reference, "out of order")
        lastColumn = place.column
        let style = cell.number("s") ?? 0
        let isStyle = (0..<package.formatCount).contains(style)
        expect(isStyle, .style, reference, "no format \(style)")
        check(cell, at: place, reference)
      }
    }
  }

  private mutating func check(
    _ cell: Element,
    at place: (row: Int, column: Int),
    _ reference: String
  ) {
    let value = cell.child("v")?.text
    for child in cell.children where !["f", "v"].contains(child.name) {
      expect(
        false,
        child.name == "is" ? .inlineString : .cell,
        reference,
        "<\(child.name)> in a cell"
      )
    }
    let formula = cell.child("f")
    if let formula {
      expect(cell.child("v") != nil, .formula, reference, "no result")
      expect(!formula.text.isEmpty, .formula, reference, "no text")
      expect(
        formula.attributes.allSatisfy { $0.value == "preserve" },
        .formula,
        reference,
        "not plain"
      )
      for complaint in FormulaText.complaints(formula.text, sheets: package.sheets) {
        expect(false, .formula, reference, complaint)
      }
    }
    switch cell["t"] {
    case nil, "n":
      guard let value else { return }
      expect(value.isDecimal, .cell, reference, "no number: \(value)")
    case "s":
      let strings = package.strings
      guard let index = value.flatMap({ Int($0) }), strings.indices.contains(index) else {
        expect(false, .sharedString, reference, "no text \(value ?? "")")
        return
      }
      expect(formula == nil, .formula, reference, "a formula's result is no shared string")
      let isMarked =
        strings[index].looksLikeNumber
        && !ignored.contains { $0.contains(row: place.row, column: place.column) }
      expect(!isMarked, .numberAsText, reference, "the text \(strings[index])")
    case "str":
      expect(formula != nil, .cell, reference, "a text outside the table of strings")
    case "b", "e":
      expect(formula != nil, .cell, reference, "a truth or an error that nothing comes to")
    case "inlineStr": expect(false, .inlineString, reference, "an inline string")
    case let type?: expect(false, .cell, reference, "the type \(type)")
    }
  }

  private mutating func checkColumns() {
    var last = 0
    for column in sheet.child("cols")?.children("col") ?? [] {
      let (first, end) = (column.number("min") ?? 0, column.number("max") ?? 0)
      expect(first > last && end >= first && end <= 16_384, .cell, "col \(first)", "out of order")
      last = end
      let level = column.number("outlineLevel") ?? 0
      let levels = sheet.child("sheetFormatPr")?.number("outlineLevelCol") ?? 0
      expect((0...min(7, levels)).contains(level), .cell, "col \(first)", "a level \(level)")
      let width = Double(column["width"] ?? "") ?? .infinity
      expect((0...255).contains(width), .cell, "col \(first)", "a width of \(width)")
    }
  }
}
