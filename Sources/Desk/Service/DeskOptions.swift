public import ReportFormats
public import ReportModel

/// What a desk is told when it is set up.
public struct DeskOptions: Sendable {
  /// Who converts files of other kinds.
  public var converters = ConverterList.none
  /// The language of a browser that has chosen none.
  public var language = Language.chinese
  /// Who is let in; nil where whoever calls has seen to that.
  public var gate: Gatekeeper?
  /// Gives today's date, ISO 8601, for what is explained today.
  public var today: @Sendable () -> String

  /// Sets up a desk.
  public init(today: @escaping @Sendable () -> String) { self.today = today }
}
