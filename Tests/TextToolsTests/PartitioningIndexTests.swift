import Testing
import TextTools

@Suite struct PartitioningIndexTests {
  @Test func findsWhereTheSecondPartBegins() {
    for count in 0...9 {
      let numbers = Array(0..<count)
      for first in 0...count {
        #expect(numbers.partitioningIndex { $0 >= first } == first)
        #expect(
          numbers[...].dropFirst().partitioningIndex { $0 >= first } == max(first, min(1, count))
        )
      }
    }
  }

  @Test func looksAtFewElements() {
    var looks = 0
    _ = (0..<1_000_000).partitioningIndex { number in
      looks += 1
      return number >= 654_321
    }
    #expect(looks <= 20)
  }

  @Test func passesAnErrorOn() {
    struct Stop: Error {}
    #expect(throws: Stop.self) {
      try [1, 2].partitioningIndex { (_: Int) throws(Stop) -> Bool in throw Stop() }
    }
  }
}
