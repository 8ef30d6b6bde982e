import ReportModel

/// A generator of random numbers whose sequence follows from its seed alone.
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// A maker of reports that hold everything that XML has to carry.
struct RandomReport {
  private var random: SplitMix64

  private static let printable: [Unicode.Scalar] =
    Array("年度报告政府信息公开共12件（）“”、。  \t/\\\"'<>&;]=é".unicodeScalars)
    + ["\u{7F}", "\u{85}", "\u{301}", "\u{2028}", "\u{FEFF}", "\u{20000}", "\u{1F600}"]
    + ["\u{10FFFF}", "\u{3000}", "\u{E000}", "\u{D7FF}", "\u{FFFD}"]
  private static let forbidden: [Unicode.Scalar] = [
    "\u{1}", "\u{8}", "\u{B}", "\u{C}", "\u{E}", "\u{1B}", "\u{1F}", "\u{FFFE}", "\u{FFFF}",
  ]

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  mutating func report(on edition: Edition) -> Report {
    var report = Report(edition: edition)
    report.organ = "某" + line()
    report.year = Int.random(in: 1...9999, using: &random)
    report.title = lines(upTo: 3)
    report.preface = chance(2) ? [] : lines(upTo: 3)
    for field in Metadata.Field.allCases where chance(2) { report.metadata[field] = right(field) }
    for kind in SectionKind.allCases {
      if chance(4) { report[kind].heading = chance(2) ? nil : line() }
      report[kind].paragraphs = lines(upTo: 4)
      if report.form.section(kind).table != nil, chance(3) {
        report[kind].paragraphsAfterTable = lines(upTo: 2)
      }
    }
    for cell in report.form.cells { report.values[cell.index] = value(of: cell.valueType) }
    return report
  }

  /// A report of small numbers whose sums are right for the most part.
  mutating func sums(on edition: Edition) -> Report {
    var report = Report(edition: edition, organ: "某局", year: 2021)
    for cell in report.form.cells where cell.valueType == .count {
      report.values[cell.index] = .count(Int.random(in: 0...3, using: &random))
    }
    for _ in 0..<3 {
      for rule in report.form.rules {
        guard let total = rule.total else { continue }
        let sum = rule.parts.reduce(0) { $0 + (report.values[$1].count ?? 0) }
        report.values[total] = .count(sum)
      }
    }
    for rule in report.form.rules where rule.family == .receivedEqualsHandled {
      let sum = rule.totals.reduce(0) { $0 + (report.values[$1].count ?? 0) }
      report.values[rule.parts[0]] = .count(sum)
      report.values[rule.parts[1]] = .count(0)
    }
    for _ in 0..<Int.random(in: 0...6, using: &random) {
      let index = Int.random(in: report.values.indices, using: &random)
      guard report.form.cells[index].valueType == .count else { continue }
      report.values[index] =
        [.blank, .notApplicable("/"), .count(7), .count(0), .count(1_234_567)]
        .randomElement(using: &random) ?? .blank
    }
    return report
  }

  private mutating func right(_ field: Metadata.Field) -> String {
    switch field {
    case .creditCode: "91350100M000100Y43"
    case .divisionCode:
      ["350100", "350100001", "350100001002"][Int.random(in: 0..<3, using: &random)]
    case .issueDate, .publicationDate: "2022-01-20"
    case .scope: Metadata.Scope.allCases.randomElement(using: &random)?.rawValue ?? ""
    case .indexNumber, .documentNumber: "a" + line()
    }
  }

  private mutating func value(of type: ValueType) -> CellValue {
    switch Int.random(in: 0..<10, using: &random) {
    case 0: .blank
    case 1: .notApplicable(["/", "—", "无", attribute()].randomElement(using: &random) ?? "/")
    case 2: .number(NumberValue(number(of: type), note: attribute()))
    case 3: .number(NumberValue(number(of: type), isRecoveredByArithmetic: true))
    case 4:
      .number(
        NumberValue(number(of: type), note: "（其中修订 16 件）", isRecoveredByArithmetic: true)
      )
    default: .number(NumberValue(number(of: type)))
    }
  }

  private mutating func number(of type: ValueType) -> NumberValue.Number {
    let most = 999_999_999_999_999_999
    switch type {
    case .count: return .count(Int.random(in: 0...(chance(5) ? most : 20), using: &random))
    case .change:
      let bound = chance(5) ? most : 20
      return .count(Int.random(in: -bound...bound, using: &random))
    case .amountInTenThousandYuan, .amountWithUnit:
      let digits = [
        "0", "0.00", "12.10", "24252.311082", "251000", "1234567890123456789012345678",
        "0.123456789012345678901234567", "123456789012345678901234567.8",
      ]
      let hasUnit = type == .amountWithUnit && chance(2)
      let amount = Amount(
        digits: digits.randomElement(using: &random) ?? "0",
        unit: hasUnit ? Amount.units.randomElement(using: &random) ?? "" : ""
      )
      return amount.map { .amount($0) } ?? .count(0)
    }
  }

  private mutating func lines(upTo count: Int) -> [String] {
    (0..<Int.random(in: 0...count, using: &random)).map { _ in line() }
  }

  private mutating func line() -> String {
    text(
      chance(400) ? 40_000 : Int.random(in: 0...12, using: &random),
      Self.printable + Self.forbidden
    )
  }

  private mutating func attribute() -> String {
    text(Int.random(in: 0...12, using: &random), Self.printable)
  }

  private mutating func text(_ length: Int, _ scalars: [Unicode.Scalar]) -> String {
    var text = String.UnicodeScalarView()
    for _ in 0..<length { text.append(scalars.randomElement(using: &random) ?? "a") }
    return String(text)
  }

  private mutating func chance(_ oneIn: Int) -> Bool {
    Int.random(in: 0..<oneIn, using: &random) == 0
  }
}
