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

/// A maker of reports that hold everything that a report can.
struct RandomReport {
  private var random: SplitMix64

  private static let scalars: [Unicode.Scalar] =
    Array("年度报告政府信息公开共12件（）“”、。 \t/\\\"<>&=é".unicodeScalars)
    + ["\u{1}", "\u{B}", "\u{C}", "\u{1B}", "\u{7F}", "\u{85}", "\u{301}", "\u{2028}", "\u{2029}"]
    + ["\u{FEFF}", "\u{FFFE}", "\u{20000}", "\u{1F600}", "\u{10FFFF}", "\u{3000}", "\u{212A}"]

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  mutating func report(on edition: Edition) -> Report {
    var report = Report(edition: edition)
    report.organ = chance(5) ? "" : line()
    report.year = chance(5) ? nil : Int.random(in: 1...9999, using: &random)
    report.title = lines(upTo: 3)
    report.preface = chance(2) ? [] : lines(upTo: 3)
    for field in Metadata.Field.allCases where chance(2) {
      report.metadata[field] = chance(3) ? line() : right(field)
    }
    for index in report.sections.indices {
      if chance(4) { report.sections[index].heading = chance(2) ? nil : line() }
      report.sections[index].paragraphs = lines(upTo: 4)
      if chance(3) { report.sections[index].paragraphsAfterTable = lines(upTo: 2) }
    }
    for cell in report.form.cells { report.values[cell.index] = value(of: cell.valueType) }
    return report
  }

  private mutating func right(_ field: Metadata.Field) -> String {
    switch field {
    case .creditCode: "91350100M000100Y43"
    case .divisionCode: "350100"
    case .issueDate, .publicationDate: "2022-01-20"
    case .scope: "region"
    case .indexNumber, .documentNumber: "a" + line()
    }
  }

  private mutating func value(of type: ValueType) -> CellValue {
    switch Int.random(in: 0..<10, using: &random) {
    case 0: return .blank
    case 1: return .notApplicable(["/", "—", "无", line()].randomElement(using: &random) ?? "/")
    case 2: return .unreadable(chance(2) ? "" : line() + (chance(4) ? "\r\n" + line() : ""))
    case 3: return .number(NumberValue(number(of: type), note: line()))
    case 4: return .number(NumberValue(number(of: type), isRecoveredByArithmetic: true))
    case 5:
      return .number(
        NumberValue(number(of: type), note: "（其中修订 16 件）", isRecoveredByArithmetic: true)
      )
    default: return .number(NumberValue(number(of: type)))
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
      let digits = ["0", "0.00", "12.10", "24252.311082", "251000", "1234567890123456789012345678"]
      let amount = Amount(
        digits: digits.randomElement(using: &random) ?? "0",
        unit: chance(2) ? "" : Amount.units.randomElement(using: &random) ?? ""
      )
      return amount.map { .amount($0) } ?? .count(0)
    }
  }

  private mutating func lines(upTo count: Int) -> [String] {
    (0..<Int.random(in: 0...count, using: &random)).map { _ in line() }
  }

  private mutating func line() -> String {
    let length = chance(400) ? 5_000 : Int.random(in: 0...12, using: &random)
    var text = String.UnicodeScalarView()
    for _ in 0..<length { text.append(Self.scalars.randomElement(using: &random) ?? "a") }
    return String(text)
  }

  private mutating func chance(_ oneIn: Int) -> Bool {
    Int.random(in: 0..<oneIn, using: &random) == 0
  }
}
