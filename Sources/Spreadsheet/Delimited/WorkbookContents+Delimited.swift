extension WorkbookContents {
  /// Reads a sheet that was saved as text: a workbook of one sheet.
  ///
  /// A field of nothing but digits, with a sign or a point as a program writes numbers, is a number; every other
  /// one is a text.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - name: What the sheet is called.
  ///   - limits: The sizes past which it is refused.
  /// - Throws: ``SpreadsheetError`` with the cell as far as it is known.
  public init(
    delimited text: DelimitedText,
    named name: String,
    limits: SpreadsheetLimits
  ) throws(SpreadsheetError) {
    self.init()
    var sheet = SheetContents(name: name, visibility: .visible, isWorksheet: true)
    var reader = text.reader
    var row = 0
    while let record = reader.next() {
      guard !reader.isUnclosed else {
        throw SpreadsheetError(
          .malformed,
          zh: "引号没有闭合",
          en: "a quotation mark is opened that nothing closes",
          sheet: name,
          cell: CellReference(row: row, column: max(0, record.count - 1))
        )
      }
      for (column, field) in record.enumerated() where !field.text.isEmpty {
        let cell = CellReference(row: row, column: column)
        guard sheet.cells.count < limits.cells else {
          throw SpreadsheetError.limit(.cells, limits.cells)
        }
        guard cell.isInGrid else {
          throw SpreadsheetError(
            .outsideGrid,
            zh: "行列超出工作表范围",
            en: "the sheet has too many rows or columns",
            sheet: name
          )
        }
        let text = String(decoding: field.text, as: UTF8.self)
        guard text.utf16.count <= limits.cellText else {
          throw SpreadsheetError.limit(.cellText, limits.cellText)
        }
        sheet.cells.append(
          CellContents(
            reference: cell,
            isHidden: false,
            style: 0,
            value: Self.isNumber(field.text) ? .number(text) : .text(text)
          )
        )
      }
      row += 1
    }
    sheets = [sheet]
  }

  /// Whether a field is a number as programs write it: no zeros before it, digits on both sides of a point.
  private static func isNumber(_ text: ArraySlice<UInt8>) -> Bool {
    let isNegative = text.first == UInt8(ascii: "-")
    let parts = text.dropFirst(isNegative ? 1 : 0)
      .split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count <= 2,
      parts.allSatisfy({ part in
        !part.isEmpty && part.allSatisfy { (0x30...0x39).contains($0) }
      })
    else { return false }
    return parts[0].count == 1 || parts[0].first != UInt8(ascii: "0")
  }
}
