/// What is odd about a formula's text.
enum FormulaText {
  static func complaints(_ formula: String, sheets: [String]) -> [String] {
    var result: [String] = []
    if formula.hasPrefix("=") { result.append("begins with =") }
    if formula.utf16.count > 8192 { result.append("is longer than 8,192 UTF-16 units") }
    if formula.contains("#REF!") { result.append("refers to nothing") }
    let bare = withoutTexts(formula)
    // Newer functions, and workbooks elsewhere.
    if bare.contains("_xl") { result.append("has a function that not every program knows") }
    if bare.contains("[") { result.append("refers to another workbook") }
    for name in self.sheets(in: bare)
    where !sheets.contains(where: { $0.lowercased() == name.lowercased() }) {
      result.append("refers to the sheet \(name), which is none")
    }
    return result
  }

  /// Whether a formula refers to a sheet by its name.
  static func namesSheet(_ formula: String) -> Bool { withoutTexts(formula).contains("!") }

  /// The sheets that stand before `!`.
  private static func sheets(in formula: String) -> [String] {
    formula.replacing("#REF!", with: "").matches(of: /'((?:[^']|'')+)'!|([^\s'"!(),;=<>+\-*\/&:]+)!/)
      .map { match in
        if let quoted = match.1 { return String(quoted).replacing("''", with: "'") }
        return String(match.2 ?? "")
      }
  }

  /// The formula with nothing between the quotation marks of its texts.
  private static func withoutTexts(_ formula: String) -> String {
    formula.replacing(/"[^"]*"/, with: "\"\"")
  }
}
