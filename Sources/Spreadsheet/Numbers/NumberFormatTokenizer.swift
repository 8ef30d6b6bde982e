/// Splits a number format code into tokens.
///
/// Every text is some code: what belongs to nothing known is a literal, and a mark that is not closed
/// reaches to the end.
struct NumberFormatTokenizer {
  private var rest: ArraySlice<Unicode.Scalar>
  private var sections: [[NumberFormatToken]] = []
  private var tokens: [NumberFormatToken] = []
  /// Characters of a literal that goes on.
  private var literal = String.UnicodeScalarView()
  /// Whether the number, or a digit of it, stands somewhere before in the section.
  private var hasNumber = false

  /// The tokens of each section of a code; a code without `;` has one.
  static func sections(of code: String) -> [[NumberFormatToken]] {
    var tokenizer = NumberFormatTokenizer(rest: Array(code.unicodeScalars)[...])
    while let scalar = tokenizer.rest.popFirst() { tokenizer.take(scalar) }
    tokenizer.endSection()
    return tokenizer.sections
  }

  private init(rest: ArraySlice<Unicode.Scalar>) { self.rest = rest }

  private mutating func add(_ token: NumberFormatToken) {
    endLiteral()
    tokens.append(token)
    switch token {
    case .digit, .general: hasNumber = true
    default: break
    }
  }

  private mutating func endLiteral() {
    guard !literal.isEmpty else { return }
    tokens.append(.literal(String(literal)))
    literal = String.UnicodeScalarView()
  }

  private mutating func endSection() {
    endLiteral()
    sections.append(tokens)
    tokens = []
    hasNumber = false
  }

  private mutating func take(_ scalar: Unicode.Scalar) {
    switch scalar {
    case ";": endSection()
    case "0": add(.digit(.zero))
    case "#": add(.digit(.optional))
    case "?": add(.digit(.space))
    case ".": add(.point)
    case ",": add(.comma)
    case "%": add(.percent)
    case "@": add(.textPlaceholder)
    case "/": takeSlash()
    case "\"": takeQuoted()
    case "\\", "!": rest.popFirst().map { add(.escaped($0)) }
    case "_": rest.popFirst().map { add(.space($0)) }
    case "*": rest.popFirst().map { add(.fill($0)) }
    case "[": takeBracket()
    default: takeLetter(scalar)
    }
  }

  // MARK: Numbers

  private mutating func takeSlash() {
    add(.slash)
    guard hasNumber, let first = rest.first, ("1"..."9").contains(first) else { return }
    let digits = rest.prefix { ("0"..."9").contains($0) }
    rest = rest.dropFirst(digits.count)
    add(.denominator(Self.text(digits)))
  }

  // MARK: Quotation marks and brackets

  private mutating func takeQuoted() {
    let content = rest.prefix { $0 != "\"" }
    rest = rest.dropFirst(content.count + 1)
    add(.quoted(Self.text(content)))
  }

  private mutating func takeBracket() {
    let content = rest.prefix { $0 != "]" }
    rest = rest.dropFirst(content.count + 1)
    let text = Self.text(content)
    if content.first == "$" {
      add(Self.currency(content.dropFirst()))
    } else if let condition = Self.condition(text) {
      add(condition)
    } else if Self.isElapsed(text) {
      add(.elapsed(text))
    } else if Self.isColor(text) {
      add(.color(text))
    } else {
      add(.modifier(text))
    }
  }

  private static func currency(_ content: ArraySlice<Unicode.Scalar>) -> NumberFormatToken {
    let symbol = content.prefix { $0 != "-" }
    let language = content.dropFirst(symbol.count + 1)
    return .currency(
      symbol: text(symbol),
      language: symbol.count == content.count ? nil : text(language)
    )
  }

  private static func condition(_ text: String) -> NumberFormatToken? {
    // The longer operators first: `<` begins two of them.
    let comparisons = NumberFormatToken.Comparison.allCases
      .sorted { $0.rawValue.utf8.count > $1.rawValue.utf8.count }
    guard let comparison = comparisons.first(where: { text.utf8.starts(with: $0.rawValue.utf8) }),
      let number = DecimalNumber(String(text.dropFirst(comparison.rawValue.count)))
    else { return nil }
    return .condition(comparison, number)
  }

  private static func isElapsed(_ text: String) -> Bool {
    guard let first = text.utf8.first.map({ $0 | 0x20 }), "hms".utf8.contains(first) else {
      return false
    }
    return text.utf8.allSatisfy { $0 | 0x20 == first }
  }

  private static let colors: Set<String> = [
    "black", "blue", "cyan", "green", "magenta", "red", "white", "yellow",
    "黑色", "蓝色", "青色", "绿色", "洋红", "洋红色", "红色", "白色", "黄色",
  ]

  private static func isColor(_ text: String) -> Bool {
    let name = text.lowercased()
    if colors.contains(name) { return true }
    return ["color", "颜色"].contains { word in
      guard name.hasPrefix(word) else { return false }
      let number = name.dropFirst(word.count).drop { $0 == " " }
      return !number.isEmpty && number.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
  }

  // MARK: Letters

  /// The words that mean something, with what they mean; each is known by its first letter.
  private static let words: [(scalars: [Unicode.Scalar], token: NumberFormatToken)] = {
    let words: [(String, NumberFormatToken)] = [
      ("General", .general), ("G/通用格式", .general), ("AM/PM", .dayPeriod("AM/PM")),
      ("A/P", .dayPeriod("A/P")), ("上午/下午", .dayPeriod("上午/下午")),
    ]
    return words.map { (Array($0.unicodeScalars), $1) }
  }()

  private mutating func takeLetter(_ scalar: Unicode.Scalar) {
    for (word, token) in Self.words
    where Self.areAlike(scalar, word[0]) && rest.starts(with: word.dropFirst(), by: Self.areAlike) {
      rest = rest.dropFirst(word.count - 1)
      return add(token)
    }
    switch scalar {
    case "y", "m", "d", "h", "s", "Y", "M", "D", "H", "S": add(.datePart(takeRun(of: scalar)))
    case "g", "G": add(.era(takeRun(of: scalar)))
    case "e", "E":
      if hasNumber, rest.first == "+" || rest.first == "-" {
        rest = rest.dropFirst()
        add(.exponent)
      } else {
        add(.era(takeRun(of: scalar)))
      }
    case "a", "A":
      let run = takeRun(of: scalar)
      // Days of the week: 三 and 星期三.
      if run.utf8.count >= 3 { add(.datePart(run)) } else { literal += run.unicodeScalars }
    default: literal.append(scalar)
    }
  }

  /// A letter with those like it that follow.
  private mutating func takeRun(of first: Unicode.Scalar) -> String {
    let others = rest.prefix { Self.areAlike($0, first) }
    rest = rest.dropFirst(others.count)
    return Self.text([first] + others)
  }

  private static func areAlike(_ left: Unicode.Scalar, _ right: Unicode.Scalar) -> Bool {
    left == right || left.properties.lowercaseMapping == right.properties.lowercaseMapping
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }
}
