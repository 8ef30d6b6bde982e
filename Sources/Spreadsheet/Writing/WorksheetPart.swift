import XML

/// Writes `xl/worksheets/sheetN.xml`, its elements in the order of CT_Worksheet.
struct WorksheetPart {
  let sheet: Worksheet
  let isActive: Bool
  let styles: StyleTable
  let relationships: SheetRelationships

  func write(
    to xml: inout XMLWriter,
    strings: inout SharedStringTable
  ) throws(SpreadsheetError) {
    xml.startElement("worksheet")
    xml.attribute("xmlns", Namespace.main)
    if !relationships.isEmpty { xml.attribute("xmlns:r", Namespace.relationships) }
    writeProperties(to: &xml)
    writeDimension(to: &xml)
    writeView(to: &xml)
    writeColumns(to: &xml)
    try writeRows(to: &xml, strings: &strings)
    writeProtection(to: &xml)
    try writeFilter(to: &xml)
    try writeMerges(to: &xml)
    try writeConditionalFormats(to: &xml)
    try writeValidations(to: &xml)
    try writeHyperlinks(to: &xml)
    try writePage(to: &xml)
    if !sheet.textNumbers.isEmpty {
      xml.startElement("ignoredErrors")
      xml.startElement("ignoredError")
      xml.attribute("sqref", Self.list(sheet.textNumbers))
      xml.attribute("numberStoredAsText", 1)
      xml.endElement()
      xml.endElement()
    }
    if !sheet.charts.isEmpty {
      xml.startElement("drawing")
      xml.attribute("r:id", relationships.charts)
      xml.endElement()
    }
    if !sheet.notes.isEmpty {
      xml.startElement("legacyDrawing")
      xml.attribute("r:id", SheetRelationships.notes)
      xml.endElement()
    }
    xml.endElement()
  }

  static func list(_ ranges: [CellRange]) -> String {
    ranges.map(\.description).joined(separator: " ")
  }

  func failure(
    _ kind: SpreadsheetError.Kind,
    zh chineseDetail: String,
    en detail: String,
    cell: CellReference? = nil
  ) -> SpreadsheetError {
    SpreadsheetError(kind, zh: chineseDetail, en: detail, sheet: sheet.name, cell: cell)
  }

  private func writeProperties(to xml: inout XMLWriter) {
    guard sheet.view.tabColor != nil || sheet.page.isFitted else { return }
    xml.startElement("sheetPr")
    if let color = sheet.view.tabColor {
      xml.startElement("tabColor")
      xml.attribute("rgb", color.text)
      xml.endElement()
    }
    if sheet.page.isFitted {
      xml.startElement("pageSetUpPr")
      xml.attribute("fitToPage", 1)
      xml.endElement()
    }
    xml.endElement()
  }

  private func writeDimension(to xml: inout XMLWriter) {
    var columns: ClosedRange<Int>?
    for row in sheet.rows {
      guard let first = row.cells.first?.column, let last = row.cells.last?.column, first <= last
      else { continue }
      columns = min(first, columns?.lowerBound ?? first)...max(last, columns?.upperBound ?? last)
    }
    let rows = sheet.rows.lazy.filter { !$0.cells.isEmpty }.map(\.index)
    var first = rows.first
    var last = rows.last
    if let later = sheet.laterRows, !later.rows.isEmpty {
      let own = later.columns
      columns =
        min(
          own.lowerBound,
          columns?.lowerBound ?? own.lowerBound
        )...max(
          own.upperBound,
          columns?.upperBound ?? own.upperBound
        )
      first = first ?? later.rows.lowerBound
      last = later.rows.upperBound - 1
    }
    var range = CellRange(CellReference(row: 0, column: 0))
    if let columns, let first, let last, first <= last {
      range = CellRange(rows: first...last, columns: columns)
    }
    xml.startElement("dimension")
    xml.attribute("ref", range.description)
    xml.endElement()
  }

