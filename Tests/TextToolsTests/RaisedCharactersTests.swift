import Testing
import TextTools

@Suite("characters above and below the line")
struct RaisedCharactersTests {
  @Test("stand for digits and signs, of either width, and for nothing else")
  func forms() {
    #expect(RaisedCharacters.raised("1２+(a)") == "¹²⁺⁽a⁾")
    #expect(RaisedCharacters.lowered("10") == "₁₀")
    #expect(RaisedCharacters.onTheLine("m² ₁₀⁽") == "m2 10(")
    for scalar in "¹⁰⁹₀₉".unicodeScalars { #expect(RaisedCharacters.contains(scalar)) }
    for scalar in "1１①°ª".unicodeScalars { #expect(!RaisedCharacters.contains(scalar)) }
  }
}
