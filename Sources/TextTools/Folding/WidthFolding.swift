/// The two widths of ASCII: `A` and `Ａ`.
public enum WidthFolding {
  /// How far the full-width form of an ASCII character stands behind it.
  private static let distance: UInt32 = 0xFEE0

  /// The half-width form of a full-width character, U+FF01 to U+FF5E; any other character as it is.
  ///
  /// The ideographic space U+3000 is left alone: it is white space like any other.
  public static func halfWidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard 0xFF01...0xFF5E ~= scalar.value else { return scalar }
    return Unicode.Scalar(scalar.value - distance) ?? scalar
  }

  /// The full-width form of a visible ASCII character, `!` to `~`; any other character as it is.
  public static func fullWidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard 0x21...0x7E ~= scalar.value else { return scalar }
    return Unicode.Scalar(scalar.value + distance) ?? scalar
  }
}
