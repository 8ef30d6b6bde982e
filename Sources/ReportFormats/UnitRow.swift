public import ReportModel

/// A unit of a combined report, as a workbook lists it.
public struct UnitRow: Sendable {
  /// The unit's name.
  public let name: String
  /// The file of its report; empty for a unit without one.
  public let file: String
  /// What became of it, in words.
  public let state: String
  /// Whether it is added up.
  public let isCounted: Bool
  /// Its values in form order; nil for a unit without a report on the form.
  public let values: PackedValues?

  /// Puts a row together.
  public init(
    name: String,
    file: String,
    state: String,
    isCounted: Bool,
    values: PackedValues?
  ) {
    self.isCounted = isCounted
    self.name = name
    self.file = file
    self.state = state
    self.values = values
  }
}
