import XML

/// How wide the columns of a sheet are and how high its rows, as far as the file says so.
struct SheetSizes {
  private var width = 64 * Self.pixel
  private var height = 15 * Self.point
  private var widths: [(places: ClosedRange<Int>, size: Int)] = []
  private var heights: [(places: ClosedRange<Int>, size: Int)] = []

  /// The length of a point.
  static let point = 12_700
  /// The length of a pixel, of which there are 96 to the inch.
  static let pixel = 9525
  /// The width of a character of the usual font.
  static let pixelsOfCharacter = 7.0
  /// The most that a column or row may measure.
  private static let greatest = 10_000.0

  /// The columns.
  var columns: Axis { Axis(size: width, exceptions: widths) }
  /// The same without what is said of single rows, which may be very many.
  var withoutHeights: SheetSizes {
    var sizes = self
    sizes.heights = []
    return sizes
  }
  /// The rows.
  var rows: Axis { Axis(size: height, exceptions: heights) }

  /// Takes what `sheetFormatPr` says.
  mutating func takeDefaults(_ tag: borrowing XMLTag) {
    if let value = tag.text("defaultColWidth").flatMap({ Double($0) }) { width = Self.width(value) }
    if let value = tag.text("defaultRowHeight").flatMap({ Double($0) }) {
      height = Self.length(value, in: Self.point)
    }
  }

  /// Sets the width of columns, in characters.
  mutating func setWidth(_ width: Double?, of columns: ClosedRange<Int>) {
    if let width { widths.append((columns, Self.width(width))) }
  }

  /// Sets the height of a row, in points.
  mutating func setHeight(_ height: Double?, of row: Int) {
    if let height { heights.append((row...row, Self.length(height, in: Self.point))) }
  }

  /// Sets the width of columns, in English Metric Units.
  mutating func setColumns(_ columns: ClosedRange<Int>, to size: Int) {
    widths.append((columns, max(0, size)))
  }

  /// Sets the height of rows, in English Metric Units.
  mutating func setRows(_ rows: ClosedRange<Int>, to size: Int) {
    heights.append((rows, max(0, size)))
  }

  /// A character of the usual font takes seven pixels.
  private static func width(_ characters: Double) -> Int {
    length(characters * pixelsOfCharacter, in: pixel)
  }

  private static func length(_ count: Double, in unit: Int) -> Int {
    count.isFinite ? Int(min(max(0, count), greatest) * Double(unit)) : 0
  }
}
