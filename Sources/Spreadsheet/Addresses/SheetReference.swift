/// A reference to cells of one sheet, such as `'表三'!$C$5`.
struct SheetReference {
  /// The name of the sheet, quotation marks removed; nil where none is given.
  let sheet: String?
  let range: CellRange

  /// Reads a reference; nil for formulas, several ranges, whole rows, other workbooks.
  init?(_ formula: String) {
    var formula = formula
    guard let reference = formula.withUTF8({ Self.parse(UnsafeRawBufferPointer($0)) }) else {
      return nil
    }
    self = reference
  }

  private init(sheet: String?, range: CellRange) {
    self.sheet = sheet
    self.range = range
  }

  /// Whether the cells of a reference are the same wherever it stands: `表!$C$5`, and not `表!C$5`.
  static func isFixed(_ reference: String) -> Bool {
    let text = reference.utf8
    let mark = text.lastIndex(of: UInt8(ascii: "!"))
    let cells = text[(mark.map { text.index(after: $0) } ?? text.startIndex)...]
    let corners = 1 + cells.count { $0 == UInt8(ascii: ":") }
    return cells.count { $0 == UInt8(ascii: "$") } == 2 * corners
  }

  private static func parse(_ formula: UnsafeRawBufferPointer) -> SheetReference? {
    let text = formula.drop { $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: " ") }
    let mark = text.lastIndex(of: UInt8(ascii: "!"))
    let cells = text[(mark.map { $0 + 1 } ?? text.startIndex)...]
    guard let range = CellRange.parse(UnsafeRawBufferPointer(rebasing: cells)) else { return nil }
    guard let mark else { return SheetReference(sheet: nil, range: range) }
    return name(text[..<mark]).map { SheetReference(sheet: $0, range: range) }
  }

  /// The name of a sheet as it stands before the mark; nil where it is none, or another workbook's.
  private static func name(_ written: Slice<UnsafeRawBufferPointer>) -> String? {
    let quote = UInt8(ascii: "'")
    guard written.first == quote else {
      let isPlain = !written.isEmpty && !written.contains { "[]'!,( ".utf8.contains($0) }
      return isPlain ? String(decoding: written, as: UTF8.self) : nil
    }
    guard written.count > 2, written.last == quote else { return nil }
    var inner = written.dropFirst().dropLast()
    guard !inner.contains(where: { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "]") }) else {
      return nil
    }
    guard inner.contains(quote) else { return String(decoding: inner, as: UTF8.self) }
    var name: [UInt8] = []
    while let byte = inner.popFirst() {
      // A single mark ends the name too early: this is more than one reference.
      if byte == quote, inner.popFirst() != quote { return nil }
      name.append(byte)
    }
    return String(decoding: name, as: UTF8.self)
  }
}
