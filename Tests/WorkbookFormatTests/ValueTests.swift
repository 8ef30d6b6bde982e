import ReportRecognition
import Spreadsheet
import Testing

@testable import WorkbookFormat

@Suite("What cells mean")
struct ValueTests {
  @Test(
    "a stored number is what it stands for",
    arguments: [
      ("12", "12"), ("12.0", "12"), ("1E2", "100"), ("1.5e-3", "0.0015"), ("-0", "0"),
      ("0.30000000000000004", "0.3"), ("11.999999999999998", "12"),
      ("24252.311082", "24252.311082"),
      ("999999999999999", "999999999999999"), ("100000000000000000000", "100000000000000000000"),
      ("9007199254740993", nil), ("0.1234567890123456789", nil), ("1e309", nil), ("1e999", nil),
      ("NaN", nil), ("INF", nil), ("0x10", nil), ("12abc", nil), ("", nil), ("-", nil),
      ("1.2.3", nil),
      ("1e", nil), ("12.7", "12.7"), ("59237.2449", "59237.2449"),
      ("59237.244899999998", "59237.2449"),
    ] as [(String, String?)]
  )
  func storedNumbers(_ stored: String, _ text: String?) {
    #expect(DecimalNumber(stored: stored)?.text(decimals: 0) == text)
  }

  @Test(
    "a format says what stands around a number, and never changes it",
    arguments: [
      ("General", "12.5", "12.5"), ("0", "12.5", "12.5"), ("0.00", "12.1", "12.10"),
      ("#,##0.00", "1200", "1200.00"), ("0\"件\"", "12", "12件"), ("General\"件\"", "12", "12件"),
      ("G/通用格式\"件\"", "12", "12件"), ("0\\件", "12", "12件"), ("0;-0;\"-\"", "0", "0"),
      ("0;-0;\"-\"", "-5", "-5"), ("0.00_);(0.00)", "-5", "-5.00"), ("0%", "0.12", "12%"),
      ("0.00%", "0.1234", "12.34%"), ("\"¥\"#,##0.00", "5", "¥5.00"), ("[$¥-804]0", "5", "¥5"),
      ("[=7]0\"〔推算〕\";General", "7", "7〔推算〕"), ("[=7]0\"〔推算〕\";General", "8", "8"),
      ("0,", "5000", nil), ("0!.0,\"万\"", "5000", nil), ("[Red]0", "5", "5"),
      ("# ?/?", "1.5", "1.5 "),
      ("0.00E+00", "1200", "1200.00"), ("@", "5", "5"), (".00", "0.5", "0.50"),
      ("# ?/4", "1.5", "1.5 "), ("[>=100]0\"多\";0", "500", "500"), ("0\"件\";0", "-3", "-3"),
      ("General;-General;General;[Red]@", "5", "5"),
      ("0\" \"0", "12", nil), ("0\" \"0", "5", nil), ("#\" \"0", "5", "5 "),
      ("# ##0", "1234", "1234 "),
      ("0_-0", "12", nil), ("?/?", "12", nil), ("# ?/?", "12", "12 "), ("\"无\"", "12", nil),
    ] as [(String, String, String?)]
  )
  func formats(_ code: String, _ number: String, _ text: String?) throws {
    let display = NumberDisplay(NumberFormat(code: code))
    #expect(!display.isDate)
    #expect(display.text(of: try #require(DecimalNumber(number))) == text)
  }

  @Test(
    "sums of the same sheet are told from other formulas",
    arguments: [
      ("SUM(C5:E5)", 3, false), ("=SUM($C$5:E5, G5)", 4, false), ("C5+D5+E5", 3, false),
      ("'表 三'!C5+'表 三'!D5", 2, false), ("IF(COUNT(C5:E5)=0,\"\",SUM(C5:E5))", 3, true),
      ("if(count(C5:E5)=0,\"\",sum(C5:E5))", 3, true),
      ("IF(COUNT(C5:E5)=0,\"\",C5+D5+E5)", 3, true),
      ("IF(COUNT(C5:E5)=0,\"\",SUM(C5:D5))", nil, false), ("SUM(C5:E5)+1", nil, false),
      ("SUM(C5,C5)", nil, false), ("C5", nil, false), ("5+7", nil, false), ("C5-D5", nil, false),
      ("SUM(Sheet2!C5:E5)", nil, false), ("SUM(C:C)", nil, false),
      ("SUM(A1:XFD1048576)", nil, false),
      ("AVERAGE(C5:E5)", nil, false), ("", nil, false),
    ] as [(String, Int?, Bool)]
  )
  func sums(_ formula: String, _ count: Int?, _ isBlank: Bool) {
    let sum = SumParser.parse(formula, sheet: "表 三")
    #expect(sum?.terms.count == count)
    if let sum { #expect(sum.isBlankWithoutNumbers == isBlank) }
  }

  @Test(
    "a date is the day that it stands for",
    arguments: [(1, "1900-01-01"), (59, "1900-02-28"), (61, "1900-03-01"), (44_563, "2022-01-02")]
  )
  func dates(_ serial: Int, _ text: String) throws {
    let number = try #require(DecimalNumber(String(serial)))
    #expect(SerialDate.text(of: number, .from1900) == text)
    let later = try #require(DecimalNumber(String(serial - 1462)))
    if serial > 1462 { #expect(SerialDate.text(of: later, .from1904) == text) }
  }
}
