import OpenDocument
internal import TextTools
import XML

/// How a cell looks, and the stretches of its text.
extension OpenDocumentReader {
  /// Begins a cell with the look of its style.
  mutating func startLook() {
    let style = cellStyle()
    // Cells without a style have the usual one.
    if lastCellStyle == nil || lastCellStyle?.name != style {
      let properties = styles.properties(of: style, family: "table-cell")
      lastCellStyle = CellStyle(
        name: style,
        properties: properties,
        parts: properties.parts,
        hasMaps: !styles.maps(of: style).isEmpty
      )
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
  /// How a cell puts its text into its room.
  var fit: CellFit {
    var fit = CellFit()
    fit.repeats = repeatsText ?? false
    fit.shrinks = shrinksText ?? false
    fit.isTurned = turnsText ?? false
    fit.digit = DigitWidth.least(points: min(max(0, points ?? Self.usualPoints), 409), font: "")
    return fit
  }

  /// The size of letters where nothing says another.
  private static let usualPoints = 10.0

  /// How text looks.
  var look: TextLook { isUnseen ? .hidden : font }

  /// How text looks, by the parts that rules change.
  var parts: FormatLooks.Format {
    FormatLooks.Format(
      ink: ink.map { SheetColor($0) },
      paper: paper.map { SheetColor($0) } ?? .of(.white),
      font: font
    )
  }

  /// How text looks apart from its colour.
  var font: TextLook {
    if hidesText { return .hidden }
    if isStruck ?? false { return .struck }
    if fontOfSigns.map({ SymbolFont.replacesDigits($0) }) ?? false { return .signs }
    switch height {
    case .raised, .movedUp: return .raised
    case .lowered, .movedDown: return .lowered
    case .onLine, nil: return .plain
    }
  }
}

extension SheetColor {
  /// Takes a colour of a style.
  init(_ color: OpenDocumentStyles.Properties.Color) {
    switch color {
    case .of(let color): self = .of(color)
    case .unknown: self = .unknown
    }
  }
}
