/// Whether letters can be seen: large enough, and not in the colour of what is behind them.
public enum Legibility {
  /// The greatest size of letters that nobody can read, in points.
  private static let dotSize = 1.0

  /// Whether letters of a size, in points, are no more than dots.
  public static func isDot(points: Double) -> Bool { points <= dotSize }
}

/// A colour of red, green and blue as it is seen on a page.
public struct ShownColor: Hashable, Sendable {
  /// The parts.
  public let red, green, blue: UInt8

  /// The colour of paper.
  public static let white = ShownColor(red: 255, green: 255, blue: 255)
  /// The colour of letters of which nothing else is said.
  public static let black = ShownColor(red: 0, green: 0, blue: 0)

  /// The greatest difference of a part that hardly anybody sees: white letters on the pale fills of tables.
  private static let unseenDifference = 32

  /// Mixes a colour.
  public init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// Reads six hexadecimal digits, or three that stand for two each; nil for anything else.
  public init?(hexadecimal text: some StringProtocol) {
    var digits: [UInt8] = []
    for byte in text.utf8 {
      guard let digit = DecimalDigit.hexadecimalValue(of: byte), digits.count < 6 else {
        return nil
      }
      digits.append(UInt8(digit))
    }
    if digits.count == 3 { digits = digits.flatMap { [$0, $0] } }
    guard digits.count == 6 else { return nil }
    self.init(
      red: digits[0] << 4 | digits[1],
      green: digits[2] << 4 | digits[3],
      blue: digits[4] << 4 | digits[5]
    )
  }

  /// How bright it is to a person, from 0 to 255.
  public var brightness: Int { (Int(red) * 299 + Int(green) * 587 + Int(blue) * 114) / 1_000 }

  /// Whether letters of the colour can be seen where another one is behind them.
  public func isSeen(on paper: ShownColor) -> Bool {
    [(red, paper.red), (green, paper.green), (blue, paper.blue)].contains {
      abs(Int($0) - Int($1)) > Self.unseenDifference
    }
  }

  /// The colour that is seen where this one lies over another and lets a part of it through.
  ///
  /// - Parameters:
  ///   - paper: The colour behind it.
  ///   - share: How much of this one is seen, from 0 to 1.
  /// - Returns: The mixture.
  public func laid(over paper: ShownColor, share: Double) -> ShownColor {
    let share = min(max(0, share), 1)
    func mix(_ own: UInt8, _ other: UInt8) -> UInt8 {
      UInt8(Double(own) * share + Double(other) * (1 - share))
    }
    return ShownColor(
      red: mix(red, paper.red),
      green: mix(green, paper.green),
      blue: mix(blue, paper.blue)
    )
  }
}
