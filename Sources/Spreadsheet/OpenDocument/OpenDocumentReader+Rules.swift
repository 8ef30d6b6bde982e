import OpenDocument
import XML

/// Conditional formats: those that styles bring along, and those that LibreOffice keeps with the sheet.
extension OpenDocumentReader {
  /// Whether an element of LibreOffice is a part of conditional formats that is looked into.
  static func isRule(_ tag: borrowing XMLTag) -> Bool {
    ruleElements.contains(tag.localName.string())
  }

  private static let ruleElements: Set<String> = [
    "conditional-formats", "conditional-format", "condition", "color-scale", "data-bar",
    "icon-set", "date-is",
  ]

  /// Takes an element of the conditional formats of a sheet.
  mutating func takeRule(_ tag: borrowing XMLTag) {
    let namespace = OpenDocumentNamespace.calculation
    if tag.isNamed("conditional-format") {
      let address = tag.attribute("target-range-address", in: namespace)?.string() ?? ""
      ruledCells = OpenDocumentFormula.ranges(address).prefix(WorksheetReader.ruleLimit)
        .compactMap { SheetReference($0)?.range }
      return
    }
    let sheet = sheets.count - 1
    let priority = sheets[sheet].rules.count
    guard priority < WorksheetReader.ruleLimit else { return }
    if tag.isNamed("condition") || tag.isNamed("date-is") {
      let name: StaticString = tag.isNamed("date-is") ? "style" : "apply-style-name"
      guard let style = tag.attribute(name, in: namespace)?.string() else { return }
      sheets[sheet].rules.append(
        SheetRule(
          openDocument: tag.attribute("value", in: namespace)?.string() ?? "",
          cells: ruledCells,
          base: tag.attribute("base-cell-address", in: namespace)?.string(),
          priority: priority,
          format: ruleFormat(styles.name(shown: style, family: "table-cell"))
        )
      )
    } else if let type = Self.drawingTypes[tag.localName.string()] {
      let isShown = tag.attribute("show-value", in: namespace)?.string() != "false"
      sheets[sheet].rules.append(
        SheetRule(type: type, hidesValue: !isShown, cells: ruledCells, priority: priority)
      )
    }
  }

  /// What rules that draw are called in workbooks of Excel.
  private static let drawingTypes = [
    "color-scale": "colorScale", "data-bar": "dataBar", "icon-set": "iconSet",
  ]

  /// The rules that the styles of cells bring along, by the numbers of the cells' formats.
  var styleRules: [UInt16: [SheetRule]] {
    var rules: [UInt16: [SheetRule]] = [:]
    for (number, format) in formats.enumerated() {
      guard let style = format.ruled, let number = UInt16(exactly: number) else { continue }
      rules[number] = styles.maps(of: style).enumerated().map { priority, map in
        SheetRule(
          openDocument: map.condition,
          cells: [],
          base: map.base,
          priority: priority,
          format: ruleFormat(map.style)
        )
      }
    }
    return rules
  }

  /// What a conditional style says of a text, which comes before all that the cell's own says.
  private func ruleFormat(_ style: String) -> RuleFormat {
    let properties = styles.properties(of: style, family: "table-cell", includesDefault: false)
    var format = RuleFormat()
    format.ink = properties.ink.map { SheetColor($0) }
    format.paper = properties.paper.map { SheetColor($0) }
    let font = properties.font
    format.font = font != .plain || properties.isStruck != nil ? font : nil
    return format
  }
}
