internal import TextTools

/// How a cell format puts a text into the room of its cell.
public struct CellFit: Sendable, Hashable {
  /// Whether the text is repeated until the cell is full.
  public internal(set) var repeats = false
  /// Whether letters become smaller until the text fits.
  public internal(set) var shrinks = false
  /// Whether the text does not stand in a line from left to right.
  public internal(set) var isTurned = false
  /// The least width of a digit in pixels.
  public internal(set) var digit = 0.0
}

/// The widths of digits in fonts, as shares of the font's size.
enum DigitWidth {
  /// Fonts whose digits are half as wide as letters are high, or nearly so.
  private static let halfWide = [
    "calibri", "carlito", "宋体", "simsun", "新宋体", "nsimsun", "仿宋", "fangsong", "楷体", "kaiti",
    "黑体", "simhei", "等线", "dengxian", "times", "liberation serif", "方正",
  ]

  /// The least width of a digit.
  static func least(in font: String) -> Double {
    let font = font.lowercased()
    return font.holds("narrow") || font.holds("condensed") ? 0.4 : 0.5
  }

  /// The least width of a digit in whole pixels.
  static func least(points: Double, font: String) -> Double {
    (points * pixelsPerPoint * least(in: font)).rounded(.down)
  }

  /// The pixels of a point.
  static let pixelsPerPoint = 96.0 / 72

  /// The greatest width of a digit.
  static func greatest(in font: String) -> Double {
    let font = font.lowercased()
    return halfWide.contains { font.hasPrefix($0) } ? 0.51 : 0.64
  }
}
