/// The rules for the names of sheets.
public enum SheetName {
  /// Tells whether every program accepts the name for a sheet.
  ///
  /// It has 1 to 31 UTF-16 units, none of `[ ] : * ? / \` or a control character, and no `'` at
  /// either end. Whether another sheet has it already is not looked at.
  public static func isValid(_ name: String) -> Bool {
    guard !name.isEmpty, name.utf16.count <= SpreadsheetLimits.sheetNameLength,
      name.utf8.first != 0x27, name.utf8.last != 0x27
    else { return false }
    return name.unicodeScalars.allSatisfy { scalar in
      switch scalar {
      case "[", "]", ":", "*", "?", "/", "\\", "\u{FFFE}", "\u{FFFF}": false
      default: scalar.value >= 0x20 && scalar.value != 0x7F
      }
    }
  }

  /// The name as formulas have it: in single quotation marks, those inside doubled.
  public static func quoted(_ name: String) -> String {
    var result: String.UnicodeScalarView = "'".unicodeScalars
    for scalar in name.unicodeScalars {
      if scalar == "'" { result.append(scalar) }
      result.append(scalar)
    }
    return String(result) + "'"
  }

  /// The reference of a cell or range in a formula of any sheet, such as `'表一'!$B$7`.
  ///
  /// - Parameters:
  ///   - range: The cells.
  ///   - sheet: The name of their sheet.
  /// - Returns: The reference with fixed rows and columns.
  public static func reference(to range: CellRange, in sheet: String) -> String {
    quoted(sheet) + "!" + range.absolute
  }
}
