import ReportModel

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

  /// Throws a refusal for a file with too many bytes.
  func check(_ bytes: [UInt8]) throws(Refusal) {
    guard bytes.count <= self.bytes else {
      throw .limit(
        Wording(zh: "文本文件大小", en: "the size of a text file"),
        value: "\(self.bytes >> 20) MiB"
      )
    }
  }

  /// The default limits.
  public init() {}
}
