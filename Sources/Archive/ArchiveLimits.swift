/// What an archive may ask of the machine.
///
/// A limit is passed by one more than its value. The error that says so names the limit.
public struct ArchiveLimits: Sendable, Equatable {
  /// The most bytes of the archive itself.
  public var inputBytes: Int
  /// The most entries, folders and unread parts counted.
  public var entries: Int
  /// The most bytes of one part, inflated.
  public var partBytes: Int
  /// The most bytes of all parts together, inflated: as stated, and as read.
  public var totalBytes: Int
  /// The most inflated bytes for each compressed one, past ``ratioFreeBytes``.
  public var ratio: Int
  /// The inflated size up to which a part may be compressed however well.
  public var ratioFreeBytes: Int

  /// The most bytes of an archive, 64 MiB.
  public static let defaultInputBytes = 64 << 20
  /// The most entries, 1,000.
  public static let defaultEntries = 1000
  /// The most bytes of a part, 64 MiB.
  public static let defaultPartBytes = 64 << 20
  /// The most bytes of all parts, 128 MiB.
  public static let defaultTotalBytes = 128 << 20
  /// The most inflated bytes for a compressed one, 200.
  public static let defaultRatio = 200
  /// The size that the ratio is not looked at up to, 1 MiB; styles of 200 KiB reach 100:1.
  public static let defaultRatioFreeBytes = 1 << 20

  /// The limits for a workbook or document.
  public static let `default` = ArchiveLimits()

  /// Sets limits; what is not given is as in ``default``.
  ///
  /// - Parameters:
  ///   - inputBytes: The most bytes of the archive itself.
  ///   - entries: The most entries.
  ///   - partBytes: The most bytes of one part.
  ///   - totalBytes: The most bytes of all parts.
  ///   - ratio: The most inflated bytes for each compressed one.
  ///   - ratioFreeBytes: The size up to which the ratio is not looked at.
  public init(
    inputBytes: Int = defaultInputBytes,
    entries: Int = defaultEntries,
    partBytes: Int = defaultPartBytes,
    totalBytes: Int = defaultTotalBytes,
    ratio: Int = defaultRatio,
    ratioFreeBytes: Int = defaultRatioFreeBytes
  ) {
    self.inputBytes = inputBytes
    self.entries = entries
    self.partBytes = partBytes
    self.totalBytes = totalBytes
    self.ratio = ratio
    self.ratioFreeBytes = ratioFreeBytes
  }

  /// The error for a limit that is passed.
  func passed(_ limit: ArchiveLimit, part: [UInt8]? = nil) -> ArchiveError {
    let value =
      switch limit {
      case .inputBytes: inputBytes
      case .entries: entries
      case .partBytes: partBytes
      case .totalBytes: totalBytes
      case .ratio: ratio
      }
    return ArchiveError(.limit(limit, value: value), part: part)
  }
}

/// The name of a limit.
public enum ArchiveLimit: String, Sendable, Equatable, CaseIterable {
  /// The size of the archive itself, in bytes.
  case inputBytes
  /// The number of entries.
  case entries
  /// The size of one part, in bytes.
  case partBytes
  /// The size of all parts together, in bytes.
  case totalBytes
  /// Inflated bytes for each compressed one.
  case ratio
}
