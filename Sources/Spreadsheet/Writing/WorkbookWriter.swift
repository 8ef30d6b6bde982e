internal import TextTools
import XML

extension Workbook {
  /// Writes the workbook.
  ///
  /// Equal workbooks give equal bytes on every run and machine.
  ///
  /// - Parameters:
  ///   - level: How hard deflate tries, 1 (fast) to 9 (small).
  ///   - prepared: Parts that were written before; the bytes are the same without them.
  /// - Returns: The bytes of an xlsx file.
  /// - Throws: ``SpreadsheetError`` for what no program would accept: a bad or duplicate name, a text
  ///   over 32,767 UTF-16 units, a number that is none, cells out of order or outside the grid,
  ///   overlapping merges, a style of another style table.
  public func bytes(
    level: Int = 6,
    prepared: PreparedParts = PreparedParts()
  ) throws(SpreadsheetError) -> [UInt8] {
    try checkNames()
    var package = try PackageWriter(level: level)
    var strings = SharedStringTable()
    let parts = WorkbookParts(workbook: self)
    try package.add("[Content_Types].xml") { parts.writeContentTypes(to: &$0) }
    try package.add(
      "_rels/.rels",
      properties.custom.isEmpty ? WorkbookParts.plainRelationships : WorkbookParts.fullRelationships
    )
    try package.add("docProps/app.xml") { parts.writeApplication(to: &$0) }
    try package.add("docProps/core.xml") { parts.writeCoreProperties(to: &$0) }
    if !properties.custom.isEmpty {
      try package.add("docProps/custom.xml") { parts.writeCustomProperties(to: &$0) }
    }
    try package.add("xl/workbook.xml") { parts.writeWorkbook(to: &$0) }
    try package.add("xl/_rels/workbook.xml.rels") { parts.writeRelationships(to: &$0) }
    if let part = prepared.part(of: styles) {
      try package.add(StylePart.name, part)
    } else {
      try package.add(StylePart.name) { StylePart.write(styles, to: &$0) }
    }
    var chart = 1
    for (index, sheet) in sheets.enumerated() {
      let number = index + 1
      let relationships = SheetRelationships(of: sheet)
      let part = WorksheetPart(
        sheet: sheet,
        isActive: index == activeSheet,
        styles: styles,
        relationships: relationships
      )
      var xml = XMLWriter()
      try part.write(to: &xml, strings: &strings)
      try package.add("xl/worksheets/sheet\(number).xml", xml)
      guard !relationships.isEmpty else { continue }
      try package.add("xl/worksheets/_rels/sheet\(number).xml.rels") {
        relationships.write(ofSheet: number, to: &$0)
      }
      if !sheet.notes.isEmpty {
        try checkNotes(of: sheet)
        try addNotes(of: sheet, number, prepared, to: &package)
      }
      try addCharts(of: sheet, number, from: &chart, to: &package)
    }
    try package.add("xl/sharedStrings.xml") { strings.write(to: &$0) }
    return try package.finish()
  }

  private func addNotes(
    of sheet: Worksheet,
    _ number: Int,
    _ prepared: PreparedParts,
    to package: inout PackageWriter
  ) throws(SpreadsheetError) {
    let comments = NoteParts.comments(of: number)
    let drawing = NoteParts.drawing(of: number)
    if let written = prepared.notes(sheet.notes, ofSheet: number) {
      try package.add(comments, written.comments)
      try package.add(drawing, written.drawing)
    } else {
      let notes = NoteParts(sheet.notes, sheetNumber: number)
      try package.add(comments) { notes.writeComments(to: &$0) }
      try package.add(drawing) { notes.writeDrawing(to: &$0) }
    }
  }

  /// Adds the charts of a sheet, whose numbers go on through the workbook.
  private func addCharts(
    of sheet: Worksheet,
    _ number: Int,
    from first: inout Int,
    to package: inout PackageWriter
  ) throws(SpreadsheetError) {
    guard !sheet.charts.isEmpty else { return }
    let drawing = DrawingPart(charts: sheet.charts, firstChart: first)
    try package.add(DrawingPart.name(of: number)) { drawing.write(to: &$0) }
    try package.add(DrawingPart.relationships(of: number)) { drawing.writeRelationships(to: &$0) }
    for chart in sheet.charts {
      try package.add(ChartPart.name(first)) { ChartPart(chart: chart).write(to: &$0) }
      first += 1
    }
  }

  private func checkNames() throws(SpreadsheetError) {
    guard sheets.indices.contains(activeSheet) else {
      throw SpreadsheetError(
        .noSheets,
        zh: "工作簿至少要有一张工作表，并显示其中一张",
        en: "a workbook needs a sheet, and one of them shown"
      )
    }
    guard sheets[activeSheet].view.visibility == .visible else {
      throw SpreadsheetError(
        .noSheets,
        zh: "当前工作表是隐藏的",
        en: "the active sheet is hidden",
        sheet: sheets[activeSheet].name
      )
    }
    var seen: Set<String> = []
    for sheet in sheets {
      guard SheetName.isValid(sheet.name) else {
        throw SpreadsheetError(
          .badSheetName,
          zh: "不能用作工作表的名称",
          en: "not fit for a sheet's name",
          sheet: sheet.name
        )
      }
      guard seen.insert(sheet.name.lowercased()).inserted else {
        throw SpreadsheetError(
          .duplicateSheetName,
          zh: "两张工作表用了这个名称",
          en: "two sheets have this name",
          sheet: sheet.name
        )
      }
    }
    var defined: Set<NameKey> = []
    defined.reserveCapacity(definedNames.count)
    for name in definedNames {
      guard DefinedName.isValid(name.name), name.sheet.map({ sheets.indices.contains($0) }) ?? true
      else {
        throw SpreadsheetError(
          .badDefinedName,
          zh: "\(SpreadsheetError.chineseQuoted(name.name)) 不能用作名称，或所指的工作表不存在",
          en:
            "\(SpreadsheetError.quoted(name.name)) is not fit for a name, or its sheet does not exist"
        )
      }
      let key = NameKey(sheet: name.sheet, name: ExactText(name.name.lowercased()))
      guard defined.insert(key).inserted else {
        throw SpreadsheetError(
          .duplicateDefinedName,
          zh: "名称\(SpreadsheetError.chineseQuoted(name.name))定义了两次",
          en: "\(SpreadsheetError.quoted(name.name)) is defined twice"
        )
      }
    }
  }

  /// What no two defined names may share.
  private struct NameKey: Hashable {
    let sheet: Int?
    let name: ExactText
  }

  private func checkNotes(of sheet: Worksheet) throws(SpreadsheetError) {
    var seen: Set<CellReference> = []
    for note in sheet.notes {
      guard note.cell.isInGrid, seen.insert(note.cell).inserted else {
        throw SpreadsheetError(
          note.cell.isInGrid ? .duplicateCell : .outsideGrid,
          zh: "批注所在的单元格已有批注，或超出工作表范围",
          en: "a note's cell has a note already or lies outside the grid",
          sheet: sheet.name,
          cell: note.cell
        )
      }
      guard note.text.utf16.count <= SpreadsheetLimits.cellTextLength else {
        throw SpreadsheetError(
          .limit(.cellText, SpreadsheetLimits.cellTextLength),
          zh: "批注太长",
          en: "a note is too long",
          sheet: sheet.name,
          cell: note.cell
        )
      }
    }
  }
}
