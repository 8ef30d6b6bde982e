extension SheetRule {
  /// Takes a conditional style.
  ///
  /// - Parameters:
  ///   - condition: The condition of a style, such as `cell-content()=0` or `is-true-formula([.A1]>5)`, or that of
  ///     LibreOffice for cells of a sheet, such as `=0`, `formula-is([.A1]>5)` or `top-elements(3)`.
  ///   - cells: The cells that it is for.
  ///   - base: The cell for which references are written, with its sheet.
  ///   - priority: Its place among those that are asked one after the other.
  ///   - format: What the style says.
  init(
    openDocument condition: String,
    cells: [CellRange],
    base: String?,
    priority: Int,
    format: RuleFormat
  ) {
    let parts = Self.parts(Self.withoutLanguage(condition))
    self.init(
      type: parts.type,
      comparison: parts.comparison,
      standing: parts.standing,
      formulas: parts.formulas.map { OpenDocumentFormula.text(String($0)) },
      cells: cells,
      base: base.flatMap { OpenDocumentFormula.range($0) }.flatMap { SheetReference($0) }?
        .range.first,
      priority: priority,
      format: format
    )
  }

  private typealias Parts = (
    type: String, comparison: Comparison?, standing: Standing?, formulas: [Substring]
  )

  private static let unknownParts: Parts = ("", nil, nil, [])

  /// The condition without the name of the language that it is written in.
  private static func withoutLanguage(_ condition: String) -> Substring {
    let text = condition.drop { $0 == " " }
    let name = text.prefix { $0.isASCII && $0.isLetter }
    let rest = text[name.endIndex...]
    return rest.hasPrefix(":") && !name.isEmpty ? rest.dropFirst().drop { $0 == " " } : text
  }

  /// What a condition is in the words of a workbook of Excel.
  private static func parts(_ condition: Substring) -> Parts {
    let content = "cell-content()"
    if condition.hasPrefix(content) {
      return compared(condition.dropFirst(content.count).drop { $0 == " " })
    }
    guard let first = condition.first, first.isLetter else { return compared(condition) }
    let name = condition.prefix { $0.isLetter || $0 == "-" }
    let rest = condition[name.endIndex...].trimmed
    guard rest.isEmpty || rest.hasPrefix("(") && rest.hasSuffix(")") else { return unknownParts }
    let arguments = arguments(rest.dropFirst().dropLast())
    if let standing = Standing(
      openDocument: String(name),
      count: arguments.first.flatMap { Int($0.trimmed) }
    ) {
      return ("", nil, standing, [])
    }
    switch (name, arguments.count) {
    case ("is-true-formula", 1...), ("formula-is", 1...):
      return ("expression", nil, nil, [rest.dropFirst().dropLast().trimmed])
    case ("cell-content-is-between", 2), ("between", 2): return ("cellIs", .between, nil, arguments)
    case ("cell-content-is-not-between", 2), ("not-between", 2):
      return ("cellIs", .notBetween, nil, arguments)
    case ("is-error", _): return ("containsErrors", nil, nil, [])
    case ("is-no-error", _): return ("notContainsErrors", nil, nil, [])
    default: return unknownParts
    }
  }

  private static func compared(_ condition: Substring) -> Parts {
    let comparisons: [(String, Comparison)] = [
      ("!=", .notEqual), ("<>", .notEqual), ("<=", .lessThanOrEqual), (">=", .greaterThanOrEqual),
      ("=", .equal), ("<", .lessThan), (">", .greaterThan),
    ]
    guard let (sign, comparison) = comparisons.first(where: { condition.hasPrefix($0.0) }) else {
      return unknownParts
    }
    return ("cellIs", comparison, nil, [condition.dropFirst(sign.count).trimmed])
  }

  /// What stands between commas that are in no brackets and no quotation marks.
  private static func arguments(_ list: Substring) -> [Substring] {
    var arguments: [Substring] = []
    var start = list.startIndex
    var depth = 0
    var quote: Character?
    for index in list.indices {
      let character = list[index]
      if let open = quote {
        if character == open { quote = nil }
      } else if character == "\"" || character == "'" {
        quote = character
      } else if "([{".contains(character) {
        depth += 1
      } else if ")]}".contains(character) {
        depth -= 1
      } else if character == ",", depth == 0 {
        arguments.append(list[start..<index].trimmed)
        start = list.index(after: index)
      }
    }
    let last = list[start...].trimmed
    return arguments.isEmpty && last.isEmpty ? [] : arguments + [last]
  }
}

extension Substring {
  /// The text without blanks at its ends.
  fileprivate var trimmed: Substring {
    var text = drop { $0 == " " }
    while text.last == " " { text.removeLast() }
    return text
  }
}
