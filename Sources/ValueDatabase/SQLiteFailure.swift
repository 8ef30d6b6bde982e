#if SQLite
/// Why the library would not do something.
public struct SQLiteFailure: Error, Sendable, Equatable {
  /// The library's code.
  public let code: Int32
  /// The library's words.
  public let message: String
}
#endif
