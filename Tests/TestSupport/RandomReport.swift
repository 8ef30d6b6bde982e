public import ReportModel

/// A maker of reports that hold everything that a report, or one format, can.
public struct RandomReport {
  /// What the reports have to leave out, because a format cannot say it.
  public enum Carrier: Sendable {
    /// Nothing.
    case json
    /// Unreadable values, unknown organs and years, wrong metadata, control characters in attributes.
    case xml
    /// Metadata, how a number was found, and what would read back as something else.
    case text
    /// What a text leaves out, and control characters.
    case publication
    /// Scopes that are none.
    case workbook
  }

  private var random: SplitMix64
  private let carrier: Carrier
  private let editions: EditionRegistry
  /// Whether a reader tells what is what by the words alone.
  private var isRead: Bool { carrier == .text || carrier == .publication }

  private static let printable: [Unicode.Scalar] =
    Array("年度报告政府信息公开共12件（）“”、。  \t/\\\"'<>&;]=é".unicodeScalars)
    + ["\u{7F}", "\u{85}", "\u{301}", "\u{2028}", "\u{2029}", "\u{FEFF}", "\u{20000}", "\u{1F600}"]
    + ["\u{10FFFF}", "\u{3000}", "\u{E000}", "\u{D7FF}", "\u{FFFD}", "\u{212A}"]
  private static let control: [Unicode.Scalar] = [
    "\u{1}", "\u{8}", "\u{B}", "\u{C}", "\u{E}", "\u{1B}", "\u{1F}", "\u{FFFE}", "\u{FFFF}",
  ]
  /// What a workbook itself writes, or a program takes for something else.
  private static let pieces = [
    "（空行）", "（未读到）", "〔待核〕", "〔附注〕", "〔推算〕", "〔不适用〕", "_x0041_", "=1+1", "22", "/", "　　",
    "（其中修订 16 件）", "标题", "（续）", "本机关财政局", "12件", "－", "1 2", "+2", "-3", "@x", "\u{0}",
  ]

  /// A maker whose reports follow from a seed.
  public init(seed: UInt64, for carrier: Carrier, among editions: EditionRegistry = .shipped) {
    random = SplitMix64(seed: seed)
    self.editions = editions
    self.carrier = carrier
  }

  /// A report that holds a little of everything.
  public mutating func report(on edition: Edition) -> Report {
    var report = Report(edition: edition)
    describe(&report)
    report.preface = random.chance(2) ? [] : lines(upTo: 3)
    for kind in report.form.sectionKinds {
      if random.chance(4) { report[kind].heading = heading(of: report.form[kind]) }
      report[kind].paragraphs = lines(upTo: 4)
      let isAnywhere = carrier == .json || carrier == .workbook
      if report.form[kind].table != nil || isAnywhere, random.chance(3) {
        report[kind].paragraphsAfterTable = lines(upTo: 2)
      }
    }
    // Real workbooks hold small numbers for the most part, some other values or many.
    let rarity = carrier == .workbook ? random.pick([2, 9, 9]) : 1
    for cell in report.form.cells {
      report.values[cell.index] =
        rarity == 1 || random.chance(rarity)
        ? value(of: cell.valueType) : .number(NumberValue(small(cell.valueType)))
    }
    if isRead { leaveOutRows(of: &report) }
    return report
  }

  /// A report of small numbers whose sums are right for the most part.
  public mutating func sums(on edition: Edition) -> Report {
    var report = Report(edition: edition, organ: "某局", year: 2021)
    for cell in report.form.cells where cell.valueType == .count {
      report.values[cell.index] = .count(Int.random(in: 0...3, using: &random))
    }
    report.addUp()
    for _ in 0..<Int.random(in: 0...6, using: &random) {
      let index = Int.random(in: report.values.indices, using: &random)
      guard report.form.cells[index].valueType == .count else { continue }
      report.values[index] =
        random.pick([.blank, .notApplicable("/"), .count(7), .count(0), .count(1_234_567)])
    }
    return report
  }

  // MARK: What a report says of itself

  private mutating func describe(_ report: inout Report) {
    switch carrier {
    case .json, .workbook:
      report.organ = random.chance(5) ? "" : line()
      report.year = random.chance(5) ? nil : Int.random(in: 1...9999, using: &random)
      report.title = lines(upTo: 3)
      for field in Metadata.Field.allCases where random.chance(2) {
        let isRight = carrier == .workbook && field == .scope || !random.chance(3)
        report.metadata[field] = isRight ? right(field) : line()
      }
    case .xml:
      report.organ = "某" + line()
      report.year = year(of: report.edition)
      report.title = lines(upTo: 3)
      for field in Metadata.Field.allCases where random.chance(2) {
        report.metadata[field] = right(field)
      }
    case .text, .publication:
      let year = year(of: report.edition)
      report.organ = random.pick(["某县某局", "甲省乙市丙区丁镇人民政府", "\u{20BB7}县𠮷乡"])
      report.year = random.chance(8) ? nil : year
      let words = "政府信息公开工作年度报告"
      report.title =
        report.year == nil
        ? [report.organ, words]
        : random.pick([
          Report.prescribedTitle(organ: report.organ, year: year),
          ["\(report.organ)\(year)年度\(words)"], ["\(year)年\(report.organ)", words],
        ])
    }
  }

