import XML

/// The rows and cells, put where their addresses say.
extension WorksheetReader {
  mutating func startRow(_ tag: borrowing XMLTag) throws(SpreadsheetError) {
    let previous = row
    row += 1
    if let number = tag.attribute("r") {
      guard let value = number.integer(), value >= 1, value <= CellReference.rowCount else {
        throw SpreadsheetError(
          number.integer() == nil ? .badReference : .outsideGrid,
          zh: "\(SpreadsheetError.chineseQuoted(number.string()))不是工作表的行号",
          en: "\(SpreadsheetError.quoted(number.string())) is no row of a sheet",
          line: tag.line
        )
      }
      row = value - 1
    }
    guard row < CellReference.rowCount else {
      throw SpreadsheetError(
        .outsideGrid,
        zh: "行数超出工作表范围",
        en: "there are too many rows",
        line: tag.line
      )
    }
    lookAtHead()
    if row <= previous { isOutOfOrder = true }
    if keepsAll, !rows.insert(row).inserted {
      throw SpreadsheetError(
        .duplicateRow,
        zh: "第 \(row + 1) 行出现了两次，这是第二次",
        en: "row \(row + 1) stands there twice, the second time here",
        line: tag.line
      )
    }
    let height = height(of: tag)
    isRowHidden = tag.flag("hidden") || height.map { $0 < Self.leastHeight } ?? false
    if keepsHeights { sizes.setHeight(isRowHidden ? 0 : height, of: row) }
    column = -1
  }

  /// The height of a row in points; nil where the file does not say, or where it matters no more than that it is seen.
  private func height(of tag: borrowing XMLTag) -> Double? {
    guard let text = tag.attribute("ht") else { return nil }
    let isSeen = text.withUnsafeBytes { digits in
      // Without an exponent a number that begins with another digit than zero is no less than the least height.
      (0x31...0x39).contains(digits.first ?? 0)
        && digits.allSatisfy { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }
    }
    if isSeen, !keepsHeights { return nil }
    return Double(text.string())
  }

  mutating func startCell(_ tag: borrowing XMLTag) throws(SpreadsheetError) {
    column += 1
    type = .number
    style = 0
    hasValue = false
    hasInline = false
    hasFormula = false
    hasRichValue = false
    sharedFormula = nil
    rich.clear()
    if !value.isEmpty { value.removeAll(keepingCapacity: true) }
    if !inline.isEmpty { inline.removeAll(keepingCapacity: true) }
    if !formula.isEmpty { formula.removeAll(keepingCapacity: true) }
    reference = CellReference(row: row, column: column)
    // One pass over the attributes instead of a search for each: this is the innermost loop.
    for index in 0..<tag.attributeCount {
      let name = tag.attributeName(at: index)
      if name.count == 2, name.equals("vm") { hasRichValue = true }
      guard name.count == 1, tag.attributeNamespace(at: index).isEmpty else { continue }
      switch name[0] {
      case UInt8(ascii: "r"): try place(tag.attributeValue(at: index), line: tag.line)
      case UInt8(ascii: "s"):
        style = tag.attributeValue(at: index).integer().flatMap { UInt16(exactly: $0) } ?? .max
      case UInt8(ascii: "t"): type = try cellType(tag.attributeValue(at: index))
      default: break
      }
    }
    guard column < CellReference.columnCount else {
      throw SpreadsheetError(
        .outsideGrid,
        zh: "第 \(row + 1) 行的单元格超出工作表范围",
        en: "row \(row + 1) has too many cells",
        line: tag.line
      )
    }
    if reference <= lastCell { isOutOfOrder = true }
    lastCell = reference
  }

  /// Puts the cell where its address says.
  private mutating func place(_ address: borrowing XMLView, line: Int) throws(SpreadsheetError) {
    switch address.withUnsafeBytes({ CellReference.parse($0) }) {
    case .cell(let cell):
      reference = cell
      column = cell.column
    case .outsideGrid:
      throw SpreadsheetError(
        .outsideGrid,
        zh: "单元格地址\(SpreadsheetError.chineseQuoted(address.string()))超出工作表范围",
        en: "\(SpreadsheetError.quoted(address.string())) lies outside the grid",
        line: line
      )
    case .malformed:
      throw SpreadsheetError(
        .badReference,
        zh: "\(SpreadsheetError.chineseQuoted(address.string()))不是单元格地址",
        en: "\(SpreadsheetError.quoted(address.string())) is no address of a cell",
        line: line
      )
    }
    guard reference.row == row else {
      throw SpreadsheetError(
        .rowMismatch,
        zh: "单元格 \(reference) 却在第 \(row + 1) 行",
        en: "the cell \(reference) stands in row \(row + 1)",
        cell: reference,
        line: line
      )
    }
  }
}
