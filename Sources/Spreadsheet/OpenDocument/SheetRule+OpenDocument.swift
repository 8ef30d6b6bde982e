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
    let inner = rest.dropFirst().dropLast().trimmed
    let count = Int(inner.prefix { $0 != "," }.trimmed)
    if let standing = Standing(openDocument: String(name), count: count) {
      return ("", nil, standing, [])
    }
    switch name {
    case "is-true-formula", "formula-is":
      return inner.isEmpty ? unknownParts : ("expression", nil, nil, [inner])
    case "cell-content-is-between", "between": return compared(inner, .between)
    case "cell-content-is-not-between", "not-between": return compared(inner, .notBetween)
    case "is-error": return ("containsErrors", nil, nil, [])
    case "is-no-error": return ("notContainsErrors", nil, nil, [])
    default: return unknownParts
    }
  }

  /// A comparison with the two of a list.
  private static func compared(_ list: Substring, _ comparison: Comparison) -> Parts {
    let arguments = arguments(list)
    return arguments.count == 2 ? ("cellIs", comparison, nil, arguments) : unknownParts
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
    var quote: UInt8?
    for index in list.utf8.indices {
      let byte = list.utf8[index]
      if let open = quote {
        if byte == open { quote = nil }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "'"): quote = byte
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
      case UInt8(ascii: ",") where depth == 0:
        arguments.append(list[start..<index].trimmed)
        start = list.utf8.index(after: index)
      default: break
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
