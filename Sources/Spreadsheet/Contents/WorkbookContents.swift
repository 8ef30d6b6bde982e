internal import TextTools

/// What a workbook holds, as far as it is data.
public struct WorkbookContents: Sendable {
  /// The sheets in the order of their tabs; at least one.
  public internal(set) var sheets: [SheetContents] = []
  /// The names that the workbook defines, in its order.
  public internal(set) var definedNames: [DefinedNameContents] = []
  /// The properties that users or programs have added.
  public internal(set) var customProperties: [CustomProperty] = []
  /// Whether it was read from an OpenDocument spreadsheet.
  public internal(set) var isOpenDocument = false
  /// Whether dates count from 1904 instead of 1900.
  public internal(set) var uses1904Dates = false
  /// Whether the file asks that its formulas be calculated when it is opened: what it stores of them need
  /// not be what they come to.
  public internal(set) var asksForCalculation = false
  /// Whether numbers are calculated with as they are shown, not as they are stored.
  var roundsToShown = false
  /// The names of the package's parts that were parsed to their end: it is known of them that none has a DOCTYPE.
  public internal(set) var parsedParts: Set<String> = []
  /// The number format of each cell format.
  var numberFormats: [NumberFormat] = []
  /// How the text of each cell format looks; none where all are plain.
  var looks: [TextLook] = []
  /// What is behind the cells of each cell format; none where all are white.
  var fills: [SheetColor] = []
  /// How each cell format puts text into its cells; none where the file does not say.
  var fits: [CellFit] = []
  /// The greatest width, in pixels, of what the widths of columns are counted in.
  public internal(set) var columnUnit = 7.0

  /// Returns the custom property of the name; nil where there is none.
  public func customProperty(_ name: String) -> String? {
    customProperties.first { $0.name == name }?.value
  }

  /// Finds the cells that a defined name stands for.
  ///
  /// - Parameter name: One of ``definedNames``.
  /// - Returns: The sheet, counted from 0, and its cells; nil unless the name stands for one cell or
  ///   range of a sheet of this workbook.
  public func target(of name: DefinedNameContents) -> (sheet: Int, range: CellRange)? {
    guard let reference = SheetReference(name.formula) else { return nil }
    guard let sheetName = reference.sheet else {
      return name.sheet.map { ($0, reference.range) }
    }
    guard let index = number(ofSheet: sheetName) else { return nil }
    return (index, reference.range)
  }

  /// The number of the sheet of a name, which need not be written in the same case.
  private func number(ofSheet name: String) -> Int? {
    let exact = ExactText(name)
    // By their numbers: a sheet that is handed to a closure is copied.
    if let index = sheets.indices.first(where: { ExactText(sheets[$0].name) == exact }) {
      return index
    }
    let folded = name.lowercased()
    return sheets.indices.first { sheets[$0].name.lowercased() == folded }
  }

  /// How the cell shows its number; `General` where the file says nothing that is known.
  public func numberFormat(of cell: CellContents) -> NumberFormat {
    let style = Int(cell.style)
    return style < numberFormats.count ? numberFormats[style] : .general
  }

  /// How the cell puts its text into its room; nil where the file does not say.
  public func fit(of cell: CellContents) -> CellFit? {
    let style = Int(cell.style)
    return style < fits.count ? fits[style] : nil
  }

  /// Whether white letters cannot be seen in the cell.
  public func isUnseenInWhite(_ cell: CellContents) -> Bool {
    !SheetColor.of(.white).isSeen(on: paper(of: cell))
  }

  /// What is behind the cell's text.
  func paper(of cell: CellContents) -> SheetColor {
    let style = Int(cell.style)
    return style < fills.count ? fills[style] : .of(.white)
  }

  /// How a stretch of the cell's text looks, by its font or the cell's, and before the cell's colour.
  public func look(of run: TextRun, in cell: CellContents) -> TextLook {
    guard let look = run.look else { return self.look(of: cell) }
    return run.color.map { !$0.isSeen(on: paper(of: cell)) } ?? false ? .hidden : look
  }

  /// How the cell's text looks as a whole, by its font and the colour behind it.
  public func look(of cell: CellContents) -> TextLook {
    let style = Int(cell.style)
    return style < looks.count ? looks[style] : .plain
  }
}
