internal import ReportRecognition
internal import Spreadsheet
internal import TextTools

/// One of the up to four parts of a number format, which are chosen by the number's sign or a condition.
struct NumberSection {
  /// What a number has to be for the section: `[=7]`; nil where its sign or nothing decides.
  private(set) var condition: (comparison: NumberFormatToken.Comparison, number: DecimalNumber)?
  /// What stands before the digits.
  private(set) var prefix = ""
  /// What stands behind them.
  private(set) var suffix = ""
  /// How many decimals are always shown.
  private(set) var decimals = 0
  /// How many decimals there is room for; nil where the program decides, or a fraction is shown.
  private(set) var room: Int? = 0
  /// How many digits a number with an exponent has room for; nil for others.
  private(set) var exponentRoom: Int?
  /// Whether the letters are white.
  private(set) var isWhite = false
  /// Whether the number itself is shown at all.
  private(set) var hasNumber = false
  /// Whether the cell's text is shown.
  private(set) var hasText = false
  /// Whether a zero is shown as one; `#` and `?` show nothing for it.
  private(set) var showsZero = false
  private(set) var isPercentage = false
  /// Whether thousands are left away.
  private(set) var isScaled = false
  /// Whether something stands between the digits, `0"1"0`, or the number is shown as a fraction alone: `?/?`.
  private(set) var isParted = false
  /// Where something blank stands between the digits before the point: how many there is room for behind it, and
  /// whether there is always one before it.
  private var gaps: [(digitsBehind: Int, isAlwaysSeen: Bool)] = []
  /// Whether nothing but blanks stands around the number.
  var isBlankAround: Bool { (prefix + suffix).unicodeScalars.allSatisfy(\.isBlank) }
  /// Whether digits stand around the number that are not all zeros.
  var showsOtherDigits: Bool {
    (prefix + suffix).unicodeScalars.contains { DecimalDigit.value(of: $0) ?? 0 > 0 }
  }
  /// Whether nothing is shown: there is no code, or one of blanks.
  private(set) var hidesAll = true
  /// Whether there is no code at all, which a format of one section means the usual one by.
  private(set) var isEmpty = true

  /// Asks the tokens of a section.
  init(_ tokens: [NumberFormatToken]) {
    let lastDigit = tokens.lastIndex(where: \.isDigit) ?? -1
    var isFraction = false
    var digits = 0
    var wholeDigits: Int?
    var gaps: [(digits: Int, isAlwaysSeen: Bool)] = []
    isEmpty = tokens.isEmpty
    for (index, token) in tokens.enumerated() {
      let next = index + 1 < tokens.count ? tokens[index + 1] : nil
      if token.isGap, hasNumber, wholeDigits == nil, index < lastDigit {
        gaps.append((digits, showsZero))
      }
      switch token {
      case .general:
        hasNumber = true
        room = nil
        showsZero = true
      case .textPlaceholder: hasText = true
      case .digit(let placeholder):
        hasNumber = true
        if placeholder == .zero { showsZero = true }
        digits += 1
        if isFraction { room = room.map { $0 + 1 } }
        if isFraction, placeholder == .zero { decimals += 1 }
      case .point:
        if hasNumber || next?.isDigit == true {
          isFraction = true
          wholeDigits = wholeDigits ?? digits
        } else {
          add(".")
        }
      case .comma:
        // Between digits it groups them, behind them it leaves thousands away.
        if hasNumber, next?.isDigit != true { isScaled = true }
      case .percent:
        isPercentage = true
        add("%")
      case .exponent:
        isFraction = false
        exponentRoom = digits
        wholeDigits = wholeDigits ?? digits
      case .slash:
        // The digits of a fraction are the number's.
        if hasNumber {
          room = nil
          if gaps.isEmpty { isParted = true }
          gaps = []
        } else {
          add("/")
        }
      case .condition(let comparison, let number):
        condition = (comparison, number)
      case .literal(let text), .quoted(let text), .era(let text):
        add(text, isInside: index < lastDigit)
      case .escaped(let scalar): add(String(scalar), isInside: index < lastDigit)
      case .currency(let symbol, _): add(symbol, isInside: index < lastDigit)
      case .space: continue
      case .fill(let scalar):
        // The character stands there as often as the cell has room.
        guard DecimalDigit.value(of: scalar) != nil else { continue }
        add(String(scalar), isInside: index < lastDigit)
      case .color(let name): isWhite = Self.whites.contains(name.lowercased())
      case .denominator, .modifier: break
      case .datePart, .dayPeriod, .elapsed: break
      }
      if !token.isBlank { hidesAll = false }
    }
    self.gaps = gaps.map { ((wholeDigits ?? digits) - $0.digits, $0.isAlwaysSeen) }
    // The digits of a date are the fractions of its seconds.
    if tokens.contains(where: \.isOfDates) { hasNumber = false }
    // In a format of one section @ is for numbers, too.
    if hasText, !hasNumber { showsZero = true }
  }

