import Testing

@testable import Spreadsheet

@Suite("Built-in number formats")
struct BuiltInNumberFormatTests {
  private static let dates = Set(14...22).union(27...36).union(45...47).union(50...58)

  @Test("each shows what its number stands for in the standard", arguments: 0...58)
  func kinds(_ identifier: Int) {
    guard let code = BuiltInNumberFormat.code(identifier) else {
      #expect((23...26).contains(identifier))
      return
    }
    let format = NumberFormat(code: code)
    #expect(format.isDate == Self.dates.contains(identifier), "\(code)")
    let tokens = format.sections[0]
    let hasDigits = tokens.contains { if case .digit = $0 { true } else { $0 == .general } }
    #expect(hasDigits == (!format.isDate && identifier != 49) || identifier == 47, "\(code)")
    #expect(tokens.contains(.percent) == [9, 10].contains(identifier))
    #expect(tokens.contains(.exponent) == [11, 48].contains(identifier))
    #expect(!tokens.contains { if case .modifier = $0 { true } else { false } })
  }

  @Test("the accounting formats have a section for each sign, for zero and for text")
  func accounting() {
    for identifier in 41...44 {
      let code = BuiltInNumberFormat.code(identifier) ?? ""
      let sections = NumberFormat(code: code).sections
      #expect(sections.count == 4)
      #expect(sections.last == [.space(" "), .textPlaceholder, .space(" ")])
    }
  }
}
