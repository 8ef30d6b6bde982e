internal import ReportModel
internal import Spreadsheet
internal import TextTools

/// The line above a sheet's table that says whose it is, for people who print the sheet alone, and for
/// the import to notice a sheet that was brought from another workbook.
enum SheetStamp {
  private static let start = "填报单位："
  private static let yearLabel = "报告年度："
  /// How many rows from the top the line is looked for in.
  private static let rowLimit = 20
  /// The most UTF-16 units of an organ's name that the line has room for.
  private static let organLimit = 200

  /// The line for an identity.
  static func text(of identity: ReportIdentity) -> String {
    let organ = identity.organ.utf16.count <= organLimit ? identity.organ : "（名称过长）"
    return start + organ + "　　" + yearLabel + (identity.year.map { String($0) } ?? "")
  }

  /// The line of a sheet; nil if it has none.
  static func line(of sheet: SheetContents) -> (text: String, cell: CellReference)? {
    for cell in sheet.cells {
      guard cell.reference.row < rowLimit else { return nil }
      if case .text(let text) = cell.value, text.hasPrefix(start) { return (text, cell.reference) }
    }
    return nil
  }

  /// Whether two lines name the same organ and year.
  ///
  /// Letters and digits count alone: programs and staff are free with blanks and marks, and some
  /// programs drop characters that cannot be seen.
  static func areSame(_ one: String, _ other: String) -> Bool {
    ExactText(one) == ExactText(other)
      || one.unicodeScalars.lazy.filter(isCompared)
        .elementsEqual(other.unicodeScalars.lazy.filter(isCompared))
  }

  private static func isCompared(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber:
      true
    default: false
    }
  }
}
