import XML

extension WorksheetReader {
  /// Makes the cell of what stood between its tags.
  mutating func endCell() throws(SpreadsheetError) {
    guard hasValue || hasInline || hasFormula else {
      if keepsAll || hasRichValue { try keep(.blank) }
      return
    }
    // A UTF-16 unit takes at least a byte, so that short texts need not be counted.
    if max(value.count, inline.count, formula.count) > limits.cellText {
      for bytes in [value, inline, formula] { try check(bytes) }
    }
    let contents = try contents()
    let runs = runs(of: contents)
    guard hasFormula else {
      let isEmptyText = contents == .blank && isEmptyText
      if contents != .blank || keepsAll || hasRichValue || isEmptyText {
        try keep(contents, runs: runs, isEmptyText: isEmptyText)
      }
      return
    }
    let formula = FormulaContents(
      kind: formulaKind,
      text: formulaText(),
      // An empty text is a result, an empty number is none.
      hasCachedValue: contents != .blank || ((hasValue || hasInline) && type != .number)
    )
    try keep(contents, formula: formula, runs: runs)
  }

  /// Whether a blank cell holds a text without characters, around which its format shows something.
  private var isEmptyText: Bool {
    guard !textFormats.isEmpty, textFormats.contains(style) else { return false }
    return switch type {
    case .text, .inline: true
    case .shared: !Self.trimmed(value).isEmpty
    case .number, .boolean, .error, .date: hasInline
    }
  }

  /// The formula as it is in this cell; nil where the file gives none.
  private mutating func formulaText() -> String? {
    guard !formula.isEmpty else {
      return sharedFormula.flatMap { sharedFormulas.text(numbered: $0, at: reference) }
    }
    let text = EscapedText.text(decoding: formula)
    if let sharedFormula { sharedFormulas.add(text, numbered: sharedFormula, at: reference) }
    return text
  }

  /// The stretches of the cell's text; nil where all of it looks as the cell does.
  private func runs(of contents: CellContents.Value) -> [TextRun]? {
    guard case .text = contents else { return nil }
    if hasInline, type == .inline || !hasValue { return rich.runs(of: inline) }
    guard type == .shared, !strings.runs.isEmpty else { return nil }
    return Int(String(decoding: Self.trimmed(value), as: UTF8.self)).flatMap { strings.runs[$0] }
  }

  private func contents() throws(SpreadsheetError) -> CellContents.Value {
    // Text in the cell itself counts before a stray value, and makes the cell a text.
    if hasInline, type == .inline || !hasValue { return Self.text(inline) }
    switch type {
    case .text, .inline: return Self.text(value)
    default: break
    }
    let trimmed = Self.trimmed(value)
    guard !trimmed.isEmpty else { return .blank }
    switch type {
    case .number: return .number(String(decoding: trimmed, as: UTF8.self))
    case .shared: return try sharedString(trimmed)
    case .error: return .error(String(decoding: trimmed, as: UTF8.self))
    case .date: return .date(String(decoding: trimmed, as: UTF8.self))
    case .boolean:
      if trimmed.elementsEqual("1".utf8) || trimmed.elementsEqual("true".utf8) {
        return .boolean(true)
      }
      if trimmed.elementsEqual("0".utf8) || trimmed.elementsEqual("false".utf8) {
        return .boolean(false)
      }
      throw SpreadsheetError(
        .malformed,
        zh: "\(SpreadsheetError.chineseQuoted(String(decoding: trimmed, as: UTF8.self)))不是逻辑值",
        en:
          "\(SpreadsheetError.quoted(String(decoding: trimmed, as: UTF8.self))) is no truth value",
        cell: reference
      )
    case .text, .inline: return Self.text(value)
    }
  }

  private func sharedString(_ digits: ArraySlice<UInt8>) throws(SpreadsheetError)
    -> CellContents.Value
  {
    var index = 0
    for byte in digits {
      guard byte >= 0x30, byte <= 0x39, index <= strings.texts.count else {
        index = .max
        break
      }
      index = index * 10 + Int(byte) - 0x30
    }
    guard index < strings.texts.count else {
      let number = String(decoding: digits, as: UTF8.self)
      throw SpreadsheetError(
        .badSharedString,
        zh:
          "单元格引用第\(SpreadsheetError.chineseQuoted(number))条文字，而文字表只有 \(strings.texts.count) 条",
        en:
          "the cell refers to shared string \(SpreadsheetError.quoted(number)) of \(strings.texts.count)",
        cell: reference
      )
    }
    let string = strings.texts[index]
    return string.isEmpty ? .blank : .text(string)
  }

  private static func text(_ bytes: [UInt8]) -> CellContents.Value {
    bytes.isEmpty ? .blank : .text(EscapedText.text(decoding: bytes))
  }

  private static func trimmed(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
    guard let first = bytes.first, let last = bytes.last else { return [] }
    guard first <= 0x20 || last <= 0x20 else { return bytes[...] }
    let end = bytes.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? 0
    return bytes[..<end].drop { $0 <= 0x20 }
  }

  private func check(_ bytes: [UInt8]) throws(SpreadsheetError) {
    guard EscapedText.text(decoding: bytes).utf16.count > limits.cellText else { return }
    var error = SpreadsheetError.limit(.cellText, limits.cellText)
    error.cell = reference
    throw error
  }

  /// Puts the cells in order and drops those without content.
  ///
  /// - Throws: ``SpreadsheetError/Kind/duplicateCell``.
  mutating func sort() throws(SpreadsheetError) {
    cells.sort { $0.reference < $1.reference }
    for index in cells.indices.dropFirst()
    where cells[index].reference == cells[index - 1].reference {
      throw SpreadsheetError(
        .duplicateCell,
        zh: "两个单元格的地址都是 \(cells[index].reference)："
          + "\(Self.shown(cells[index - 1]).zh)和\(Self.shown(cells[index]).zh)",
        en: "two cells have the address \(cells[index].reference): "
          + "\(Self.shown(cells[index - 1]).en) and \(Self.shown(cells[index]).en)",
        cell: cells[index].reference
      )
    }
    cells.removeAll(where: \.isEmpty)
  }

  private static func shown(_ cell: CellContents) -> (zh: String, en: String) {
    switch cell.value {
    case .blank: cell.formula == nil ? ("空白", "a blank one") : ("公式", "a formula")
    case .number(let text), .text(let text), .error(let text), .date(let text):
      (SpreadsheetError.chineseQuoted(text), SpreadsheetError.quoted(text))
    case .boolean(let value): value ? (" TRUE ", "TRUE") : (" FALSE ", "FALSE")
    }
  }

  func cellType(_ name: borrowing XMLView) throws(SpreadsheetError) -> CellType {
    if name.equals("s") { return .shared }
    if name.equals("n") { return .number }
    if name.equals("str") { return .text }
    if name.equals("inlineStr") { return .inline }
    if name.equals("b") { return .boolean }
    if name.equals("e") { return .error }
    if name.equals("d") { return .date }
    throw SpreadsheetError(
      .malformed,
      zh: "\(SpreadsheetError.chineseQuoted(name.string()))不是单元格类型",
      en: "\(SpreadsheetError.quoted(name.string())) is no type of a cell",
      cell: reference
    )
  }
}
