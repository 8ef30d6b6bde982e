/// A reference to cells of one sheet, such as `'表三'!$C$5`.
struct SheetReference {
  /// The name of the sheet, quotation marks removed; nil where none is given.
  let sheet: String?
  let range: CellRange

  /// Reads a reference; nil for formulas, several ranges, whole rows, other workbooks.
  init?(_ formula: String) {
    let text = formula.drop { $0 == "=" || $0 == " " }
    guard let mark = text.utf8.lastIndex(of: UInt8(ascii: "!")) else {
      guard let range = CellRange(text) else { return nil }
      sheet = nil
      self.range = range
      return
    }
    guard let range = CellRange(text[text.utf8.index(after: mark)...]) else { return nil }
    self.range = range
    let name = text[..<mark]
    guard name.utf8.first == UInt8(ascii: "'") else {
      guard !name.isEmpty, !name.utf8.contains(where: { "[]'!,( ".utf8.contains($0) }) else {
        return nil
      }
      sheet = String(name)
      return
    }
    guard name.utf8.count > 2, name.utf8.last == UInt8(ascii: "'") else { return nil }
    let inner = name.dropFirst().dropLast()
    guard inner.utf8.contains(where: { "'[]".utf8.contains($0) }) else {
      sheet = String(inner)
      return
    }
    var result = String.UnicodeScalarView()
    var scalars = inner.unicodeScalars
    while let scalar = scalars.popFirst() {
      // A single mark ends the name too early: this is more than one reference.
      if scalar == "'", scalars.popFirst() != "'" { return nil }
      if scalar == "[" || scalar == "]" { return nil }
      result.append(scalar)
    }
    sheet = String(result)
  }
}
