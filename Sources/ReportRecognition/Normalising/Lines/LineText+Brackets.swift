extension LineText {
  /// How far brackets are looked for around a label, in characters.
  private static let bracketReach = 200

  /// Whether folded characters stand inside brackets that open before them and close behind them in the
  /// same line and cell: there a label is explained, and other labels are only spoken of.
  func isInBrackets(_ range: Range<Int>) -> Bool {
    let own = characters(of: range)
    var depth = 0
    for scalar in scalars[..<own.lowerBound].suffix(Self.bracketReach).reversed() {
      if scalar == "\n" || scalar == "|" || scalar == "\t" { return false }
      if Self.isClosing(scalar) { depth += 1 }
      if Self.isOpening(scalar) {
        if depth == 0 { return closes(behind: own.upperBound) }
        depth -= 1
      }
    }
    return false
  }

  private func closes(behind place: Int) -> Bool {
    var depth = 0
    for scalar in scalars[place...].prefix(Self.bracketReach) {
      if scalar == "\n" || scalar == "|" || scalar == "\t" { return false }
      if Self.isOpening(scalar) { depth += 1 }
      if Self.isClosing(scalar) {
        if depth == 0 { return true }
        depth -= 1
      }
    }
    return false
  }

  private static func isOpening(_ scalar: Unicode.Scalar) -> Bool { scalar == "(" || scalar == "（" }
  private static func isClosing(_ scalar: Unicode.Scalar) -> Bool { scalar == ")" || scalar == "）" }
}