  /// A year that the edition is prescribed for.
  private mutating func year(of edition: Edition) -> Int {
    // In a title a number past the next decades is no year.
    let last = isRead ? edition.firstYear + 14 : 9999
    let next = editions.editions.first { $0.firstYear > edition.firstYear }?.firstYear
    return Int.random(in: edition.firstYear...(next.map { $0 - 1 } ?? last), using: &random)
  }

  private mutating func heading(of section: FormSection) -> String? {
    guard isRead else { return random.chance(2) ? nil : line() }
    return random.pick([
      section.heading + " ", " " + section.numeral + "．" + section.title,
      section.numeral + "、" + (section.keywords.first ?? section.title) + "情况",
    ])
  }

  private mutating func right(_ field: Metadata.Field) -> String {
    switch field {
    case .creditCode: "91350100M000100Y43"
    case .divisionCode: random.pick(["350100", "350100001", "350100001002"])
    case .issueDate, .publicationDate: "2022-01-20"
    case .scope: random.pick(Metadata.Scope.allCases).rawValue
    case .indexNumber, .documentNumber: "a" + line()
    }
  }

  // MARK: Values

  private mutating func value(of type: ValueType) -> CellValue {
    let isRecovered = !isRead && random.chance(2)
    let note = random.chance(2) || isRead ? "（其中修订 16 件）" : mark()
    switch Int.random(in: 0..<10, using: &random) {
    case 0: return .blank
    case 1:
      let other = isRead ? "不适用" : mark()
      return .notApplicable(random.pick(["/", "—", "无", other]))
    case 2 where isRead:
      let last = carrier == .text ? "0\u{1}" : "0\u{301}"
      return .unreadable(random.pick(["1 2", "l0", "１ ２", "１\n二", "十二", last, "12,34"]))
    case 2 where carrier == .json || carrier == .workbook:
      // A value has one cell, which bounds its length.
      let text = carrier == .workbook ? mark() : line()
      return .unreadable(random.chance(2) ? "" : text + (random.chance(4) ? "\r\n" + mark() : ""))
    case 3: return .number(NumberValue(number(of: type), note: note))
    case 4: return .number(NumberValue(number(of: type), isRecoveredByArithmetic: isRecovered))
    case 5:
      return .number(
        NumberValue(number(of: type), note: note, isRecoveredByArithmetic: isRecovered)
      )
    default: return .number(NumberValue(number(of: type)))
    }
  }

  private mutating func number(of type: ValueType) -> NumberValue.Number {
    let most = 999_999_999_999_999_999
    let bound = random.chance(5) ? most : 20
    switch type {
    case .count: return .count(Int.random(in: 0...bound, using: &random))
    case .change: return .count(Int.random(in: -bound...bound, using: &random))
    case .amountInTenThousandYuan, .amountWithUnit:
      let digits = random.pick([
        "0", "0.00", "12.10", "24252.311082", "251000", "1234567890123456789012345678",
        "0.123456789012345678901234567", "123456789012345678901234567.8", "0.000000000000001",
        "100000000000000000000.0", "999999999999999", "12345678901234.5",
      ])
      let hasUnit = !type.units.isEmpty && random.chance(2)
      let amount = Amount(digits: digits, unit: hasUnit ? random.pick(type.units) : "")
      return amount.map { .amount($0) } ?? .count(0)
    }
  }

  private mutating func small(_ type: ValueType) -> NumberValue.Number {
    guard !type.isWhole else { return .count(Int.random(in: 0...9, using: &random)) }
    let digits = "\(Int.random(in: 0...99, using: &random)).50"
    return Amount(digits: digits).map { .amount($0) } ?? .count(0)
  }

  /// Makes some rows such as a source that lacks them leaves them.
  private mutating func leaveOutRows(of report: inout Report) {
    let layout = report.form[.applications].layout
    for row in layout.dataRows where random.chance(30) {
      for cell in row.cells { report.values[cell] = .unreadable("") }
    }
  }

  // MARK: Texts

  private mutating func lines(upTo count: Int) -> [String] {
    (0..<Int.random(in: 0...count, using: &random)).map { _ in line() }
  }

  private mutating func line() -> String {
    if carrier == .workbook, random.chance(6) { return piece() }
    let length = random.chance(400) ? 40_000 : Int.random(in: 0...12, using: &random)
    // A blank line, or one that begins behind a tab, would not be a paragraph of a text.
    let start = isRead ? random.pick(["某", " 乙", "　　二、", "1.", "（一）"]) : ""
    return start
      + text(length, carrier == .publication ? Self.printable : Self.printable + Self.control)
  }

  /// A text for an attribute, which XML lets hold no control character.
  private mutating func mark() -> String {
    if carrier == .workbook, random.chance(6) { return piece() }
    return text(
      Int.random(in: 0...12, using: &random),
      carrier == .xml ? Self.printable : Self.printable + Self.control
    )
  }

  private mutating func piece() -> String {
    random.pick(Self.pieces) + (random.chance(2) ? random.pick(Self.pieces) : "")
  }

  private mutating func text(_ length: Int, _ scalars: [Unicode.Scalar]) -> String {
    var text = String.UnicodeScalarView()
    for _ in 0..<length { text.append(random.pick(scalars)) }
    return String(text)
  }
}
