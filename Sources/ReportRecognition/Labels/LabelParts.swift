import TextTools

/// A folded label in its parts: the number in front and the words behind it.
struct LabelParts: Sendable {
  /// The number that the label begins with, however it is written: `(一)`, `1`, `12`, `一`; nil without one.
  let number: Int?
  /// What stands behind the number.
  let words: [Unicode.Scalar]
  /// The words without what stands in brackets.
  let plain: [Unicode.Scalar]

  init(_ folded: String) {
    let scalars = Array(folded.unicodeScalars)
    let (number, start) = Self.number(of: scalars)
    self.number = number
    words = Array(scalars[start...])
    var plain: [Unicode.Scalar] = []
    var depth = 0
    for scalar in words {
      if scalar == "(" { depth += 1 }
      if depth == 0 { plain.append(scalar) }
      if scalar == ")" { depth = max(0, depth - 1) }
    }
    self.plain = plain
  }

  private static func number(of label: [Unicode.Scalar]) -> (Int?, end: Int) {
    if label.first == "(", let end = label.firstIndex(of: ")"), end <= 3 {
      return (end == 2 ? digit(label[1]) : nil, end + 1)
    }
    // The numbers of a list may run on.
    let digits = label.prefix { ("0"..."9").contains($0) }
    if digits.count == 2, let tens = digit(digits[0]) {
      return (tens * 10 + (digit(digits[1]) ?? 0), 2)
    }
    return label.first.flatMap(digit).map { ($0, 1) } ?? (nil, 0)
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    DecimalDigit.value(of: scalar, in: [.ascii, .chinese]).flatMap { $0 > 0 ? $0 : nil }
  }
}