  private func writeView(to xml: inout XMLWriter) {
    let view = sheet.view
    xml.startElement("sheetViews")
    xml.startElement("sheetView")
    if !view.showsGridLines { xml.attribute("showGridLines", 0) }
    if isActive { xml.attribute("tabSelected", 1) }
    if view.zoom != 100 {
      xml.attribute("zoomScale", view.zoom)
      xml.attribute("zoomScaleNormal", view.zoom)
    }
    xml.attribute("workbookViewId", 0)
    if view.frozenRows > 0 || view.frozenColumns > 0 {
      let pane =
        view.frozenRows == 0 ? "topRight" : view.frozenColumns == 0 ? "bottomLeft" : "bottomRight"
      let topLeft = CellReference(row: view.frozenRows, column: view.frozenColumns)
      xml.startElement("pane")
      if view.frozenColumns > 0 { xml.attribute("xSplit", view.frozenColumns) }
      if view.frozenRows > 0 { xml.attribute("ySplit", view.frozenRows) }
      xml.attribute("topLeftCell", topLeft.description)
      xml.attribute("activePane", pane)
      xml.attribute("state", "frozen")
      xml.endElement()
      writeSelection(pane: pane, to: &xml)
    } else {
      writeSelection(pane: nil, to: &xml)
    }
    xml.endElement()
    xml.endElement()
    xml.startElement("sheetFormatPr")
    xml.attribute("defaultRowHeight", sheet.defaultRowHeight.measure)
    let level = sheet.columns.lazy.map(\.outlineLevel).max() ?? 0
    if level > 0 { xml.attribute("outlineLevelCol", level) }
    xml.endElement()
  }

  private func writeSelection(pane: String?, to xml: inout XMLWriter) {
    let cell = sheet.view.selectedCell.description
    xml.startElement("selection")
    if let pane { xml.attribute("pane", pane) }
    xml.attribute("activeCell", cell)
    xml.attribute("sqref", cell)
    xml.endElement()
  }

  private func writeColumns(to xml: inout XMLWriter) {
    guard !sheet.columns.isEmpty else { return }
    xml.startElement("cols")
    for column in sheet.columns {
      xml.startElement("col")
      xml.attribute("min", column.columns.lowerBound + 1)
      xml.attribute("max", column.columns.upperBound + 1)
      xml.attribute("width", column.width.measure)
      if column.style != .normal { xml.attribute("style", Int(column.style.value)) }
      if column.isHidden { xml.attribute("hidden", 1) }
      xml.attribute("customWidth", 1)
      if column.outlineLevel > 0 { xml.attribute("outlineLevel", column.outlineLevel) }
      if column.endsFoldedGroup { xml.attribute("collapsed", 1) }
      xml.endElement()
    }
    xml.endElement()
  }

  private func writeProtection(to xml: inout XMLWriter) {
    guard let protection = sheet.protection else { return }
    xml.startElement("sheetProtection")
    xml.attribute("sheet", 1)
    if protection.allowsFormattingCells { xml.attribute("formatCells", 0) }
    if protection.allowsFormattingColumns { xml.attribute("formatColumns", 0) }
    if protection.allowsFormattingRows { xml.attribute("formatRows", 0) }
    if protection.allowsInsertingRows { xml.attribute("insertRows", 0) }
    if protection.allowsDeletingRows { xml.attribute("deleteRows", 0) }
    if protection.allowsSorting { xml.attribute("sort", 0) }
    if protection.allowsFiltering { xml.attribute("autoFilter", 0) }
    xml.endElement()
  }

  private func writeMerges(to xml: inout XMLWriter) throws(SpreadsheetError) {
    guard !sheet.merges.isEmpty else { return }
    for merge in sheet.merges where !merge.first.isInGrid || !merge.last.isInGrid {
      throw failure(
        .outsideGrid,
        zh: "合并区域超出工作表范围",
        en: "a merged range lies outside the grid",
        cell: merge.first
      )
    }
    if let (one, other) = CellRange.firstOverlap(among: sheet.merges) {
      throw failure(
        .overlappingMerges,
        zh: "合并区域 \(one) 与 \(other) 重叠",
        en: "\(one) and \(other) overlap",
        cell: other.first
      )
    }
    xml.startElement("mergeCells")
    xml.attribute("count", sheet.merges.count)
    for merge in sheet.merges {
      xml.startElement("mergeCell")
      xml.attribute("ref", "\(merge.first):\(merge.last)")
      xml.endElement()
    }
    xml.endElement()
  }
}