  /// Adds to the text that stands before or behind the number.
  private mutating func add(_ text: String, isInside: Bool = false) {
    if hasNumber, isInside, text.unicodeScalars.contains(where: { !$0.isBlank }) { isParted = true }
    if hasNumber { suffix += text } else { prefix += text }
  }

  private static let whites: Set<String> = ["white", "白色", "color2", "color 2", "颜色2"]

  /// The number as there is room for it.
  func rounded(_ number: DecimalNumber) -> DecimalNumber {
    if let exponentRoom { return number.rounded(to: exponentRoom) }
    return room.map { number.rounded(decimals: $0 + (isPercentage ? 2 : 0)) } ?? number
  }

  /// Whether a number is shown as more than one: `0" "0` shows 12 as 1 2.
  ///
  /// A blank groups digits by three as a comma does.
  func parts(_ number: DecimalNumber) -> Bool {
    isParted
      || gaps.contains {
        !$0.digitsBehind.isMultiple(of: 3) && ($0.isAlwaysSeen || number.point > $0.digitsBehind)
      }
  }

  /// Whether a number meets the section's condition.
  func isFor(_ number: DecimalNumber) -> Bool {
    guard let condition else { return false }
    return switch condition.comparison {
    case .equal: number == condition.number
    case .notEqual: number != condition.number
    case .lessThan: number < condition.number
    case .lessThanOrEqual: number <= condition.number
    case .greaterThan: number > condition.number
    case .greaterThanOrEqual: number >= condition.number
    }
  }

  /// Whether digits stand around the number that are none of its own.
  var addsDigits: Bool {
    pieces(around: TextPiece("", range: nil)).contains { $0.appearance == .made }
  }

  /// Whether a text of the section's own is shown instead of the number.
  var isText: Bool { !hasNumber && !hasText && !(prefix + suffix).isEmpty }

  /// What the section shows around a number or a text: digits of its own were put there by the format.
  func pieces(around piece: TextPiece) -> [TextPiece] {
    var pieces = [piece]
    if !prefix.isEmpty {
      let isMade = prefix.unicodeScalars.contains { DecimalDigit.value(of: $0) != nil }
      pieces.insert(TextPiece(prefix, range: nil, appearance: isMade ? .made : .plain), at: 0)
    }
    if !suffix.isEmpty {
      // A remark behind the number may have digits of its own: `0"（其中修订 16 件）"`.
      let first = suffix.unicodeScalars.first { !$0.isBlank && $0 != "." && $0 != "," }
      let isMade = first.map { DecimalDigit.value(of: $0) != nil } ?? false
      pieces.append(TextPiece(suffix, range: nil, appearance: isMade ? .made : .plain))
    }
    return pieces
  }

  /// The section without the minus signs and brackets that stand for the number's own sign.
  var withoutSigns: Self {
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

extension NumberFormatToken {
  /// Whether nothing is seen of it, and it changes nothing of what else is shown.
  fileprivate var isBlank: Bool {
    switch self {
    case .condition: true
    case .literal(let text), .quoted(let text): text.unicodeScalars.allSatisfy(\.isBlank)
    case .escaped(let scalar): scalar.isBlank
    default: false
    }
  }

  /// Whether nothing but room is seen of it.
  fileprivate var isGap: Bool {
    switch self {
    case .space, .fill: true
    case .literal, .quoted, .escaped: isBlank
    default: false
    }
  }

  fileprivate var isDigit: Bool { if case .digit = self { true } else { false } }
}
