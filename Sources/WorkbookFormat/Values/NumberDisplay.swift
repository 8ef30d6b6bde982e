internal import Spreadsheet

/// How a number format shows a number, as far as it matters for what the number means.
struct NumberDisplay {
  /// One of the up to four parts of a format, which are chosen by the number's sign or a condition.
  fileprivate struct Section {
    /// The number that alone the section is for: `[=7]`.
    var condition: String?
    /// What stands before the digits.
    var prefix = ""
    /// What stands behind them.
    var suffix = ""
    /// How many decimals are always shown.
    var decimals = 0
    /// Whether the number itself is shown at all.
    var hasNumber = false
    /// Whether a zero is shown as one; `#` and `?` show nothing for it.
    var showsZero = false
    var isPercentage = false
    /// Whether thousands are left away.
    var isScaled = false
  }

  /// Whether dates or times are shown.
  let isDate: Bool
  private let sections: [Section]

  /// Takes a format apart.
  init(_ format: NumberFormat) {
    isDate = format.isDate
    sections = format.code == "General" ? [] : Self.sections(of: format.code)
  }

  /// The number as it means something: all its digits, with the texts around them.
  ///
  /// A format that hides digits hides nothing here: the stored number counts. Nil where the shown
  /// number is another one than the stored.
  func text(of number: DecimalNumber) -> String? {
    guard let section = section(for: number) else { return number.text(decimals: 0) }
    guard section.hasNumber, section.showsZero || !number.digits.isEmpty else {
      return number.text(decimals: 0)
    }
    if section.isScaled { return nil }
    if section.isPercentage {
      return section.prefix + number.timesHundred.text(decimals: section.decimals) + section.suffix
    }
    return section.prefix + number.text(decimals: section.decimals) + section.suffix
  }

  private func section(for number: DecimalNumber) -> Section? {
    if sections.contains(where: { $0.condition != nil }) {
      let plain = number.text(decimals: 0)
      return sections.first { $0.condition == plain }
        ?? sections.first { $0.condition == nil && $0.hasNumber }
    }
    switch sections.count {
    case 0: return nil
    case 1: return sections[0]
    default:
      // The signs that a section for negative numbers shows say what the digits say already.
      if number.isNegative { return sections[1].withoutSigns }
      return number.digits.isEmpty && sections.count > 2 ? sections[2] : sections[0]
    }
  }

  // MARK: Taking apart

  private static func sections(of code: String) -> [Section] {
    var sections: [Section] = []
    var current = Section()
    var scalars = Array(code.unicodeScalars)[...]
    func add(_ scalar: Unicode.Scalar) {
      if current.hasNumber {
        current.suffix.unicodeScalars.append(scalar)
      } else {
        current.prefix.unicodeScalars.append(scalar)
      }
    }
    var isFraction = false
    while let scalar = scalars.popFirst() {
      switch scalar {
      case ";":
        sections.append(current)
        current = Section()
        isFraction = false
      case "\"":
        while let next = scalars.popFirst(), next != "\"" { add(next) }
      case "\\", "!":
        if let next = scalars.popFirst() { add(next) }
      case "_", "*":
        scalars = scalars.dropFirst()
      case "[":
        let content = scalars.prefix { $0 != "]" }
        scalars = scalars.dropFirst(content.count + 1)
        if content.first == "=" {
          current.condition = DecimalNumber(String(String.UnicodeScalarView(content.dropFirst())))?
            .text(decimals: 0)
        } else if content.first == "$" {
          for symbol in content.dropFirst().prefix(while: { $0 != "-" }) { add(symbol) }
        } else if content.first == ">" || content.first == "<" {
          // A condition that is not looked at must not choose a text.
          current.condition = "?"
        }
      case "0", "#", "?":
        current.hasNumber = true
        if scalar == "0" { current.showsZero = true }
        if isFraction, scalar == "0" { current.decimals += 1 }
      case ".":
        if current.hasNumber { isFraction = true } else { add(scalar) }
      case ",":
        // A comma between digits groups them, one behind them leaves thousands away.
        let next = scalars.first
        if current.hasNumber, next != "0", next != "#", next != "?" { current.isScaled = true }
      case "%":
        current.isPercentage = true
        add(scalar)
      case "E", "e":
        if current.hasNumber, scalars.first == "+" || scalars.first == "-" {
          scalars = scalars.dropFirst()
          isFraction = false
        } else {
          add(scalar)
        }
      case "G", "g":
        let word = Self.generals.first { scalars.starts(with: $0, by: Self.areAlike) }
        if let word {
          scalars = scalars.dropFirst(word.count)
          current.hasNumber = true
          current.showsZero = true
        } else {
          add(scalar)
        }
      case "/":
        // A fraction's denominator; its digits are the number's.
        if !current.hasNumber { add(scalar) }
      case "@": break
      default: add(scalar)
      }
    }
    sections.append(current)
    return sections
  }

  /// The name of the format without a shape, behind its first letter, as programs write it.
  private static let generals = ["eneral", "/通用格式"].map { Array($0.unicodeScalars) }

  private static func areAlike(_ left: Unicode.Scalar, _ right: Unicode.Scalar) -> Bool {
    left.properties.lowercaseMapping == right.properties.lowercaseMapping
  }
}

extension NumberDisplay.Section {
  /// The section without the minus signs and brackets that stand for the number's own sign.
  fileprivate var withoutSigns: Self {
    func strip(_ text: String) -> String {
      let rest = text.unicodeScalars.filter { !["-", "(", ")", " "].contains($0) }
      return rest.isEmpty ? "" : text
    }
    var result = self
    result.prefix = strip(prefix)
    result.suffix = strip(suffix)
    return result
  }
}
