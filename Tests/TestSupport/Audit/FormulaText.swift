/// What is odd about a formula's text.
enum FormulaText {
  static func complaints(_ formula: String, sheets: [String]) -> [String] {
    var result: [String] = []
    if formula.hasPrefix("=") { result.append("begins with =") }
    if formula.utf16.count > 8192 { result.append("is longer than 8,192 UTF-16 units") }
    if formula.contains("#REF!") { result.append("refers to nothing") }
    let bare = withoutTexts(formula)
    let words = String(decoding: bare, as: UTF8.self)
    // Newer functions, and workbooks elsewhere.
    if words.contains("_xl") { result.append("has a function that not every program knows") }
    if bare.contains(UInt8(ascii: "[")) { result.append("refers to another workbook") }
    for name in self.sheets(in: bare)
    where !sheets.contains(where: { $0.lowercased() == name.lowercased() }) {
      result.append("refers to the sheet \(name), which is none")
    }
    return result
  }

  /// Whether a formula refers to a sheet by its name.
  static func namesSheet(_ formula: String) -> Bool {
    withoutTexts(formula).contains(UInt8(ascii: "!"))
  }

  /// The sheets that stand before `!`.
  private static func sheets(in formula: [UInt8]) -> [String] {
    var result: [String] = []
    var name: [UInt8] = []
    var isQuoted = false
    for byte in formula {
      switch byte {
      case UInt8(ascii: "'"):
        isQuoted.toggle()
        // Two of them are one in the name, and one alone begins it or ends it.
        if isQuoted, !name.isEmpty { name.append(byte) }
      case UInt8(ascii: "!") where !isQuoted:
        let text = String(decoding: name, as: UTF8.self)
        if text != "#REF" { result.append(text) }
        name = []
      case _ where isQuoted: name.append(byte)
      case _ where "(),;=<>+-*/&:^ {}".utf8.contains(byte): name = []
      default: name.append(byte)
      }
    }
    return result
  }

  /// The formula with nothing between the quotation marks of its texts.
  private static func withoutTexts(_ formula: String) -> [UInt8] {
    var isText = false
    return formula.utf8.filter { byte in
      if byte == UInt8(ascii: "\"") { isText.toggle() }
      return !isText
    }
  }
}
