import XML

/// What elements and attributes of a sheet are.
extension WorksheetReader {
  static func isExtension(_ tag: borrowing XMLTag) -> Bool {
    let name = tag.localName.string()
    return name.hasPrefix("sparkline") || extensions.contains(name)
  }

  private static let extensions: Set<String> = [
    "ext", "conditionalFormattings", "conditionalFormatting", "cfRule", "iconSet", "dataBar",
  ]

  static func formulaKind(_ tag: borrowing XMLTag) -> FormulaContents.Kind {
    guard let type = tag.attribute("t") else { return .normal }
    if type.equals("shared") { return .shared }
    if type.equals("array") { return .array }
    return type.equals("dataTable") ? .dataTable : .normal
  }
}
