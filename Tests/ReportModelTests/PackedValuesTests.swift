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
