/// How the terms of a side are added up.
public enum SumArithmetic: Sendable {
  /// Exactly, in a width that no number of counts overflows.
  case exact
  /// In binary floating point of 64 bits, as spreadsheet programs add: each step gives the nearest number
  /// that the format can hold.
  case binaryFloatingPoint

  /// The sum of two numbers.
  func sum(_ left: Int128, _ right: Int128) -> Int128 { rounded(left + right) }

  /// What the right number has more than the left one.
  func difference(_ left: Int128, _ right: Int128) -> Int128 { rounded(right - left) }

  /// The whole numbers below this are exact in binary floating point.
  private static let exactLimit: Int128 = 1 << 53

  private func rounded(_ number: Int128) -> Int128 {
    switch self {
    case .exact: number
    case .binaryFloatingPoint:
      abs(number) < Self.exactLimit ? number : Int128(Double(number))
    }
  }
}
