import Synchronization
public import TextTools

/// A ZIP archive being read by several readers, one at a time.
///
/// It is opened once, and its limits hold for all of them together.
public final class SharedArchive: Sendable {
  private let reader: Mutex<ArchiveReader>

  /// Opens an archive and looks at its directory; no part is read yet.
  ///
  /// - Parameters:
  ///   - bytes: The archive; a copy of its parts is kept.
  ///   - kind: What kind of file it is, where that is known; nil to detect it.
  ///   - limits: What the archive may ask for.
  /// - Throws: ``ArchiveError``, as ``ArchiveReader``.
  public init(
    _ bytes: [UInt8],
    kind: FileKind? = nil,
    limits: ArchiveLimits = .default
  ) throws(ArchiveError) {
    reader = Mutex(try ArchiveReader(bytes, kind: kind, limits: limits))
  }

  /// Finds a part; see ``ArchiveReader/part(named:)``.
  public func part(named name: String) throws(ArchiveError) -> ArchiveReader.Part? {
    try reader.withLock { (reader) throws(ArchiveError) in try reader.part(named: name) }
  }

  /// The parts; see ``ArchiveReader/parts``.
  public var parts: [ArchiveReader.Part] { reader.withLock { $0.parts } }

  /// Reads the beginning of a part; see ``ArchiveReader/beginning(of:limit:)``.
  public func beginning(
    of part: ArchiveReader.Part,
    limit: Int
  ) throws(ArchiveError) -> [UInt8] {
    try reader.withLock { (reader) throws(ArchiveError) in
      try reader.beginning(of: part, limit: limit)
    }
  }

  /// Reads a part; see ``ArchiveReader/read(_:)-(Part)``.
  public func read(_ part: ArchiveReader.Part) throws(ArchiveError) -> [UInt8] {
    try reader.withLock { (reader) throws(ArchiveError) in try reader.read(part) }
  }

  /// The type that an OpenDocument package states; see ``ArchiveReader/openDocumentType()``.
  public func openDocumentType() throws(ArchiveError) -> String? {
    try reader.withLock { (reader) throws(ArchiveError) in try reader.openDocumentType() }
  }

  /// What kind of document it is; see ``ArchiveReader/packageKind()``.
  public func packageKind() -> FileKind {
    reader.withLock { reader in reader.packageKind() }
  }

  /// Reads every part once; see ``ArchiveReader/readAll()``.
  public func readAll() throws(ArchiveError) -> [(part: ArchiveReader.Part, bytes: [UInt8])] {
    try reader.withLock { (reader) throws(ArchiveError) in try reader.readAll() }
  }
}
