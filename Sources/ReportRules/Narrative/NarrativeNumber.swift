import ReportModel
import TextTools

/// A number of a sentence: `3646件`, `三件`, `1.2万份`, `300余件`, `12.11万元`.
struct NarrativeNumber {
  /// The numbers that the words may stand for; one number unless they say about how many.
  let range: ClosedRange<Int>
  /// The percentage in hundredths of its last written digit; nil for what is no percentage.
  let decimal: DecimalText
  /// The unit behind it, `件`.
  let unit: String
  /// The number and its unit as written.
  let text: String
  /// The index behind the unit.
  let end: Int

  /// Digits with a decimal point, exact.
  struct DecimalText: Hashable {
    /// All digits, the point left out.
    let digits: Int
    /// How many of them stand behind the point.
    let decimals: Int
  }

  /// Whether the number is meant exactly.
  var isExact: Bool { range.count == 1 }

  /// Reads a number with one of some units at an index; nil if there is none.
  ///
  /// - Parameters:
  ///   - text: The folded sentence.
  ///   - start: Where the number or a word such as 近 begins.
  ///   - units: The units that may follow.
  init?(in text: [Unicode.Scalar], at start: Int, units: [String]) {
    var index = start
    var approach = Approach.exact
    for (word, meaning) in Self.leading where text[index...].starts(with: word) {
      approach = meaning
      index += word.count
      break
    }
    guard let decimal = Self.arabic(text, &index) ?? Self.chinese(text, &index) else { return nil }
    approach = Self.trailing(text, &index) ?? approach
    var scale = 1
    if index < text.count, text[index] == "万", !text[index...].starts(with: Self.yuan) {
      scale = 10_000
      index += 1
      approach = Self.trailing(text, &index) ?? approach
    }
    guard
      let unit = units.first(where: {
        index < text.count && text[index...].starts(with: $0.unicodeScalars)
      })
    else { return nil }
    index += unit.unicodeScalars.count
    let (scaled, overflow) = decimal.digits.multipliedReportingOverflow(by: scale)
    guard !overflow else { return nil }
    let divisor = Self.power(decimal.decimals)
    // A count with decimals is one only when 万 makes it whole.
    guard scaled % divisor == 0 || unit == "%" || unit == "万元" else { return nil }
    let value = scaled / divisor
    // The place of the last digit that says something: 3600 is right to 100, 1.2万 to 1000.
    var step = scale > 1 ? scale / divisor : 1
    if scale == 1, approach != .exact {
      while step < 1_000_000, value > 0, value % (step * 10) == 0 { step *= 10 }
    }
    let (most, overflows) = value.addingReportingOverflow(step)
    guard !overflows else { return nil }
    switch approach {
    case .exact: range = scale > 1 ? max(0, value - step)...most : value...value
    case .more: range = value...max(value, most)
    case .less: range = max(0, value - step)...value
    case .about: range = max(0, value - step)...most
    }
    self.decimal = decimal
    self.unit = unit
    self.text = text[start..<index].reduce(into: "") { $0.unicodeScalars.append($1) }
    end = index
  }

  private enum Approach {
    case exact
    case more
    case less
    case about
  }

  private static let yuan = Array("万元".unicodeScalars)

  private static let leading: [([Unicode.Scalar], Approach)] = {
    let words: [(String, Approach)] = [
      ("大约", .about), ("约", .about), ("接近", .less), ("近", .less), ("不足", .less),
      ("超过", .more), ("超", .more), ("逾", .more),
    ]
    return words.map { (Array($0.0.unicodeScalars), $0.1) }
  }()

  private static func trailing(_ text: [Unicode.Scalar], _ index: inout Int) -> Approach? {
    guard index < text.count, "余多几".unicodeScalars.contains(text[index]) else { return nil }
    index += 1
    return .more
  }

  static func power(_ exponent: Int) -> Int { (0..<exponent).reduce(1) { power, _ in power * 10 } }

  private static func arabic(_ text: [Unicode.Scalar], _ index: inout Int) -> DecimalText? {
    var digits = 0
    var decimals = 0
    var hasPoint = false
    var count = 0
    var end = index
    while end < text.count {
      let scalar = text[end]
      if let digit = DecimalDigit.value(of: scalar, in: .ascii) {
        digits = digits * 10 + digit
        count += 1
        if hasPoint { decimals += 1 }
      } else if isSeparator(text, end) {
        // A thousands separator is part of the number.
      } else if scalar == ".", !hasPoint, count > 0, isDigit(text, end + 1) {
        hasPoint = true
      } else {
        break
      }
      guard count <= 12 else { return nil }
      end += 1
    }
    guard count > 0 else { return nil }
    index = end
    return DecimalText(digits: digits, decimals: decimals)
  }

  private static func isDigit(_ text: [Unicode.Scalar], _ index: Int) -> Bool {
    text.indices.contains(index) && text[index].isASCIIDigit
  }

  /// Whether a comma stands between digits, three of them behind it.
  private static func isSeparator(_ text: [Unicode.Scalar], _ index: Int) -> Bool {
    text[index] == "，" && isDigit(text, index - 1)
      && (1...3).allSatisfy { isDigit(text, index + $0) } && !isDigit(text, index + 4)
  }

  /// 十二, 一百零三, 两千: a number below ten thousand in Chinese numerals.
  private static func chinese(_ text: [Unicode.Scalar], _ index: inout Int) -> DecimalText? {
    guard let number = ChineseNumeral.parse(prefixOf: text[index...]) else { return nil }
    index += number.length
    return DecimalText(digits: number.value, decimals: 0)
  }
}
