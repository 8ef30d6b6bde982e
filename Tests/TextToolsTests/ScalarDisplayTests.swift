import Testing
import TextTools

@Suite struct ScalarDisplayTests {
  @Test(
    "columns of a terminal",
    arguments: [
      ("a", 1), ("~", 1), ("é", 1), ("中", 2), ("。", 2), ("Ａ", 2), ("　", 2), ("𠀀", 2), ("ｱ", 1),
      ("—", 1), ("\u{301}", 0),
    ] as [(Unicode.Scalar, Int)]
  )
  func hasAWidth(scalar: Unicode.Scalar, width: Int) {
    #expect(scalar.displayWidth == width)
  }

  @Test("the quick ranges say what the properties of the characters say")
  func quickRangesAgreeWithTheProperties() {
    for value in Array(0...0x303F as ClosedRange<UInt32>) + Array(0x4E00...0x9FFF)
      + Array(0xFF00...0xFFEF)
    {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let isSafe: Bool
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse,
        .unassigned:
        isSafe = false
      default: isSafe = !scalar.properties.isDefaultIgnorableCodePoint
      }
      if scalar.isSafeToShow != isSafe { Issue.record("U+\(String(value, radix: 16))") }
    }
  }
}
