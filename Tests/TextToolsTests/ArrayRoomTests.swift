import Testing
import TextTools

@Suite struct ArrayRoomTests {
  @Test("many elements behind few have their room at once")
  func many() {
    var numbers = [1, 2]
    numbers.makeRoom(for: 1000)
    #expect((1002..<2004).contains(numbers.capacity))
    #expect(numbers == [1, 2])
  }

  @Test("few elements behind many ask for nothing, so that asking each time copies nothing")
  func few() {
    var numbers = Array(0..<1000)
    let capacity = numbers.capacity
    numbers.makeRoom(for: 1000)
    #expect(numbers.capacity == capacity)
  }
}
