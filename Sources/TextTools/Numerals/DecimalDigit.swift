/// The digits of the decimal system, in the ways that reports write them.
public enum DecimalDigit {
  /// Ways of writing a digit.
  public struct Forms: OptionSet, Sendable {
    /// A bit for each way.
    public let rawValue: Int

    /// Takes the ways whose bits are set.
    @inlinable
    public init(rawValue: Int) { self.rawValue = rawValue }

    /// `0` to `9`.
    @inlinable public static var ascii: Forms { Forms(rawValue: 1) }
    /// `０` to `９`.
    @inlinable public static var fullWidth: Forms { Forms(rawValue: 2) }
    /// `〇` or `零`, and `一` to `九`, one character a digit as a year is written: `二〇二一`.
    @inlinable public static var chinese: Forms { Forms(rawValue: 4) }
    /// What typists put for `〇`: the circle `○` and the letter `Ｏ`.
    @inlinable public static var zeroLookalikes: Forms { Forms(rawValue: 8) }

    /// Arabic digits of either width.
    @inlinable public static var arabic: Forms { [.ascii, .fullWidth] }
    /// All in which the year of a title is written.
    @inlinable public static var any: Forms { [.ascii, .fullWidth, .chinese, .zeroLookalikes] }
  }

  /// Reads a digit.
  ///
  /// - Parameters:
  ///   - scalar: The character.
  ///   - forms: The ways of writing a digit that count.
  /// - Returns: 0 to 9; nil for any other character.
  @inlinable
  public static func value(of scalar: Unicode.Scalar, in forms: Forms = .arabic) -> Int? {
    switch scalar.value {
    case 0x30...0x39: forms.contains(.ascii) ? Int(scalar.value - 0x30) : nil
    case 0xFF10...0xFF19: forms.contains(.fullWidth) ? Int(scalar.value - 0xFF10) : nil
    case 0x25CB, 0xFF2F: forms.contains(.zeroLookalikes) ? 0 : nil
    default: forms.contains(.chinese) ? ChineseNumeral.digit(of: scalar) : nil
    }
  }

  /// The value of the ASCII digit that a byte is; nil for any other byte.
  @inlinable
  public static func value(of byte: UInt8) -> Int? {
    0x30...0x39 ~= byte ? Int(byte - 0x30) : nil
  }

  /// The value of the hexadecimal digit that a byte is in ASCII, 0 to 15; nil for any other byte.
  @inlinable
  public static func hexadecimalValue(of byte: UInt8) -> Int? {
    switch byte {
    case 0x30...0x39: Int(byte - 0x30)
    case 0x41...0x46: Int(byte - 0x41 + 10)
    case 0x61...0x66: Int(byte - 0x61 + 10)
    default: nil
    }
  }
}

extension Unicode.Scalar {
  /// Whether the character is one of `0` to `9`.
  @inlinable public var isASCIIDigit: Bool { 0x30...0x39 ~= value }
}
