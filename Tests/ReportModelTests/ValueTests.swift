import ReportModel
import Testing

@Suite struct ValueTests {
  @Test(arguments: ["0", "12.11", "0.092", "24252.311082", "12.10", "100"])
  func amountsKeepTheirDigits(digits: String) {
    #expect(Amount(digits: digits)?.digits == digits)
  }

  @Test(arguments: [
    "", ".", "1.", ".5", "1..2", "01", "00", "00.5", "1e3", "-1", "１",
    "12345678901234567890123456789",
  ])
  func whatIsNoAmountIsRefused(digits: String) {
    #expect(Amount(digits: digits) == nil)
  }

  @Test func creditCodesHaveACheckCharacter() {
    // Built from the definition: the weights are the powers of 3 modulo 31.
    #expect(UnifiedSocialCreditCode.isValid("91350100M000100Y43"))
    #expect(!UnifiedSocialCreditCode.isValid("91350100M000100Y44"))
    #expect(!UnifiedSocialCreditCode.isValid("91350100M000100Y4"))
    #expect(!UnifiedSocialCreditCode.isValid("91350100I000100Y43"))
  }

  @Test func datesExist() {
    #expect(CalendarDate.isValid("2024-02-29"))
    #expect(!CalendarDate.isValid("2023-02-29"))
    #expect(!CalendarDate.isValid("2023-2-9"))
    #expect(!CalendarDate.isValid("2023-13-01"))
  }
}
