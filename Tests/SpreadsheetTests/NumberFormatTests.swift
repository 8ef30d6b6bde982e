import Spreadsheet
import Testing

@Suite struct NumberFormatTests {
  @Test(arguments: [
    ("General", false), ("0.00", false), ("0\"（其中 d 件）\"", false), ("[Red]0;-0;-", false),
    ("@", false),
    ("0.00E+00", false), ("[$¥-804]#,##0", false), ("0_d", false), ("0\\d", false),
    ("yyyy/m/d", true),
    ("m\"月\"d\"日\"", true), ("[h]:00", true), ("上午/下午h\"时\"", true), ("[$-804]dddd", true),
    ("\"未完", false),
  ])
  func datesAreTold(_ code: String, _ isDate: Bool) {
    #expect(NumberFormat(code: code).isDate == isDate)
  }
}
