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
}

/// What a sheet holds.
public struct SheetContents: Sendable {
  /// The name.
  public internal(set) var name: String
  /// Whether the sheet has a tab.
  public internal(set) var visibility: SheetVisibility
  /// Whether it is a sheet of cells; charts and macros have none.
  public internal(set) var isWorksheet: Bool
  /// The cells that hold something, by row and then by column.
  public internal(set) var cells: [CellContents] = []
  /// The merged ranges, in the order of the file; they may overlap.
  public internal(set) var merges: [CellRange] = []

  /// Finds a cell; nil where it holds nothing.
  public func cell(at reference: CellReference) -> CellContents? {
    var low = 0
    var high = cells.count
    while low < high {
      let middle = (low + high) / 2
      if cells[middle].reference < reference { low = middle + 1 } else { high = middle }
    }
    guard low < cells.count, cells[low].reference == reference else { return nil }
    return cells[low]
  }
}

/// A name that a workbook defines.
public struct DefinedNameContents: Sendable, Equatable {
  /// The name.
  public internal(set) var name: String
  /// What it stands for, as it is written.
  public internal(set) var formula: String
  /// The only sheet that knows the name, counted from 0; nil for the whole workbook.
  public internal(set) var sheet: Int?
  /// Whether programs leave it out of their lists.
  public internal(set) var isHidden: Bool
}
