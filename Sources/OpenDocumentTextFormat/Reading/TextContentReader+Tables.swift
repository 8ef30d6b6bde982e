import OpenDocument
import ReportPackages
import XML

/// Tables.
extension TextContentReader {
  mutating func tableElement(_ name: String, _ tag: borrowing XMLTag) -> TextElement? {
    let style = tag.attribute("style-name", in: OpenDocumentNamespace.table)?.string()
    switch name {
    case "table":
      let look = styles.properties(of: style, family: "table")
      story.beginTable()
      beginPaper(look)
      if look.isAbsent { hiddenDepth += 1 }
      return .table(isHidden: look.isAbsent)
    case "table-columns", "table-header-columns", "table-column-group", "table-rows",
      "table-header-rows", "table-row-group":
      return .passed
    case "table-column":
      let look = styles.properties(of: style, family: "table-column")
      let count = Self.count(tag, "number-columns-repeated")
      let isNarrow = look.isUnseenSize || tag.isCollapsed
      let width = look.size.map { $0 / TextPage.units }
      story.withTable { $0.addColumns(count, width: width, isNarrow: isNarrow) }
      return nil
    case "table-row":
      let look = styles.properties(of: style, family: "table-row")
      var row = TextTable.Row(count: Self.count(tag, "number-rows-repeated"))
      row.isHidden = look.isUnseenSize || tag.isCollapsed
      row.height = look.size.map { min(max(0, $0 / TextPage.units), PageCover.pageHeight) }
      story.withTable { $0.row = row }
      beginPaper(look)
      return .row
    case "table-cell", "covered-table-cell":
      var cell = TextTable.Cell()
      cell.columnSpan = min(Self.count(tag, "number-columns-spanned"), TextTable.spanLimit)
      cell.rowSpan = min(Self.count(tag, "number-rows-spanned"), 1_000_000)
      cell.count = Self.count(tag, "number-columns-repeated")
      cell.isCovered = name == "covered-table-cell"
      cell.isCalculated =
        tag.attribute("formula", in: OpenDocumentNamespace.table) != nil
        || tag.attribute("value", in: OpenDocumentNamespace.office) != nil
      story.withTable { $0.cell = cell }
      story.beginContainer(isCell: true)
      beginPaper(styles.properties(of: style, family: "table-cell"))
      return .cell
    default: return nil
    }
  }

  /// Whether an element has the name of one that a table consists of.
  static func isOfTable(_ name: String) -> Bool {
    name.hasPrefix("table") || name == "covered-table-cell"
  }

  /// Begins what may have a colour behind it.
  private mutating func beginPaper(_ look: Look) {
    var paper = Look()
    paper.paper = look.paper ?? looks.last?.paper
    looks.append(paper)
  }

  private static func count(_ tag: borrowing XMLTag, _ name: StaticString) -> Int {
    max(1, tag.attribute(name, in: OpenDocumentNamespace.table)?.integer() ?? 1)
  }
}

extension OpenDocumentStyles.Properties {
  /// Whether a row or a column is too small to be seen.
  fileprivate var isUnseenSize: Bool { isAbsent || size.map { $0 < TextTable.sizeLimit } ?? false }
}

extension XMLTag {
  /// Whether a row or a column is not shown.
  fileprivate var isCollapsed: Bool {
    guard let visibility = attribute("visibility", in: OpenDocumentNamespace.table) else {
      return false
    }
    return !visibility.equals("visible")
  }
}
