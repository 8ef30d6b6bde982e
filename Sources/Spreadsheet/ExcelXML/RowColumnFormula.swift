internal import TextTools

/// Formulas that name cells by the numbers of their rows and columns, as Excel 2003 writes them: `SUM(R[-3]C:R[-1]C)`.
enum RowColumnFormula {
  /// The formula with the cells' usual names.
  ///
  /// - Parameters:
  ///   - text: The formula, with or without the equals sign.
  ///   - cell: The cell that it stands in.
  /// - Returns: The formula without the equals sign; nil where it names whole rows or columns.
  static func text(_ text: String, at cell: CellReference) -> String? {
    let scalars = Array((text.hasPrefix("=") ? text.dropFirst() : text[...]).unicodeScalars)
    var result = String.UnicodeScalarView()
    var index = 0
    var before: Unicode.Scalar = " "
    while index < scalars.count {
      let scalar = scalars[index]
      if scalar == "\"" || scalar == "'" {
        // A text, or the name of a sheet.
        let end = scalars[(index + 1)...].firstIndex(of: scalar) ?? scalars.count - 1
        result.append(contentsOf: scalars[index...end])
        index = end + 1
      } else if scalar == "R" || scalar == "C", !isOfName(before),
        let found = reference(scalars[index...], at: cell)
      {
        guard let name = found.name else { return nil }
        result.append(contentsOf: name.unicodeScalars)
        index = found.end
      } else {
        result.append(scalar)
        index += 1
      }
      before = scalars[index - 1]
    }
    return String(result)
  }

  /// A reference at the beginning of what is given.
  ///
  /// - Returns: Its usual name, nil for a whole row or column, and where it ends; nil where a name of another kind
  ///   stands.
  private static func reference(
    _ scalars: ArraySlice<Unicode.Scalar>,
    at cell: CellReference
  ) -> (name: String?, end: Int)? {
    var rest = scalars
    let row = part("R", cell.row, &rest)
    let column = part("C", cell.column, &rest)
    if let next = rest.first, isOfName(next) || next == "(" { return nil }
    guard case .some(let row) = row, case .some(let column) = column else {
      return (nil, rest.startIndex)
    }
    let reference = CellReference(row: row.number, column: column.number)
    guard reference.isInGrid else { return (nil, rest.startIndex) }
    let name =
      (column.isFixed ? "$" : "") + ColumnName.text(column.number) + (row.isFixed ? "$" : "")
      + String(row.number + 1)
    return (name, rest.startIndex)
  }

  /// The row or the column of a reference, from 0, and whether it stays where the formula is copied; nil where
  /// there is none.
  private static func part(
    _ letter: Unicode.Scalar,
    _ own: Int,
    _ rest: inout ArraySlice<Unicode.Scalar>
  ) -> (number: Int, isFixed: Bool)? {
    guard rest.first == letter else { return nil }
    var after = rest.dropFirst()
    if after.first == "[" {
      let text = after.dropFirst().prefix { $0 != "]" }
      guard let distance = number(text), text.endIndex < after.endIndex,
        abs(distance) <= CellReference.rowCount
      else { return nil }
      rest = after[(text.endIndex + 1)...]
      return (own + distance, false)
    }
    let digits = after.prefix { ("0"..."9").contains($0) }
    after = after[digits.endIndex...]
    rest = after
    if digits.isEmpty { return (own, false) }
    guard let value = number(digits), value <= CellReference.rowCount else { return nil }
    return (value - 1, true)
  }

  private static func number(_ scalars: ArraySlice<Unicode.Scalar>) -> Int? {
    Int(String(String.UnicodeScalarView(scalars)))
  }

  private static func isOfName(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || scalar == "_" || scalar == "."
  }
}
