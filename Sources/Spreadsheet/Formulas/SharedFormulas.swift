/// Formulas that several cells share: one of them has the text, in which the others have moved references.
struct SharedFormulas {
  private var first: [Int: (cell: CellReference, text: String)] = [:]

  /// Notes the cell that has the text.
  mutating func add(_ text: String, numbered number: Int, at cell: CellReference) {
    first[number] = (cell, text)
  }

  /// The text of another cell; nil where it is not known, or leads out of the grid.
  func text(numbered number: Int, at cell: CellReference) -> String? {
    guard let shared = first[number] else { return nil }
    return Self.moved(
      shared.text,
      rows: cell.row - shared.cell.row,
      columns: cell.column - shared.cell.column
    )
  }

  /// The formula with all its references moved that are not fixed; nil where one leads out of the grid, or is one of
  /// whole rows or columns that is not fixed.
  static func moved(_ formula: String, rows: Int, columns: Int) -> String? {
    guard rows != 0 || columns != 0 else { return formula }
    var result: [UInt8] = []
    var rest = Array(formula.utf8)[...]
    while let byte = rest.first {
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        let end = rest.dropFirst().firstIndex(of: byte) ?? rest.endIndex - 1
        result += rest[rest.startIndex...end]
        rest = rest[(end + 1)...]
        continue
      }
      let word = rest.prefix(while: FormulaReader.isOfWord)
      guard !word.isEmpty else {
        result.append(rest.removeFirst())
        continue
      }
      rest = rest.dropFirst(word.count)
      let text = String(decoding: word, as: UTF8.self)
      // The name of a function or of a sheet may look like a reference.
      if rest.first != UInt8(ascii: "("), rest.first != UInt8(ascii: "!"),
        let reference = CellReference(text)
      {
        guard let moved = moved(reference, written: text, rows: rows, columns: columns) else {
          return nil
        }
        result += Array(moved.utf8)
      } else {
        let isRange = rest.first == UInt8(ascii: ":") || result.last == UInt8(ascii: ":")
        guard !isRange || word.first == UInt8(ascii: "$") else { return nil }
        result += word
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func moved(
    _ reference: CellReference,
    written text: String,
    rows: Int,
    columns: Int
  ) -> String? {
    let isColumnFixed = text.utf8.first == UInt8(ascii: "$")
    let isRowFixed = text.utf8.dropFirst().contains(UInt8(ascii: "$"))
    let moved = CellReference(
      row: reference.row + (isRowFixed ? 0 : rows),
      column: reference.column + (isColumnFixed ? 0 : columns)
    )
    guard moved.isInGrid else { return nil }
    return (isColumnFixed ? "$" : "") + CellReference.columnName(moved.column)
      + (isRowFixed ? "$" : "") + String(moved.row + 1)
  }
}
