/// Gathers the formats of cells, each once.
///
/// Made once and written down as ``PreparedStyles``, it serves any number of workbooks.
public struct StyleTable: Sendable, Equatable {
  /// The formats as they stand in the file: by the numbers of their parts.
  struct Format: Hashable {
    var font: Int
    var fill: Int
    var border: Int
    var numberFormat: Int
    var alignment: Alignment
    var isLocked: Bool
  }

  private(set) var fonts: Interned<Font>
  private(set) var fills = Interned<Color?>()
  private(set) var borders = Interned<Border>()
  private(set) var numberFormats = Interned<String>()
  private(set) var formats = Interned<Format>()
  private(set) var differentials = Interned<DifferentialStyle>()

  /// Creates a table with the normal format alone.
  ///
  /// - Parameter font: The font of cells that state none; widths of columns are measured by it.
  public init(font: Font = Font()) {
    fonts = Interned<Font>()
    fonts.insert(font)
    fills.insert(nil)
    borders.insert(Border())
    _ = index(of: CellStyle())
  }

  /// Returns the number of a format; equal formats have the same.
  public mutating func index(of style: CellStyle) -> StyleIndex {
    let fill = style.fill == nil ? 0 : fills.insert(style.fill) + 1
    let format = Format(
      font: style.font.map { fonts.insert($0) } ?? 0,
      fill: fill,
      border: borders.insert(style.border),
      numberFormat: numberFormatIdentifier(style.numberFormat),
      alignment: style.alignment,
      isLocked: style.isLocked
    )
    let index = formats.insert(format)
    precondition(index <= Int(UInt16.max), "a workbook has at most 65,536 formats of cells")
    return StyleIndex(value: UInt16(index))
  }

  /// Returns the number of a conditional format; equal formats have the same.
  public mutating func index(of style: DifferentialStyle) -> DifferentialIndex {
    DifferentialIndex(value: UInt16(differentials.insert(style)))
  }

  /// How many formats of cells there are.
  var formatCount: Int { formats.values.count }
  /// How many conditional formats there are.
  var differentialCount: Int { differentials.values.count }

  /// The number that a file has for a way to show numbers; those of its own begin at 164.
  private mutating func numberFormatIdentifier(_ code: String) -> Int {
    if let builtIn = BuiltInNumberFormat.identifier(of: code) { return builtIn }
    return numberFormats.insert(code) + BuiltInNumberFormat.firstCustom
  }
}
