import XML

/// What is said of ranges of cells: columns, merged cells, rules for looks, small charts.
extension WorksheetReader {
  mutating func addColumns(_ tag: borrowing XMLTag) {
    guard let first = tag.integer("min"), let last = tag.integer("max"), first >= 1, first <= last,
      first <= CellReference.columnCount
    else { return }
    let columns = first - 1...min(last, CellReference.columnCount) - 1
    let width = tag.text("width").flatMap { Double($0) }
    let isHidden = tag.flag("hidden") || width == 0
    if isHidden { hiddenColumns.append(columns) }
    sizes?.setWidth(isHidden ? 0 : width, of: columns)
  }

  /// The most rules, and the most ranges of one, that are kept.
  static let ruleLimit = 1_000

  mutating func addRule(_ tag: borrowing XMLTag) {
    let type = tag.text("type")
    let paints = type == "colorScale" || type == "dataBar"
    let format = tag.integer("dxfId")
    guard paints || format != nil, rules.count < Self.ruleLimit else { return }
    rules.append((ruledCells, paints ? nil : format))
  }

  mutating func addSparkline() {
    let place = String(decoding: value, as: UTF8.self).split { $0 == ":" || $0 == " " }.first
    if let cell = place.flatMap({ CellReference(String($0)) }) { sparklines.append(cell) }
  }

  mutating func addMerge(_ tag: borrowing XMLTag) throws(SpreadsheetError) {
    guard merges.count < limits.mergedRanges else {
      throw .limit(.mergedRanges, limits.mergedRanges)
    }
    let text = tag.text("ref") ?? ""
    guard let range = CellRange(merged: text) else {
      throw SpreadsheetError(
        .badReference,
        zh: "\(SpreadsheetError.chineseQuoted(text))不是单元格区域",
        en: "\(SpreadsheetError.quoted(text)) is no range of cells",
        line: tag.line
      )
    }
    merges.append(range)
  }
}
