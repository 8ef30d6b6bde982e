import OpenDocument
import XML

extension OpenDocumentReader {
  /// What an element is where it stands; nil for one that is passed over with all that is in it.
  func element(
    _ tag: borrowing XMLTag,
    in parent: Element
  ) throws(SpreadsheetError) -> Element? {
    switch parent {
    case .document:
      guard tag.isIn(OpenDocumentNamespace.office) else { return nil }
      return tag.isNamed("automatic-styles") || tag.isNamed("styles")
        || tag.isNamed("font-face-decls")
        ? .styles : tag.isNamed("body") ? .body : nil
    case .styles:
      if tag.isIn(OpenDocumentNamespace.number) { return .numberStyle }
      guard tag.isIn(OpenDocumentNamespace.style) else { return nil }
      return tag.isNamed("style") || tag.isNamed("default-style") || tag.isNamed("font-face")
        ? .style : nil
    case .style: return tag.isIn(OpenDocumentNamespace.style) ? .other : nil
    case .numberStyle:
      return tag.isNamed("text") ? .numberText : tag.isNamed("number") ? .numberDigits : .other
    case .numberDigits: return tag.isNamed("embedded-text") ? .numberText : nil
    case .body:
      guard tag.isNamed("spreadsheet", in: OpenDocumentNamespace.office) else {
        throw SpreadsheetError(
          .notAWorkbook,
          zh: "内容不是电子表格",
          en: "the content is that of no spreadsheet"
        )
      }
      return .spreadsheet
    case .table where tag.isIn(OpenDocumentNamespace.calculation), .sparklines, .rules:
      if Self.isRule(tag) { return .rules }
      return tag.localName.string().hasPrefix("sparkline") ? .sparklines : nil
    case .spreadsheet, .table, .rows, .columns, .row:
      return tag.isIn(OpenDocumentNamespace.table) ? Self.tableElement(tag, in: parent) : nil
    case .cell where tag.isNamed("table", in: OpenDocumentNamespace.table):
      throw SpreadsheetError(
        .malformed,
        zh: "单元格里的表格不予读取",
        en: "a table inside a cell is not read",
        cell: CellReference(row: row, column: column)
      )
    case .cell, .list, .paragraph, .inline:
      return tag.isIn(OpenDocumentNamespace.text) ? Self.textElement(tag, in: parent) : nil
    case .names: return tag.isIn(OpenDocumentNamespace.table) ? .other : nil
    case .other, .numberText, .shapes, .reading: return nil
    }
  }

  private static func tableElement(_ tag: borrowing XMLTag, in parent: Element) -> Element? {
    if parent == .row {
      return tag.isNamed("table-cell") || tag.isNamed("covered-table-cell") ? .cell : nil
    }
    if parent == .spreadsheet {
      return tag.isNamed("table") ? .table : tag.isNamed("named-expressions") ? .names : nil
    }
    if tag.isNamed("table-column") { return .other }
    if tag.isNamed("table-columns") || tag.isNamed("table-header-columns")
      || tag.isNamed("table-column-group")
    {
      return .columns
    }
    if parent == .columns { return nil }
    if tag.isNamed("table-row") { return .row }
    if tag.isNamed("table-header-rows") || tag.isNamed("table-rows")
      || tag.isNamed("table-row-group")
    {
      return .rows
    }
    guard parent == .table else { return nil }
    return tag.isNamed("named-expressions") ? .names : tag.isNamed("shapes") ? .shapes : nil
  }

  private static func textElement(_ tag: borrowing XMLTag, in parent: Element) -> Element? {
    guard parent == .paragraph || parent == .inline else {
      if tag.isNamed("p") || tag.isNamed("h") { return .paragraph }
      return tag.isNamed("list") || tag.isNamed("list-item") || tag.isNamed("list-header")
        || tag.isNamed("section") ? .list : nil
    }
    if tag.isNamed("s") || tag.isNamed("tab") || tag.isNamed("line-break") { return .other }
    // How Chinese is spoken is no part of the text, nor is what a note says.
    if tag.isNamed("ruby-text") { return .reading }
    return tag.isNamed("note-body") ? nil : .inline
  }
}
