import Testing
import TextTools

@Suite struct WidthFoldingTests {
  @Test func foldsEveryVisibleASCIICharacterBothWays() {
    for value in 0x21...0x7E as ClosedRange<UInt32> {
      guard let narrow = Unicode.Scalar(value), let wide = Unicode.Scalar(value + 0xFEE0) else {
        continue
      }
      #expect(WidthFolding.fullWidth(narrow) == wide)
      #expect(WidthFolding.halfWidth(wide) == narrow)
    }
  }

  @Test(arguments: [" ", "　", "中", "。", "ｱ", "\u{7F}"] as [Unicode.Scalar])
  func leavesTheRest(scalar: Unicode.Scalar) {
    #expect(WidthFolding.halfWidth(scalar) == scalar)
    #expect(WidthFolding.fullWidth(scalar) == scalar)
  }
}
