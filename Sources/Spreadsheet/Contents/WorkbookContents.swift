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
  /// The number format of each cell format.
  var numberFormats: [NumberFormat] = []

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
    let exact = sheets.firstIndex { $0.name == sheetName }
    let folded = sheetName.lowercased()
    guard let index = exact ?? sheets.firstIndex(where: { $0.name.lowercased() == folded }) else {
      return nil
    }
    return (index, reference.range)
  }

  /// How the cell shows its number; `General` where the file says nothing that is known.
  public func numberFormat(of cell: CellContents) -> NumberFormat {
    let style = Int(cell.style)
    return style < numberFormats.count ? numberFormats[style] : .general
  }
}
