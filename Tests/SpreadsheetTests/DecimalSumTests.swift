import Testing

@testable import Spreadsheet

/// The parts of the calculator that sums of the form do not need.
@Suite("Decimal sums")
struct DecimalSumTests {
  @Test(
    "sums and differences are exact",
    arguments: [
      ("1", "2", "3"), ("0.1", "0.2", "0.3"), ("-5", "7", "2"), ("5", "-7", "-2"), ("5", "-5", "0"),
      ("999", "1", "1000"), ("1E3", "0.001", "1000.001"), ("1000", "-0.001", "999.999"),
    ]
  )
  func sums(_ left: String, _ right: String, _ sum: String) throws {
    let one = try #require(DecimalNumber(left))
    let other = try #require(DecimalNumber(right))
    #expect((one + other).text(decimals: 0) == sum)
    #expect((other + one).text(decimals: 0) == sum)
    #expect((one < other) == (Double(left) ?? 0 < Double(right) ?? 0))
  }

  @Test("products are exact, quotients too or there are none")
  func products() throws {
    let number = try #require(DecimalNumber("-1.25"))
    #expect((number * number)?.text(decimals: 0) == "1.5625")
    #expect((number / DecimalNumber.hundred)?.text(decimals: 0) == "-0.0125")
    #expect((try #require(DecimalNumber("14")) / (try #require(DecimalNumber("2"))))?.whole == 7)
    #expect((try #require(DecimalNumber("1")) / (try #require(DecimalNumber("3")))) == nil)
    #expect(number / .zero == nil)
  }
}
