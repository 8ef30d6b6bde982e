import Testing
import TextTools

@Suite struct CharacterFoldingTests {
  @Test(
    arguments: [("⼀", "一"), ("⽅", "方"), ("⿕", "龠"), ("⻓", "长"), ("⻋", "车")]
      as [(Unicode.Scalar, Unicode.Scalar)]
  )
  func findsTheIdeographOfARadical(radical: Unicode.Scalar, ideograph: Unicode.Scalar) {
    #expect(CharacterFolding.ideograph(of: radical) == ideograph)
  }

  @Test(
    arguments: [("\u{F98E}", "年"), ("\u{FA08}", "行"), ("\u{F967}", "不")]
      as [(Unicode.Scalar, Unicode.Scalar)]
  )
  func findsTheIdeographOfACompatibilityOne(other: Unicode.Scalar, ideograph: Unicode.Scalar) {
    #expect(CharacterFolding.ideograph(of: other) == ideograph)
  }

  @Test(arguments: ["一", "a", "⺀\u{301}", "\u{2FD6}"] as [Character])
  func findsNoneForAnyOtherCharacter(character: Character) {
    #expect(character.unicodeScalars.last.flatMap(CharacterFolding.ideograph) == nil)
  }

  @Test func simplifiesTheCharactersOfLabels() {
    let folded = "決總體況".unicodeScalars.map(CharacterFolding.simplified)
    #expect(folded == Array("决总体况".unicodeScalars))
    #expect(CharacterFolding.simplified("公") == "公")
  }
}
