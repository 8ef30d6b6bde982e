public import ReportModel

/// The values of the report tables, as a source's grids give them.
public struct TableRecognition: Sendable {
  /// The edition that the labels tell; the expected one where no label tells any.
  public let edition: Edition
  /// A value for each cell of the form.
  public internal(set) var values: [CellValue]
  /// What each value was read from; nil where the source has no such cell.
  public internal(set) var sources: [SourceText?]
  /// Counts that the source gives for several cells together.
  public internal(set) var jointCounts: [JointCount] = []
  /// The cells that the source computes by a formula.
  public internal(set) var computed: Set<Int> = []
  /// What there is to say, table by table.
  public internal(set) var findings: [Finding]
  /// For each grid, the report tables that it holds something of.
  public internal(set) var tablesOfGrid: [Set<TableKind>]
}
