import Glibc

/// UTF-8 bytes in the parser's memory, for as long as the event they belong to.
public struct XMLView: ~Escapable {
  private let base: UnsafeRawPointer
  /// The number of bytes.
  public let count: Int

  @_lifetime(borrow owner)
  init<Owner: ~Copyable>(_ base: UnsafeRawPointer, count: Int, owner: borrowing Owner) {
    self.base = base
    self.count = count
  }

  /// Whether there is no byte.
  public var isEmpty: Bool { count == 0 }

  /// The byte at an offset below ``count``.
  public subscript(offset: Int) -> UInt8 {
    precondition(offset >= 0 && offset < count, "offset out of range")
    return base.load(fromByteOffset: offset, as: UInt8.self)
  }

  /// Calls the closure with the bytes, which must not be kept.
  ///
  /// - Throws: What the closure throws.
  public func withUnsafeBytes<Result, Failure: Error>(
    _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(UnsafeRawBufferPointer(start: base, count: count))
  }

  /// Copies the text.
  public func string() -> String {
    String(decoding: UnsafeRawBufferPointer(start: base, count: count), as: UTF8.self)
  }

  /// Appends the bytes to an array.
  public func append(to bytes: inout [UInt8]) {
    bytes.append(contentsOf: UnsafeRawBufferPointer(start: base, count: count))
  }

  /// Tells whether the bytes are those of the text.
  public func equals(_ text: StaticString) -> Bool {
    text.utf8CodeUnitCount == count && memcmp(base, text.utf8Start, count) == 0
  }

  /// The whole number that the text is, in decimal digits with at most a sign; nil for anything else.
  public func integer() -> Int? {
    withUnsafeBytes { bytes in
      let isNegative = bytes.first == 0x2D
      let digits = bytes.dropFirst(isNegative || bytes.first == 0x2B ? 1 : 0)
      guard !digits.isEmpty else { return nil }
      var value = 0
      for byte in digits {
        let digit = Int(byte) - 0x30
        guard digit >= 0, digit <= 9 else { return nil }
        let (product, overflow) = value.multipliedReportingOverflow(by: 10)
        let (sum, carry) = product.subtractingReportingOverflow(digit)
        guard !overflow, !carry else { return nil }
        value = sum
      }
      if isNegative { return value }
      return value == .min ? nil : -value
    }
  }

  /// Tells whether there is nothing but XML white space: blank, TAB, LF, CR.
  public var isBlank: Bool {
    withUnsafeBytes { $0.allSatisfy { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 } }
  }
}
