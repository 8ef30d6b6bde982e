import OpenDocument
internal import TextTools
import XML

/// How a cell looks, and the stretches of its text.
extension OpenDocumentReader {
  /// Begins a cell with the look of its style.
  mutating func startLook() {
    let style = cellStyle()
    if lastCellStyle?.name != style {
      let properties = styles.properties(of: style, family: "table-cell")
      lastCellStyle = (style, properties)
    }
    looks = [lastCellStyle?.properties ?? OpenDocumentStyles.Properties()]
    text.set(looks[0].look)
  }

  /// The style of the cell: its own, or that of its row or column.
  private func cellStyle() -> String? {
    if let name = cell.styleName ?? rowCellStyle { return name }
    let index = columnCellStyles.partitioningIndex { $0.columns.upperBound > column }
    guard index < columnCellStyles.count, columnCellStyles[index].columns.contains(column) else {
      return nil
    }
    return columnCellStyles[index].style
  }

  /// Begins a paragraph, or a stretch of text within one, with a style of its own.
  mutating func startInline(_ tag: borrowing XMLTag, family: String) {
    let name = tag.attribute("style-name", in: OpenDocumentNamespace.text)?.string()
    let outer = looks.last ?? OpenDocumentStyles.Properties()
    var own =
      name.map { styles.properties(of: $0, family: family) } ?? OpenDocumentStyles.Properties()
    // The mark of a note is none of a number.
    if tag.isNamed("note-citation") { own.height = .raised }
    looks.append(own.within(outer))
    text.set(looks[looks.count - 1].look)
  }

  /// Ends a stretch of text.
  mutating func endInline() {
    guard looks.count > 1 else { return }
    looks.removeLast()
    text.set(looks[looks.count - 1].look)
  }
}

extension OpenDocumentStyles.Properties {
  /// How text looks.
  var look: TextLook {
    if isUnseen { return .hidden }
    if isStruck ?? false { return .struck }
    switch height {
    case .raised: return .raised
    case .lowered: return .lowered
    case .onLine, nil: return .plain
    }
  }
}
