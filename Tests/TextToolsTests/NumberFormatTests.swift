import Testing
import TextTools

@Suite("the formats of automatic numbers")
struct NumberFormatTests {
  @Test(
    "write numbers as office programs do",
    arguments: [
      (NumberFormat.chinese, [1: "一", 10: "十", 21: "二十一"]),
      (.decimal, [1: "1", 0: "0", 12: "12"]),
      (.fullWidth, [7: "７", 10: "１０"]),
      (.circled, [1: "①", 20: "⑳", 21: "21"]),
      (.upperRoman, [1: "I", 4: "IV", 9: "IX", 14: "XIV", 1_990: "MCMXC"]),
      (.lowerRoman, [3: "iii", 40: "xl"]),
      (.upperLetter, [1: "A", 26: "Z", 27: "AA", 28: "BB"]),
      (.lowerLetter, [2: "b", 53: "aaa"]),
    ]
  )
  func numbers(format: NumberFormat, texts: [Int: String]) {
    for (number, text) in texts { #expect(format.text(number) == text) }
  }

  @Test(
    "write no number where they have none, whatever it is",
    arguments: [-1, 0, 1, 9_999, 10_000]
  )
  func none(number: Int) {
    #expect(NumberFormat.bullet.text(number) == "")
    #expect(NumberFormat.none.text(number) == "")
  }

  @Test("go on in digits past what anybody numbers")
  func many() {
    #expect(NumberFormat.upperRoman.text(10_000) == "10000")
    #expect(NumberFormat.upperLetter.text(9_999).count == 10)
  }
}
