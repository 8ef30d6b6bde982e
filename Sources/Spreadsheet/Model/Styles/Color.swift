/// A colour of red, green and blue.
public struct Color: Sendable, Hashable {
  /// The parts as `0xRRGGBB`.
  public var rgb: UInt32

  /// Names a colour by `0xRRGGBB`.
  public init(_ rgb: UInt32) {
    precondition(rgb <= 0xFFFFFF, "a colour has three bytes")
    self.rgb = rgb
  }

  /// Eight digits, opaque.
  var text: String {
    let digits = String(rgb, radix: 16, uppercase: true)
    return "FF" + String(repeating: "0", count: 6 - digits.utf8.count) + digits
  }
}
