/// The bounds that a JSON text must keep to be read.
public struct JSONLimits: Sendable, Hashable {
  /// The largest input read by default: 32 MiB.
  public static let defaultBytes = 32 * 1024 * 1024

  /// The deepest nesting of arrays and objects read by default: 64.
  public static let defaultDepth = 64

  /// The most values read by default: 1,000,000, containers included and keys not.
  public static let defaultValues = 1_000_000

  /// The deepest nesting that may be asked for, since the reader calls itself once a level.
  public static let greatestDepth = 512

  /// The largest input that may be asked for; positions are kept in 32 bits.
  public static let greatestBytes = 1 << 31

  /// The default bounds.
  public static let `default` = JSONLimits()

  /// The largest input, in bytes.
  public let bytes: Int

  /// The most arrays and objects open at one time.
  public let depth: Int

  /// The most values, containers included and keys not.
  public let values: Int

  /// Makes bounds, each the default unless given.
  ///
  /// - Parameters:
  ///   - bytes: The largest input, in bytes; at most ``greatestBytes``.
  ///   - depth: The most arrays and objects open at one time; at most ``greatestDepth``.
  ///   - values: The most values, containers included and keys not.
  public init(
    bytes: Int = defaultBytes,
    depth: Int = defaultDepth,
    values: Int = defaultValues
  ) {
    precondition((0...Self.greatestBytes).contains(bytes), "limit of bytes out of range")
    precondition((0...Self.greatestDepth).contains(depth), "limit of depth out of range")
    precondition(values >= 0, "limit of values out of range")
    self.bytes = bytes
    self.depth = depth
    self.values = values
  }
}
