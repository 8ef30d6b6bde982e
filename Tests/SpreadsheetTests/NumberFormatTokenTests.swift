import Spreadsheet
import Testing

@Suite("Number format codes")
struct NumberFormatTokenTests {
  private static func tokens(_ code: String) -> [NumberFormatToken] {
    let sections = NumberFormat(code: code).sections
    #expect(sections.count == 1, "\(code)")
    return sections.first ?? []
  }

  private static func number(_ text: String) -> DecimalNumber {
    guard let number = DecimalNumber(text) else { preconditionFailure("\(text) is no number") }
    return number
  }

  @Test("digits, points, commas and percent signs")
  func numbers() {
    #expect(Self.tokens("0") == [.digit(.zero)])
    #expect(Self.tokens("0.0") == [.digit(.zero), .point, .digit(.zero)])
    #expect(
      Self.tokens("#,##0")
        == [.digit(.optional), .comma, .digit(.optional), .digit(.optional), .digit(.zero)]
    )
    #expect(Self.tokens("0%") == [.digit(.zero), .percent])
    #expect(Self.tokens("?.?") == [.digit(.space), .point, .digit(.space)])
    #expect(Self.tokens("0,,") == [.digit(.zero), .comma, .comma])
    #expect(Self.tokens("@") == [.textPlaceholder])
    #expect(Self.tokens("").isEmpty)
  }

  @Test(
    "the general format by its names, in any case",
    arguments: ["General", "GENERAL", "general", "G/通用格式"]
  )
  func general(_ code: String) {
    #expect(Self.tokens(code) == [.general])
    #expect(Self.tokens("[Red]\(code)\"件\"") == [.color("Red"), .general, .quoted("件")])
  }

  @Test("an exponent stands behind digits only")
  func exponents() {
    #expect(Self.tokens("0E+00") == [.digit(.zero), .exponent, .digit(.zero), .digit(.zero)])
    #expect(Self.tokens("#e-0") == [.digit(.optional), .exponent, .digit(.zero)])
    #expect(Self.tokens("E+0") == [.era("E"), .literal("+"), .digit(.zero)])
    #expect(Self.tokens("0E") == [.digit(.zero), .era("E")])
  }

  @Test("fractions, and what a code fixes below the bar")
  func fractions() {
    #expect(
      Self.tokens("# ?/?")
        == [.digit(.optional), .literal(" "), .digit(.space), .slash, .digit(.space)]
    )
    #expect(Self.tokens("?/16") == [.digit(.space), .slash, .denominator("16")])
    #expect(
      Self.tokens("?/16\"份\"")
        == [.digit(.space), .slash, .denominator("16"), .quoted("份")]
    )
    #expect(Self.tokens("d/1") == [.datePart("d"), .slash, .literal("1")])
  }

  @Test("text in quotation marks, behind escapes, and without any mark")
  func texts() {
    #expect(Self.tokens("0\"（其中 d 件）\"") == [.digit(.zero), .quoted("（其中 d 件）")])
    #expect(Self.tokens("\"\"0") == [.quoted(""), .digit(.zero)])
    #expect(Self.tokens("\"0;0\"") == [.quoted("0;0")])
    #expect(Self.tokens("0\\件!d") == [.digit(.zero), .escaped("件"), .escaped("d")])
    #expect(Self.tokens("\\;") == [.escaped(";")])
    #expect(Self.tokens("¥0 万元") == [.literal("¥"), .digit(.zero), .literal(" 万元")])
    #expect(Self.tokens("_(0_)") == [.space("("), .digit(.zero), .space(")")])
    #expect(Self.tokens("* 0") == [.fill(" "), .digit(.zero)])
  }

  @Test("what is not closed reaches to the end")
  func unclosed() {
    #expect(Self.tokens("\"未完;d") == [.quoted("未完;d")])
    #expect(Self.tokens("[Red") == [.color("Red")])
    #expect(Self.tokens("0[") == [.digit(.zero), .modifier("")])
    #expect(Self.tokens("0\\") == [.digit(.zero)])
    #expect(Self.tokens("0_") == [.digit(.zero)])
    #expect(Self.tokens("0*") == [.digit(.zero)])
  }

  @Test("sections are parted outside of marks, and each begins anew")
  func sections() {
    #expect(
      NumberFormat(code: "0;-0;\"-\";@").sections
        == [[.digit(.zero)], [.literal("-"), .digit(.zero)], [.quoted("-")], [.textPlaceholder]]
    )
    #expect(NumberFormat(code: ";;;").sections == [[], [], [], []])
    #expect(
      NumberFormat(code: "0;E+0").sections.last
        == [.era("E"), .literal("+"), .digit(.zero)]
    )
  }

  @Test(
    "conditions, by operator and number",
    arguments: [
      ("[=7]", .equal, "7"), ("[<>0]", .notEqual, "0"), ("[<=1.5]", .lessThanOrEqual, "1.5"),
      ("[>=100]", .greaterThanOrEqual, "100"), ("[<-3]", .lessThan, "-3"),
      ("[>1E3]", .greaterThan, "1000"),
    ] as [(String, NumberFormatToken.Comparison, String)]
  )
  func conditions(_ code: String, _ comparison: NumberFormatToken.Comparison, _ text: String) {
    #expect(Self.tokens(code) == [.condition(comparison, Self.number(text))])
  }

  @Test(
    "colours, currencies, elapsed times and what else stands in brackets",
    arguments: [
      ("[Red]", .color("Red")), ("[BLUE]", .color("BLUE")), ("[Color 12]", .color("Color 12")),
      ("[Color3]", .color("Color3")), ("[红色]", .color("红色")), ("[颜色10]", .color("颜色10")),
      ("[$¥-804]", .currency(symbol: "¥", language: "804")),
      ("[$-F800]", .currency(symbol: "", language: "F800")),
      ("[$€]", .currency(symbol: "€", language: nil)),
      ("[$US$-409]", .currency(symbol: "US$", language: "409")),
      ("[$-zh-CN]", .currency(symbol: "", language: "zh-CN")),
      ("[h]", .elapsed("h")), ("[HH]", .elapsed("HH")), ("[mm]", .elapsed("mm")),
      ("[ss]", .elapsed("ss")), ("[hm]", .modifier("hm")),
      ("[DBNum1]", .modifier("DBNum1")), ("[NatNum1]", .modifier("NatNum1")),
      ("[=]", .modifier("=")), ("[>件]", .modifier(">件")), ("[Colour]", .modifier("Colour")),
      ("[]", .modifier("")),
    ] as [(String, NumberFormatToken)]
  )
  func brackets(_ code: String, _ token: NumberFormatToken) {
    #expect(Self.tokens(code) == [token])
  }

  @Test("parts of dates and times")
  func dates() {
    #expect(
      Self.tokens("yyyy/m/d")
        == [.datePart("yyyy"), .slash, .datePart("m"), .slash, .datePart("d")]
    )
    #expect(
      Self.tokens("yyyy\"年\"MM\"月\"")
        == [.datePart("yyyy"), .quoted("年"), .datePart("MM"), .quoted("月")]
    )
    #expect(
      Self.tokens("h:mm AM/PM")
        == [
          .datePart("h"), .literal(":"), .datePart("mm"), .literal(" "), .dayPeriod("AM/PM"),
        ]
    )
    #expect(Self.tokens("a/p") == [.dayPeriod("A/P")])
    #expect(Self.tokens("上午/下午h") == [.dayPeriod("上午/下午"), .datePart("h")])
    #expect(Self.tokens("aaaa") == [.datePart("aaaa")])
    #expect(Self.tokens("aa") == [.literal("aa")])
    #expect(Self.tokens("ggge\"年\"") == [.era("ggg"), .era("e"), .quoted("年")])
    #expect(
      Self.tokens("mmss.0")
        == [.datePart("mm"), .datePart("ss"), .point, .digit(.zero)]
    )
  }

  @Test(
    "codes that programs write show a date or a number",
    arguments: [
      // WPS, Excel
      ("yyyy\\-mm\\-dd", true), ("[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", true),
      ("[DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\";@", true), ("[$-804]aaaa;@", true),
      ("[$-409]h:mm\\ AM/PM;@", true), ("yyyy/m/d\\ h:mm;@", true), ("[h]:mm:ss;@", true),
      ("_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * \"-\"??_ ;_ @_ ", false),
      ("_(\"$\"* #,##0.00_);_(\"$\"* \\(#,##0.00\\);_(\"$\"* \"-\"??_);_(@_)", false),
      ("0_);[Red]\\(0\\)", false), ("0.00_ ", false), ("#,##0_);[红色]\\(#,##0\\)", false),
      ("[DBNum2][$-804]General", false), ("0!.0,\"万\"", false), ("000000", false),
      // LibreOffice
      ("General", false), ("[$-804]GENERAL", false), ("YYYY\\-MM\\-DD", true),
      ("[$¥-804]#,##0.00;[RED]\\-[$¥-804]#,##0.00", false), ("MM/DD/YY", true),
      ("[>=0]0;[RED]-0", false), ("#\" \"?/?", false), ("\"TRUE\";\"TRUE\";\"FALSE\"", false),
      // Ours
      ("General;-General;General;[Red]@", false), ("[=7]0\"〔推算〕\";General", false),
      ("0!d", false), ("e", false), ("A/P", true),
    ]
  )
  func kinds(_ code: String, _ isDate: Bool) {
    #expect(NumberFormat(code: code).isDate == isDate)
  }

  @Test("a long code of marks is split in a time that grows with its length alone")
  func longCodes() {
    for mark in ["/", "e", "b", "a", "[", "\"", "A/", "\\"] {
      let code = String(repeating: mark, count: 60_000)
      #expect(!NumberFormat(code: code).sections.isEmpty)
    }
  }
}
