extension XMLText {
  /// Calls the closure with the decimal digits of a number, without making a string.
  static func withDigits<Result>(
    of number: Int,
    _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { digits in
      var start = 20
      var rest = number.magnitude
      repeat {
        start -= 1
        let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
        digits[start] = 0x30 + UInt8(truncatingIfNeeded: digit)
        rest = quotient
      } while rest > 0
      if number < 0 {
        start -= 1
        digits[start] = 0x2D
      }
      return body(UnsafeBufferPointer(rebasing: digits[start...]))
    }
  }
}
