import ReportModel
import ReportRecognition
import Testing

/// A text in a value cell and what it is read as.
struct Spelling: CustomTestStringConvertible, Sendable {
  let text: String
  let type: ValueType
  let value: CellValue
  let isNormalised: Bool

  init(_ text: String, _ value: CellValue, as type: ValueType = .count, normalised: Bool = false) {
    self.text = text
    self.type = type
    self.value = value
    isNormalised = normalised
  }

  var testDescription: String { "\(text.debugDescription) as \(type)" }

  static func amount(_ digits: String, _ unit: String = "", note: String? = nil) -> CellValue {
    Amount(digits: digits, unit: unit).map { .number(NumberValue(.amount($0), note: note)) }
      ?? .blank
  }

  static func noted(_ count: Int, _ note: String) -> CellValue {
    .number(NumberValue(.count(count), note: note))
  }

  static let counts: [Spelling] = [
    Spelling("0", .count(0)), Spelling(" 0", .count(0)), Spelling("\u{A0}7\u{3000}", .count(7)),
    Spelling("24252311", .count(24_252_311)), Spelling("\t12\r\n", .count(12)),
    Spelling("999999999999999999", .count(999_999_999_999_999_999)),
    Spelling("１２０", .count(120), normalised: true),
    Spelling("1,200", .count(1200), normalised: true),
    Spelling("１，２００", .count(1200), normalised: true),
    Spelling("1,234,567", .count(1_234_567), normalised: true),
    Spelling("12件", .count(12), normalised: true), Spelling("3 项", .count(3), normalised: true),
    Spelling("5\n宗", .count(5), normalised: true), Spelling("0个", .count(0), normalised: true),
    Spelling("7 个", .count(7), normalised: true), Spelling("3次", .count(3), normalised: true),
    Spelling("4 条", .count(4), normalised: true), Spelling("8 件", .count(8), normalised: true),
    Spelling("12.0", .count(12), normalised: true), Spelling("\u{FEFF}4\u{200B}", .count(4)),
    Spelling("22（其中修订 16 件）", noted(22, "（其中修订 16 件）")),
    Spelling("55 (含自然失效29件)", noted(55, "(含自然失效29件)")),
    Spelling("22件（注）", noted(22, "（注）"), normalised: true),
    Spelling("12\n（其中\n修订3件）", noted(12, "（其中修订3件）")),
  ]

  static let amounts: [Spelling] = [
    Spelling("12", amount("12"), as: .amountInTenThousandYuan),
    Spelling("0", amount("0"), as: .amountWithUnit),
    Spelling("12.10", amount("12.10"), as: .amountInTenThousandYuan),
    Spelling("0.092", amount("0.092"), as: .amountInTenThousandYuan),
    Spelling("24252.311082", amount("24252.311082"), as: .amountInTenThousandYuan),
    Spelling("１２．１", amount("12.1"), as: .amountInTenThousandYuan, normalised: true),
    Spelling("3.5万元", amount("3.5"), as: .amountInTenThousandYuan, normalised: true),
    Spelling("251000元", amount("251000", "元"), as: .amountWithUnit),
    Spelling("160.5964 万元", amount("160.5964", "万元"), as: .amountWithUnit, normalised: true),
    Spelling("3,802,895.90元", amount("3802895.90", "元"), as: .amountWithUnit, normalised: true),
    Spelling("8040", amount("8040"), as: .amountWithUnit),
    Spelling("2（含税）", amount("2", note: "（含税）"), as: .amountWithUnit),
  ]

  static let changes: [Spelling] = [
    Spelling("-18", .count(-18), as: .change), Spelling("3", .count(3), as: .change),
    Spelling("+1036", .count(1036), as: .change, normalised: true),
    Spelling("−15", .count(-15), as: .change, normalised: true),
    Spelling("－15", .count(-15), as: .change, normalised: true),
    Spelling("＋２", .count(2), as: .change, normalised: true),
    Spelling("-0", .count(0), as: .change, normalised: true),
    Spelling("-", .notApplicable("-"), as: .change),
  ]

  static let others: [Spelling] =
    ["", " ", "\u{3000}\u{A0}", "\n", "\u{2028}"].map { Spelling($0, .blank) }
    + ["/", "／", "-", "－", "—", "——", "无", "不适用"].map { Spelling($0, .notApplicable($0)) }
    + [Spelling(" / ", .notApplicable("/"))]
    + ["〇", "零", " 〇\u{3000}"].map { Spelling($0, .count(0), normalised: true) }
    + [Spelling("零", amount("0"), as: .amountInTenThousandYuan, normalised: true)]

  /// What may be one number or another, or none.
  static let unreadable: [Spelling] =
    [
      "1 2", "230 000023", "１ ２", "l0", "O", "0O", "○", "o", "Ｏ", "◯", "〇〇", "一〇", "零件", "十二",
      "1\n2", "0\n0", "12,34", "1,2345",
      ",123", "1,", "0,123", "01", "00", "007", "1.5", "1..0", ".5", "5.", "1.234.567", "-1", "+1",
      "−3", "1e3", "0x10", "½", "²", "٣", "1/2", "1-2", "12 34件", "件", "12人", "约12", "12+",
      "(12)", "（12）", "12(3)", "12（3）", "12（a）（注）", "12（注", "12）", "1\n2（注）", "（注）",
      "1000000000000000000", "99999999999999999999999999", "12\u{1}", "\u{7F}1", "1\u{202E}2",
      "-\u{200F}1",
      "12万元", "0/", "//", "无0", "1\t2", "#REF!", "NaN", "\u{1D7CE}", "1\u{301}",
    ].map { Spelling($0, .unreadable($0)) }
    + ["01", "1.", "1,23.4", "-1", "5元", "5亿元", "5万", "1 2", "12345678901234567890123456789"]
    .map { Spelling($0, .unreadable($0), as: .amountInTenThousandYuan) }
    + ["￥5", "5万", "135元元", "-5元", "5 万 元"]
    .map { Spelling($0, .unreadable($0), as: .amountWithUnit) }
    + ["- 18", "±3", "--5", "+-5", "-1.5", "减18", "↓18"]
    .map { Spelling($0, .unreadable($0), as: .change) }
}

@Suite struct ValueReaderTests {
  @Test(
    "every spelling is read as what it says",
    arguments: Spelling.counts + Spelling.amounts + Spelling.changes + Spelling.others
  )
  func reads(_ spelling: Spelling) {
    let result = ValueReader.read(spelling.text, as: spelling.type)
    #expect(result.value == spelling.value)
    #expect(result.isNormalised == spelling.isNormalised)
  }

  @Test("what leaves a doubt is kept as it stands", arguments: Spelling.unreadable)
  func keeps(_ spelling: Spelling) {
    #expect(ValueReader.read(spelling.text, as: spelling.type).value == spelling.value)
  }

  @Test(
    "blank, zero, a mark and the unreadable stay four things",
    arguments: [ValueType.count, .change, .amountInTenThousandYuan, .amountWithUnit]
  )
  func four(_ type: ValueType) {
    let values = ["", "0", "/", "?"].map { ValueReader.read($0, as: type).value }
    #expect(Set(values).count == 4)
    #expect(values.map(\.text) == ["", "0", "/", "?"])
  }
}
