import Testing
import TextTools

@Suite struct ChineseNumeralTests {
  @Test(
    "are written as they are counted with",
    arguments: [
      (1, "一"), (6, "六"), (10, "十"), (12, "十二"), (20, "二十"), (99, "九十九"), (100, "一百"),
      (103, "一百零三"), (110, "一百一十"), (1_000, "一千"), (1_003, "一千零三"), (1_030, "一千零三十"),
      (9_999, "九千九百九十九"),
    ]
  )
  func areWritten(number: Int, text: String) {
    #expect(ChineseNumeral.text(number) == text)
  }

  @Test(arguments: [0, -3, 10_000])
  func areNotWrittenForWhatIsNotCountedWithThem(number: Int) {
    #expect(ChineseNumeral.text(number) == String(number))
  }

  @Test func areReadAsTheyAreWritten() {
    for number in 1...9_999 {
      let text = ChineseNumeral.text(number)
      let parsed = ChineseNumeral.parse(prefixOf: text.unicodeScalars)
      #expect(parsed?.value == number)
      #expect(parsed?.length == text.unicodeScalars.count)
    }
  }

  @Test(
    "are read up to what is no numeral",
    arguments: [
      ("两千余件", 2_000, 2), ("十二件", 12, 2), ("〇件", 0, 1), ("一百零三", 103, 4), ("三", 3, 1),
    ]
  )
  func areReadAtTheBeginning(text: String, value: Int, length: Int) {
    let parsed = ChineseNumeral.parse(prefixOf: text.unicodeScalars)
    #expect(parsed?.value == value)
    #expect(parsed?.length == length)
  }

  @Test(arguments: ["", "件三", "3", "万", "九千九百九十九一二"])
  func areNotReadWhereNoneStands(text: String) {
    #expect(ChineseNumeral.parse(prefixOf: text.unicodeScalars) == nil)
  }

  @Test func tellDigitsFromOtherSigns() {
    #expect("零〇一九十两".unicodeScalars.map(ChineseNumeral.digit) == [0, 0, 1, 9, nil, nil])
    #expect(
      "零一两十百千万件".unicodeScalars.map(ChineseNumeral.isCounting)
        == [false, true, true, true, true, true, false, false]
    )
  }
}
