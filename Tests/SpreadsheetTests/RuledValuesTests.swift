import Testing

@testable import Spreadsheet

@Suite("values among those of a rule's cells")
struct RuledValuesTests {
  private func holds(
    _ standing: SheetRule.Standing,
    among numbers: [String],
    texts: [String] = []
  ) -> [Bool?] {
    let values = RuledValues(numbers.compactMap { DecimalNumber($0) }, texts: texts)
    return numbers.map { values.holds(standing, for: .number($0)) }
  }

  @Test("are among the greatest or the least, those that are as great as the last with them")
  func extremes() {
    func top(_ count: Int, isPercent: Bool = false, isLeast: Bool = false) -> [Bool?] {
      holds(
        .extreme(count, isPercent: isPercent, isLeast: isLeast),
        among: ["5", "1", "3", "3", "10"]
      )
    }
    #expect(top(1) == [false, false, false, false, true])
    #expect(top(3) == [true, false, true, true, true])
    #expect(top(2, isLeast: true) == [false, true, true, true, false])
    #expect(top(9) == [true, true, true, true, true])
    #expect(top(40, isPercent: true) == [true, false, false, false, true])
    #expect(top(100, isPercent: true) == [true, true, true, true, true])
    // Of five numbers a tenth is none or one.
    #expect(top(10, isPercent: true) == [false, false, false, false, nil])
    #expect(top(0) == [nil, nil, nil, nil, nil])
    let values = RuledValues([DecimalNumber.one], texts: ["甲"])
    #expect(
      values.holds(.extreme(1, isPercent: false, isLeast: false), for: .text("甲")) == false
    )
  }

  @Test("are above the mean or below it")
  func means() {
    func mean(_ isAbove: Bool, _ orEqual: Bool, _ deviations: Int = 0) -> [Bool?] {
      holds(
        .mean(isAbove: isAbove, orEqual: orEqual, deviations: deviations),
        among: ["1", "2", "3"]
      )
    }
    #expect(mean(true, false) == [false, false, true])
    #expect(mean(true, true) == [false, true, true])
    #expect(mean(false, false) == [true, false, false])
    #expect(mean(false, true) == [true, true, false])
    // By one of the two ways to tell a deviation 3 is farther than that, by the other it is as far.
    #expect(mean(true, false, 1) == [false, false, nil])
    #expect(mean(true, false, 2) == [false, false, false])
    let tenths = holds(
      .mean(isAbove: true, orEqual: true, deviations: 0),
      among: ["0.1", "0.2", "0.3"]
    )
    #expect(tenths == [false, nil, true])
  }

  @Test("stand there more than once, or once")
  func repeated() {
    #expect(holds(.repeated(true), among: ["1", "2", "1.0"]) == [true, false, true])
    #expect(holds(.repeated(false), among: ["1", "2", "1.0"]) == [false, true, false])
    #expect(holds(.repeated(true), among: ["1"], texts: ["甲", "1"]) == [nil])
    let values = RuledValues([], texts: ["a", "A", "b"])
    #expect(values.holds(.repeated(true), for: .text("a")) == true)
    #expect(values.holds(.repeated(true), for: .text("b")) == false)
  }
}
