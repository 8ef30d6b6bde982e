internal import Spreadsheet
internal import TextTools

/// What a formula's text tells about it.
enum FormulaText {
  /// Whether it shows a picture in the cell, as WPS Office stores one, `_xlfn.DISPIMG("ID_…",1)`, or Excel,
  /// `_xlfn.IMAGE("…")`.
  static func isPicture(_ formula: FormulaContents) -> Bool {
    guard let text = formula.text else { return false }
    return text.holds("DISPIMG(") || text.holds("IMAGE(")
  }

  /// Whether it refers to cells that are gone.
  static func isBroken(_ formula: FormulaContents) -> Bool {
    formula.text?.holds("#REF!") ?? false
  }

  /// Whether it takes something from another workbook: `[1]Sheet1!A1`, `'C:\[a.xlsx]表'!A1`.
  static func isExternal(_ formula: FormulaContents) -> Bool {
    guard let text = formula.text?.utf8, let open = text.firstIndex(of: UInt8(ascii: "[")),
      let close = text[open...].firstIndex(of: UInt8(ascii: "]"))
    else { return false }
    return text[close...].contains(UInt8(ascii: "!"))
  }
}
