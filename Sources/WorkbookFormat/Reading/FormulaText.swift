internal import Spreadsheet

/// What a formula's text tells about it.
enum FormulaText {
  /// Whether it shows a picture in the cell, as WPS Office stores one: `_xlfn.DISPIMG("ID_…",1)`.
  static func isPicture(_ formula: FormulaContents) -> Bool {
    guard let text = formula.text else { return false }
    var matched = picture.startIndex
    for byte in text.utf8 {
      if byte != picture[matched] { matched = picture.startIndex }
      if byte == picture[matched] { matched += 1 }
      if matched == picture.endIndex { return true }
    }
    return false
  }

  private static let picture = Array("DISPIMG(".utf8)

  /// Whether it takes something from another workbook: `[1]Sheet1!A1`, `'C:\[a.xlsx]表'!A1`.
  static func isExternal(_ formula: FormulaContents) -> Bool {
    guard let text = formula.text?.utf8, let open = text.firstIndex(of: UInt8(ascii: "[")),
      let close = text[open...].firstIndex(of: UInt8(ascii: "]"))
    else { return false }
    return text[close...].contains(UInt8(ascii: "!"))
  }
}
