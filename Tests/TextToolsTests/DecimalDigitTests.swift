import Testing
import TextTools

@Suite struct DecimalDigitTests {
  @Test(
    "a digit counts in the forms that it is written in",
    arguments: [
      ("0", 0, .ascii), ("9", 9, .ascii), ("０", 0, .fullWidth), ("９", 9, .fullWidth),
      ("〇", 0, .chinese), ("零", 0, .chinese), ("七", 7, .chinese), ("○", 0, .zeroLookalikes),
      ("Ｏ", 0, .zeroLookalikes),
    ] as [(Unicode.Scalar, Int, DecimalDigit.Forms)]
  )
  func hasAValueInItsForm(scalar: Unicode.Scalar, value: Int, form: DecimalDigit.Forms) {
    #expect(DecimalDigit.value(of: scalar, in: form) == value)
    #expect(DecimalDigit.value(of: scalar, in: .any) == value)
    #expect(DecimalDigit.value(of: scalar, in: .any.subtracting(form)) == nil)
  }

  @Test(arguments: ["a", "/", ":", "十", "两", "①", "٣", "Ⅲ", "O", "０\u{301}"] as [Character])
  func hasNoValueInAnyForm(character: Character) {
    #expect(character.unicodeScalars.last.flatMap { DecimalDigit.value(of: $0, in: .any) } == nil)
  }

  @Test func readsArabicDigitsOfEitherWidthUnlessToldOtherwise() {
    #expect("2０一○".unicodeScalars.map { DecimalDigit.value(of: $0) } == [2, 0, nil, nil])
  }

  @Test func readsBytes() {
    #expect("09/:aFg".utf8.map { DecimalDigit.value(of: $0) } == [0, 9, nil, nil, nil, nil, nil])
    #expect(
      "09/:aFg@G`".utf8.map { DecimalDigit.hexadecimalValue(of: $0) }
        == [0, 9, nil, nil, 10, 15, nil, nil, nil, nil]
    )
  }
}
