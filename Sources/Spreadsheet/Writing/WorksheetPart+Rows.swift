import XML

extension WorksheetPart {
  func writeRows(
    to xml: inout XMLWriter,
    strings: inout SharedStringTable
  ) throws(SpreadsheetError) {
    xml.startElement("sheetData")
    var markup = Markup()
    var previous = -1
    for row in sheet.rows {
      try write(row, behind: &previous, to: &markup, and: &xml, strings: &strings)
    }
    if let later = sheet.laterRows {
      for number in later.rows {
        try write(later.make(number), behind: &previous, to: &markup, and: &xml, strings: &strings)
      }
    }
    markup.flush(to: &xml)
    xml.endElement()
  }

  private func write(
    _ row: Row,
    behind previousRow: inout Int,
    to markup: inout Markup,
    and xml: inout XMLWriter,
    strings: inout SharedStringTable
  ) throws(SpreadsheetError) {
    guard row.index > previousRow else {
      throw failure(
        .notInOrder,
        zh: "第 \(row.index + 1) 行在第 \(previousRow + 1) 行之后",
        en: "row \(row.index + 1) comes after row \(previousRow + 1)"
      )
    }
    previousRow = row.index
    guard row.index < CellReference.rowCount else {
      throw failure(
        .outsideGrid,
        zh: "工作表没有第 \(row.index + 1) 行",
        en: "a sheet has no row \(row.index + 1)"
      )
    }
    markup.append("<row r=\"")
    markup.append(row.index + 1)
    if let height = row.height {
      markup.append(row.growsWithText ? "\" ht=\"" : "\" customHeight=\"1\" ht=\"")
      markup.append(height.measure)
    }
    if row.isHidden { markup.append("\" hidden=\"1") }
    markup.append(row.cells.isEmpty ? "\"/>" : "\">")
    var previous = -1
    for cell in row.cells {
      let reference = CellReference(row: row.index, column: cell.column)
      guard cell.column > previous else {
        throw failure(
          .notInOrder,
          zh: "单元格排在更靠右的单元格之后",
          en: "a cell comes after one further right",
          cell: reference
        )
      }
      guard cell.column < CellReference.columnCount else {
        throw failure(
          .outsideGrid,
          zh: "工作表没有第 \(cell.column + 1) 列",
          en: "a sheet has no column \(cell.column + 1)"
        )
      }
      previous = cell.column
      try write(cell, at: reference, to: &markup, and: &xml, strings: &strings)
    }
    if !row.cells.isEmpty { markup.append("</row>") }
    markup.flushIfLong(to: &xml)
  }

  private func write(
    _ cell: Cell,
    at reference: CellReference,
    to markup: inout Markup,
    and xml: inout XMLWriter,
    strings: inout SharedStringTable
  ) throws(SpreadsheetError) {
    let style = Int(cell.style.value)
    guard style < styles.formatCount else {
      throw failure(
        .badStyle,
        zh: "样式表没有格式 \(style)",
        en: "the style sheet has no format \(style)",
        cell: reference
      )
    }
    markup.append("<c r=\"")
    markup.append(reference.description)
    if style != 0 {
      markup.append("\" s=\"")
      markup.append(style)
    }
    switch cell.value {
    case .blank:
      markup.append("\"/>")
    case .number(let number):
      try check(number: number, at: reference)
      markup.append("\"><v>")
      markup.append(number)
      markup.append("</v></c>")
    case .text(let text):
      try check(length: text, at: reference)
      markup.append("\" t=\"s\"><v>")
      markup.append(strings.index(of: text))
      markup.append("</v></c>")
    case .formula(let formula, let result):
      if case .text = result { markup.append("\" t=\"str") }
      markup.append("\">")
      try write("f", formula, at: reference, to: &markup, and: &xml)
      switch result {
      case .unknown: break
      case .number(let number):
        try check(number: number, at: reference)
        markup.append("<v>")
        markup.append(number)
        markup.append("</v>")
      case .text(let text): try write("v", text, at: reference, to: &markup, and: &xml)
      }
      markup.append("</c>")
    }
  }

  /// Writes an element with a text; nearly every one needs no escape but those of XML.
  private func write(
    _ name: StaticString,
    _ text: String,
    at reference: CellReference,
    to markup: inout Markup,
    and xml: inout XMLWriter
  ) throws(SpreadsheetError) {
    try check(length: text, at: reference)
    if markup.append(element: name, text) { return }
    markup.flush(to: &xml)
    xml.startElement(name)
    xml.escapedText(text)
    xml.endElement()
  }

  private func check(length text: String, at cell: CellReference) throws(SpreadsheetError) {
    // A UTF-16 unit takes at least a byte, so that short texts need not be counted.
    let limit = SpreadsheetLimits.cellTextLength
    guard text.utf8.count <= limit || text.utf16.count <= limit else {
      throw failure(
        .limit(.cellText, limit),
        zh: "文字超过 \(limit) 个字符",
        en: "a text is longer than \(limit) characters",
        cell: cell
      )
    }
  }

  private func check(number: String, at cell: CellReference) throws(SpreadsheetError) {
    guard Self.isDecimal(number) else {
      throw failure(
        .badNumber,
        zh: "\(SpreadsheetError.chineseQuoted(number))不是小数",
        en: "\(SpreadsheetError.quoted(number)) is no decimal number",
        cell: cell
      )
    }
  }

  /// Whether it is `-12.50E+3` or less.
  static func isDecimal(_ number: String) -> Bool {
    var number = number
    return number.withUTF8 { bytes in
      var index = 0
      func digits() -> Bool {
        let start = index
        while index < bytes.count, bytes[index] >= 0x30, bytes[index] <= 0x39 { index += 1 }
        return index > start
      }
      if index < bytes.count, bytes[index] == 0x2D { index += 1 }
      guard digits() else { return false }
      if index < bytes.count, bytes[index] == 0x2E {
        index += 1
        guard digits() else { return false }
      }
      if index < bytes.count, bytes[index] | 0x20 == 0x65 {
        index += 1
        if index < bytes.count, bytes[index] == 0x2B || bytes[index] == 0x2D { index += 1 }
        guard digits() else { return false }
      }
      return index == bytes.count
    }
  }
}
