import ReportModel
import Testing

@Suite("numbers on one scale")
struct CommonScaleTests {
  private func amount(_ digits: String, _ unit: String = "") throws -> CellValue {
    .number(NumberValue(.amount(try #require(Amount(digits: digits, unit: unit)))))
  }

  @Test("amounts are whole numbers of the finest place, and come back exactly")
  func amounts() throws {
    let values = [try amount("1.5"), try amount("12.25"), .blank]
    let scale = try #require(CommonScale(of: values))
    #expect(values.map { scale.whole($0) } == [150, 1_225, nil])
    #expect(scale.digits(of: -1_075) == "-10.75")
    #expect(scale.difference(values[0], values[1]) == "-10.75")
  }

  @Test("what cannot be reckoned with has no scale")
  func none() throws {
    #expect(CommonScale(of: [try amount("1", "元"), try amount("1", "万元")]) == nil)
    #expect(CommonScale(of: [try amount("1"), .count(1)]) == nil)
    #expect(CommonScale(of: [CellValue.blank]) == nil)
    let scale = try #require(CommonScale(of: [CellValue.count(.max), .count(-2)]))
    #expect(scale.difference(.count(.max), .count(-2)) == nil)
  }
}
