import Testing

@testable import ReportModel

@Suite("Packed values")
struct PackedValuesTests {
  private static let values: [CellValue] = [
    .blank, .count(0), .count(7), .count(Int(Int32.max)), .count(Int(Int32.max) + 1), .count(-1),
    .number(NumberValue(.count(3), note: "（其中修订 1 件）")),
    .number(NumberValue(.count(3), isRecoveredByArithmetic: true)),
    .zero(of: .amountWithUnit), .notApplicable("/"), .unreadable(""), .unreadable("？"),
  ]

  @Test("come out as they went in")
  func same() {
    #expect(Array(PackedValues(Self.values)) == Self.values)
    #expect(PackedValues([]).isEmpty)
    // About the greatest count that is kept with the others.
    let counts = (65_530...65_540).flatMap { [CellValue.count($0), .count(1), .blank] }
    #expect(Array(PackedValues(counts)) == counts)
    let aside = (0..<175).map { $0 % 3 == 0 ? CellValue.unreadable("\($0)") : .count($0) }
    #expect(Array(PackedValues(aside)) == aside)
  }

  @Test("are the same when the values are")
  func equality() {
    #expect(PackedValues(Self.values) == PackedValues(Self.values))
    for index in Self.values.indices {
      var other = Self.values
      other[index] = .count(9)
      #expect(PackedValues(other) != PackedValues(Self.values))
    }
  }
}
