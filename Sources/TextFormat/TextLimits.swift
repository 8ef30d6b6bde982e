/// The most that a text may hold.
public struct TextLimits: Sendable {
  /// Bytes of a file: 32 MiB.
  public var bytes = 32 << 20
  /// Bytes of a line: 1 MiB.
  public var lineBytes = 1 << 20
  /// Lines of a file.
  public var lines = 200_000
  /// Cells of all tables together.
  public var cells = 200_000

  /// The limits that hold unless others are given.
  public static let `default` = TextLimits()

  /// The default limits.
  public init() {}
}
