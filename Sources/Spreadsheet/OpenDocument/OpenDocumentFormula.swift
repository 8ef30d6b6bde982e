internal import TextTools

/// Formulas and references as OpenDocument writes them, in the words of SpreadsheetML.
///
/// What has no such words, as a reference to another file, stays as it is written, so that nothing
/// takes it for a sum.
enum OpenDocumentFormula {
  /// A formula without its `=`: `of:=SUM([.D5:.I5])` is `SUM(D5:I5)`.
  static func text(_ formula: String) -> String {
    let (language, body) = split(formula)
    // Formulas in the language of another program are written as that program has them.
    guard language != "msoxl" else { return String(body) }
    var result = String.UnicodeScalarView()
    var scalars = body.unicodeScalars[...]
    var braces = 0
    while let scalar = scalars.popFirst() {
      switch scalar {
      case "\"", "'":
        result.append(scalar)
        let quoted = scalars.prefix { $0 != scalar }
        result.append(contentsOf: quoted)
        scalars = scalars.dropFirst(quoted.count)
        if let end = scalars.popFirst() { result.append(end) }
      case "[":
        let reference = Self.reference(&scalars)
        let isBroken = reference.holds(FormulaCalculator.brokenReference)
        let text = isBroken ? FormulaCalculator.brokenReference : range(reference)
        result.append(contentsOf: (text ?? "[\(reference)]").unicodeScalars)
      case ";", "~": result.append(",")
      case "|" where braces > 0: result.append(";")
      case "{":
        braces += 1
        result.append(scalar)
      case "}":
        braces -= 1
        result.append(scalar)
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// A range: `$申请.$D$5:.$E$5` is `'申请'!$D$5:$E$5`; nil for anything else.
  static func range(_ address: String) -> String? {
    var scalars = address.unicodeScalars[...]
    guard let first = corner(&scalars) else { return nil }
    let place = first.sheet.map { SheetName.quoted($0) + "!" } ?? ""
    guard let colon = scalars.popFirst() else { return place + first.cell }
    guard colon == ":", let last = corner(&scalars), scalars.isEmpty,
      last.sheet == nil || last.sheet == first.sheet
    else { return nil }
    return place + first.cell + ":" + last.cell
  }

  /// The ranges of a list that are parted by blanks, in the words of SpreadsheetML.
  static func ranges(_ addresses: String) -> [String] {
    var isQuoted = false
    return addresses.split { character in
      if character == "'" { isQuoted.toggle() }
      return character == " " && !isQuoted
    }.compactMap { range(String($0)) }
  }

  /// The language before the `=`, empty where none is named, and what stands behind it.
  private static func split(_ formula: String) -> (language: Substring, body: Substring) {
    let name = formula.prefix { $0.isASCII && ($0.isLetter || $0 == "." || $0 == "-") }
    let rest = formula[name.endIndex...]
    if rest.hasPrefix(":=") { return (name, rest.dropFirst(2)) }
    return ("", formula.hasPrefix("=") ? formula.dropFirst() : formula[...])
  }

  /// What stands in square brackets, those in quotation marks not counted.
  private static func reference(_ scalars: inout Substring.UnicodeScalarView) -> String {
    var result = String.UnicodeScalarView()
    var isQuoted = false
    while let scalar = scalars.popFirst() {
      if scalar == "'" { isQuoted.toggle() }
      if scalar == "]", !isQuoted { break }
      result.append(scalar)
    }
    return String(result)
  }

  /// A cell with its sheet, up to a colon or the end.
  private static func corner(
    _ scalars: inout Substring.UnicodeScalarView
  ) -> (sheet: String?, cell: String)? {
    var sheet: String?
    if scalars.first != "." {
      if scalars.first == "$" { scalars.removeFirst() }
      sheet = scalars.first == "'" ? quotedName(&scalars) : plainName(&scalars)
      guard sheet != nil else { return nil }
    }
    guard scalars.popFirst() == "." else { return nil }
    let cell = scalars.prefix { $0 != ":" }
    scalars = scalars.dropFirst(cell.count)
    return CellReference(String(cell)) == nil ? nil : (sheet, String(cell))
  }

  private static func plainName(_ scalars: inout Substring.UnicodeScalarView) -> String? {
    let name = scalars.prefix { $0 != "." && $0 != ":" && $0 != "#" && $0 != "'" }
    scalars = scalars.dropFirst(name.count)
    return name.isEmpty ? nil : String(name)
  }

  private static func quotedName(_ scalars: inout Substring.UnicodeScalarView) -> String? {
    scalars.removeFirst()
    var name = String.UnicodeScalarView()
    while let scalar = scalars.popFirst() {
      if scalar == "'" {
        guard scalars.first == "'" else { return name.isEmpty ? nil : String(name) }
        scalars.removeFirst()
      }
      name.append(scalar)
    }
    return nil
  }
}
