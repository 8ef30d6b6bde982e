import Testing
import TextTools

@Suite struct CodePointTests {
  @Test(arguments: [(0, "U+0000"), (0x1B, "U+001B"), (0x202E, "U+202E"), (0x1F600, "U+1F600")])
  func namesACharacter(value: Int, name: String) {
    #expect(CodePoint.name(of: value) == name)
  }
}
