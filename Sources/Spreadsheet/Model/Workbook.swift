/// A workbook to be written.
///
/// ```swift
/// var styles = StyleTable()
/// let bold = styles.index(of: CellStyle(font: Font(isBold: true)))
/// var sheet = Worksheet(name: "表一")
/// sheet.rows = [Row(0, cells: [Cell(0, .text("合计"), style: bold), Cell(1, .number("12"))])]
/// let bytes = try Workbook(sheets: [sheet], styles: styles).bytes()
/// ```
public struct Workbook: Sendable {
  /// The sheets in the order of their tabs; at least one.
  public var sheets: [Worksheet]
  /// The names for cells; print titles and filters are not among them, see
  /// ``PageSetup/titleRows`` and ``Worksheet/filter``.
  public var definedNames: [DefinedName]
  /// The formats of cells.
  public var styles: StyleTable
  /// What the file says about itself.
  public var properties: WorkbookProperties
  /// The sheet that is shown first, counted from 0.
  public var activeSheet: Int

  /// Describes a workbook.
  ///
  /// - Parameters:
  ///   - sheets: The sheets in the order of their tabs.
  ///   - definedNames: The names for cells.
  ///   - styles: The formats of cells.
  ///   - properties: What the file says about itself.
  ///   - activeSheet: The sheet that is shown first.
  public init(
    sheets: [Worksheet],
    definedNames: [DefinedName] = [],
    styles: StyleTable,
    properties: WorkbookProperties = WorkbookProperties(),
    activeSheet: Int = 0
  ) {
    self.sheets = sheets
    self.definedNames = definedNames
    self.styles = styles
    self.properties = properties
    self.activeSheet = activeSheet
  }
}
