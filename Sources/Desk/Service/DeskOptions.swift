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
  /// Who asks something; where it is not set, nobody in particular.
  public var user: @Sendable (DeskRequest) -> String = { _ in "" }
  /// Gives the moment, for what is done now.
  public var now: @Sendable () -> DeskMoment

  /// Sets up a desk.
  public init(now: @escaping @Sendable () -> DeskMoment) { self.now = now }
}
