import ReportModel
import Testing

@testable import ReportRecognition

@Suite("digits that blanks part")
struct PartedDigitsTests {
  @Test(
    "are one number that may be meant, if they can be",
    arguments: [
      ("23 0", "230"), ("1 2 3", "123"), ("１ ２", "12"), ("12", nil), ("0 1", nil), ("1 x", nil),
      ("1234567890 1234567", nil),
    ]
  )
  func joined(text: String, number: String?) { #expect(PartedDigits.joined(text) == number) }

  @Test(
    "alone are those with blanks around them only",
    arguments: [
      (" 12 ", "12"), ("１２", "12"), ("1 2", nil), ("12件", nil), ("", nil),
    ]
  )
  func alone(text: String, digits: String?) { #expect(PartedDigits.alone(text) == digits) }
}

@Suite("a number that fills a text")
struct NumberScannerTests {
  private func scan(_ text: String, _ type: ValueType) -> (text: String?, isNormalised: Bool) {
    var scanner = NumberScanner(text, type: type)
    let number = scanner.number()?.text
    return (number, scanner.isNormalised)
  }

  @Test("has a sign only where the form has changes")
  func signs() {
    #expect(scan("-18", .change) == ("-18", false))
    #expect(scan("−18", .change) == ("-18", true))
    #expect(scan("+3", .change) == ("3", true))
    #expect(scan("-18", .count).text == nil)
    #expect(scan("-1", .amountWithUnit).text == nil)
  }

  @Test("has separators of thousands at the right places alone")
  func separators() {
    #expect(scan("1,234,567", .count) == ("1234567", true))
    #expect(scan("1,23", .count).text == nil)
    #expect(scan("1234,567", .count).text == nil)
    #expect(scan("1,234.5", .amountWithUnit).text == "1234.5")
  }

  @Test("has the unit that the form gives, or an own one where it gives none")
  func units() {
    #expect(scan("5 件", .count) == ("5", true))
    #expect(scan("5 元", .count).text == nil)
    #expect(scan("5万元", .amountInTenThousandYuan) == ("5", true))
    #expect(scan("5元", .amountInTenThousandYuan).text == nil)
    #expect(scan("5元", .amountWithUnit).text == "5元")
  }
}

@Suite("readings of a run of digits")
struct DigitReadingsTests {
  private func readings(
    _ digits: [UInt8],
    into count: Int,
    separators: Set<Int> = [],
    sums: [DigitReadings.Sum] = [],
    limit: Int = 100
  ) -> DigitReadings {
    DigitReadings(
      of: DigitRun(digits: digits, separators: separators, cells: Array(0..<count)),
      sums: sums,
      limit: limit,
      steps: 10_000
    )
  }

  /// Those in which no cell is blank.
  private func whole(_ readings: DigitReadings) -> [[Int?]] {
    readings.readings.joined().filter { !$0.contains(nil) }
  }

  @Test("are all those without leading zeros")
  func all() {
    #expect(whole(readings([1, 2, 3], into: 2)) == [[12, 3], [1, 23]])
    #expect(whole(readings([1, 0, 3], into: 2)) == [[10, 3]])
    #expect(whole(readings([1, 2], into: 3)).isEmpty)
    #expect(whole(readings([1, 2, 3], into: 2, separators: [1])) == [[1, 23]])
  }

  @Test("may leave cells blank; those that differ in nothing else are one")
  func blanks() {
    let found = readings([1, 2], into: 2)
    #expect(found.readings == [[[12, nil]], [[1, 2]], [[nil, 12]]])
    let zeros = readings([0], into: 2)
    #expect(zeros.numbers == [[0, 0]])
    #expect(zeros.readings == [[[0, nil], [nil, 0]]])
  }

  @Test("are those alone in which the sums hold")
  func sums() {
    let sum = DigitReadings.Sum(parts: [0, 1], total: 2)
    #expect(readings([1, 2, 1, 3], into: 3, sums: [sum]).readings.isEmpty)
    #expect(readings([1, 2, 3], into: 3, sums: [sum]).readings == [[[1, 2, 3]]])
    // A total in the middle, and a blank that counts as 0.
    #expect(whole(readings([1, 2, 3, 4], into: 4, sums: [sum])) == [[1, 2, 3, 4]])
    let blank = readings([3, 3], into: 3, sums: [sum])
    #expect(blank.readings == [[[nil, 3, 3]], [[3, nil, 3]]])
  }

  @Test("are given up when there are too many")
  func limit() {
    let digits = Array(repeating: UInt8(1), count: 30)
    #expect(readings(digits, into: 10, limit: 5).isExhausted)
    #expect(!readings([1, 2, 3], into: 2).isExhausted)
  }
}

@Suite("runs that are parted together")
struct DigitSearchTests {
  /// Two runs of two numbers; the first numbers of both add up to the constant.
  private func search(
    _ first: [[Int]],
    _ second: [[Int]],
    total: Int,
    steps: Int = 10_000
  ) -> [DigitSearch.Outcome] {
    let terms = [0, 1].map { SumConstraint.Term(run: $0, position: 0, sign: 1) }
    var search = DigitSearch(
      [0, 1],
      candidates: [first, second],
      constraints: [SumConstraint(terms: terms, constant: -total)],
      steps: steps
    )
    return [search.outcome(of: 0), search.outcome(of: 1)]
  }

  @Test("have one way where the columns leave one")
  func unique() {
    let found = search([[1, 23], [12, 3]], [[4, 5], [40, 5]], total: 16)
    #expect(found == [.unique([12, 3]), .unique([4, 5])])
  }

  @Test("have several where two choices hold, and none where none does")
  func several() {
    let found = search([[1, 23], [2, 3]], [[4, 5], [3, 5]], total: 5)
    #expect(found == [.several([[1, 23], [2, 3]]), .several([[4, 5], [3, 5]])])
    #expect(search([[1, 2]], [[4, 5]], total: 9) == [.none, .none])
  }

  @Test("are given up when the steps are used up")
  func exhausted() {
    let many = (0..<50).map { [$0, 0] }
    #expect(search(many, many, total: 49, steps: 10) == [.exhausted, .exhausted])
  }
}
