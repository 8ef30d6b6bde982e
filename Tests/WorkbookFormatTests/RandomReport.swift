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
    Array("年度报告政府信息公开共12件（）“”、。〔〕 \t/\\\"'<>&;]=+-@é".unicodeScalars)
    + ["\u{0}", "\u{1}", "\u{8}", "\u{B}", "\u{C}", "\u{1B}", "\u{7F}", "\u{85}", "\u{301}"]
    + ["\u{2028}", "\u{FEFF}", "\u{FFFE}", "\u{FFFF}", "\u{20000}", "\u{1F600}", "\u{10FFFF}"]
    + ["\u{3000}", "\u{E000}", "\u{D7FF}", "\u{FFFD}", "\u{212A}"]

  private static let pieces = [
    "（空行）", "（未读到）", "〔待核〕", "〔附注〕", "〔推算〕", "〔不适用〕", "_x0041_", "=1+1", "22", "/", "　　",
    "（其中修订 16 件）", "标题", "（续）", "本机关财政局", "12件", "－", "1 2",
  ]

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  mutating func report(on edition: Edition) -> Report {
    var report = Report(edition: edition)
    report.organ = chance(5) ? "" : line()
    report.year = chance(5) ? nil : Int.random(in: 1...9999, using: &random)
    report.title = lines(upTo: 3)
    report.preface = chance(2) ? [] : lines(upTo: 3)
    for field in Metadata.Field.allCases where chance(2) {
      report.metadata[field] = field == .scope ? "region" : line()
    }
    for index in report.sections.indices {
      if chance(4) { report.sections[index].heading = chance(2) ? nil : line() }
      report.sections[index].paragraphs = lines(upTo: 4)
      if chance(3) { report.sections[index].paragraphsAfterTable = lines(upTo: 2) }
    }
    let kinds = chance(3) ? 2 : 9
    for cell in report.form.cells {
      report.values[cell.index] =
        chance(kinds) ? value(of: cell.valueType) : .number(NumberValue(small(cell.valueType)))
    }
    return report
  }

  /// A report of small numbers whose sums are right.
  mutating func sums(on edition: Edition) -> Report {
    var report = Report(
      edition: edition,
      organ: "某某县财政局",
      year: edition == .edition2019 ? 2020 : 2021
    )
    report.title = Report.prescribedTitle(organ: report.organ, year: report.year ?? 2021)
    for cell in report.form.cells {
      report.values[cell.index] = .number(NumberValue(small(cell.valueType)))
    }
    for _ in 0..<3 {
      for rule in report.form.rules {
        guard let total = rule.total else { continue }
        report.values[total] = .count(rule.parts.reduce(0) { $0 + (report.values[$1].count ?? 0) })
      }
    }
    for section in report.sections.indices {
      report.sections[section].paragraphs = ["　　第\(section + 1)部分的文字。", "　　又一段。"]
    }
    return report
  }

  private mutating func value(of type: ValueType) -> CellValue {
    switch Int.random(in: 0...7, using: &random) {
    case 0: return .blank
    case 1: return .notApplicable(["/", "—", "无", line()].randomElement(using: &random) ?? "/")
    case 2: return .unreadable(chance(2) ? "" : line() + (chance(4) ? "\r\n" + line() : ""))
    case 3: return .number(NumberValue(number(of: type), note: line()))
    case 4: return .number(NumberValue(number(of: type), isRecoveredByArithmetic: true))
    case 5:
      return .number(
        NumberValue(number(of: type), note: "（其中修订 16 件）", isRecoveredByArithmetic: chance(2))
      )
    default: return .number(NumberValue(number(of: type)))
    }
  }

  private mutating func small(_ type: ValueType) -> NumberValue.Number {
    type.isWhole
      ? .count(Int.random(in: 0...9, using: &random))
      : Amount(digits: "\(Int.random(in: 0...99, using: &random)).50").map { .amount($0) }
        ?? .count(0)
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
        "0.123456789012345678901234567", "123456789012345678901234567.8", "0.000000000000001",
        "100000000000000000000.0", "999999999999999", "12345678901234.5",
      ]
      let amount = Amount(
        digits: digits.randomElement(using: &random) ?? "0",
        unit: type == .amountWithUnit && chance(2)
          ? Amount.units.randomElement(using: &random) ?? "" : ""
      )
      return amount.map { .amount($0) } ?? .count(0)
    }
  }

  private mutating func lines(upTo count: Int) -> [String] {
    (0..<Int.random(in: 0...count, using: &random)).map { _ in line() }
  }

  private mutating func line() -> String {
    if chance(6) {
      let count = Int.random(in: 1...2, using: &random)
      return (0..<count).map { _ in Self.pieces.randomElement(using: &random) ?? "" }.joined()
    }
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...12, using: &random) {
      text.append(Self.scalars.randomElement(using: &random) ?? "a")
    }
    return String(text)
  }

  private mutating func chance(_ oneIn: Int) -> Bool {
    Int.random(in: 0..<oneIn, using: &random) == 0
  }
}

extension Report {
  /// Whether two reports are equal scalar by scalar; `==` takes canonically equivalent text as equal.
  func isIdentical(to other: Report) -> Bool { self == other && scalars == other.scalars }

  /// What differs from another report, for a test's message.
  func differences(from other: Report) -> [String] {
    var result: [String] = []
    func compare(_ name: String, _ left: some Equatable, _ right: some Equatable) {
      if "\(left)" != "\(right)" { result.append("\(name): \(left) | \(right)") }
    }
    compare("organ", organ, other.organ)
    compare("year", year, other.year)
    compare("title", title, other.title)
    compare("preface", preface, other.preface)
    compare("metadata", "\(metadata.fields)", "\(other.metadata.fields)")
    for index in sections.indices {
      compare("section \(index + 1)", sections[index], other.sections[index])
    }
    for (cell, (left, right)) in zip(form.cells, zip(values, other.values)) where left != right {
      compare(cell.identifier, left, right)
    }
    return Array(result.prefix(5))
  }

  private var scalars: [[Unicode.Scalar]] {
    let texts =
      [organ] + title + preface + metadata.fields.map(\.text) + values.map(\.text)
      + sections.flatMap { [$0.heading ?? ""] + $0.paragraphs + $0.paragraphsAfterTable }
    return texts.map { Array($0.unicodeScalars) }
  }
}
