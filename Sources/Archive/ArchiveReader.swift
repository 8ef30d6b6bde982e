import CLibZip
public import TextTools
import WorkCounts

/// A ZIP archive being read from memory.
///
/// Nothing that the archive states about itself is believed: sizes are counted, checksums compared,
/// and whatever passes ``ArchiveLimits`` or contradicts itself is refused, as a whole where it
/// concerns the directory. What contradicts nothing is read, whichever program has written it.
///
/// One archive belongs to one task.
public struct ArchiveReader: ~Copyable {
  /// A part of the archive; entries for folders are none.
  public struct Part: Sendable, Equatable {
    /// The name as it stands in the archive, any bytes that are not UTF-8 as U+FFFD.
    public let name: String
    /// The size that the archive states, in bytes; not to be relied on.
    public let statedSize: Int

    fileprivate let rawName: [UInt8]
    /// The name as it is looked up: its ASCII letters small, slashes for backslashes, none in front.
    package let key: [UInt8]
    fileprivate let index: UInt64
    fileprivate let compressedSize: Int
    fileprivate let method: Int
  }

  /// The parts, in the order of the archive's directory.
  public let parts: [Part]
  /// The limits that are kept.
  public let limits: ArchiveLimits

  private let archive: OpaquePointer
  private var bytesRead = 0

  /// Opens an archive and looks at its directory; no part is read yet.
  ///
  /// - Parameters:
  ///   - bytes: The archive; a copy of its parts is kept.
  ///   - kind: What kind of file it is, where that is known; nil to detect it.
  ///   - limits: What the archive may ask for.
  /// - Throws: ``ArchiveError``: not an archive, damaged, encrypted, duplicate name, bad name (with
  ///   a NUL), or a limit that is passed by what the archive states.
  public init(
    _ bytes: [UInt8],
    kind: FileKind? = nil,
    limits: ArchiveLimits = .default
  ) throws(ArchiveError) {
    let kind = kind ?? FileKind(of: bytes)
    guard kind == .zip else { throw ArchiveError(.notAnArchive(kind)) }
    guard bytes.count <= limits.inputBytes else { throw limits.passed(.inputBytes) }
    Work.archiveOpening.count()
    let layout = try ArchiveLayout(of: bytes, limits)
    let archive = try Self.open(layout.plainArchive(of: bytes))
    parts = Self.parts(of: layout)
    self.archive = archive
    self.limits = limits
  }

  deinit { zip_discard(archive) }

  /// Finds a part.
  ///
  /// ASCII case, backslashes for slashes and a leading slash make no difference, as in archives that
  /// real programs write.
  ///
  /// - Parameter name: The name.
  /// - Returns: The part, or nil when there is none.
  /// - Throws: ``ArchiveError/Kind/duplicateName`` when two names differ in no more than that.
  public func part(named name: String) throws(ArchiveError) -> Part? {
    let key = PartName.normalized(name.utf8)
    var found: Part?
    for part in parts where part.key == key {
      guard found == nil else { throw ArchiveError(.duplicateName, part: part.rawName) }
      found = part
    }
    return found
  }

  /// Reads a part by its name.
  ///
  /// - Parameter name: The name, looked up as by ``part(named:)``.
  /// - Returns: The bytes of the part.
  /// - Throws: ``ArchiveError``: missing, duplicate name, and as ``read(_:)-(Part)``.
  public mutating func read(_ name: String) throws(ArchiveError) -> [UInt8] {
    guard let part = try part(named: name) else {
      throw ArchiveError(.missing, part: Array(name.utf8))
    }
    return try read(part)
  }

  /// Reads every part once, in the order of the archive's directory, as a copy of the archive needs them.
  ///
  /// What was read before does not count towards ``ArchiveLimits/totalBytes``: one reading of every part
  /// is what the limit allows.
  ///
  /// - Throws: As ``read(_:)-(Part)``.
  public mutating func readAll() throws(ArchiveError) -> [(part: Part, bytes: [UInt8])] {
    bytesRead = 0
    var all: [(part: Part, bytes: [UInt8])] = []
    all.reserveCapacity(parts.count)
    for part in parts { all.append((part, try read(part))) }
    return all
  }

  /// Reads a part.
  ///
  /// Every reading counts towards ``ArchiveLimits/totalBytes``, also a second one of the same part.
  ///
  /// - Parameter part: One of ``parts`` of this archive.
  /// - Returns: The bytes of the part.
  /// - Throws: ``ArchiveError`` with the part's name: unsupported method, a limit, wrong size, wrong
  ///   checksum, damaged, out of memory.
  public mutating func read(_ part: Part) throws(ArchiveError) -> [UInt8] {
    guard [Int(ZIP_CM_STORE), Int(ZIP_CM_DEFLATE)].contains(part.method) else {
      throw ArchiveError(.unsupportedMethod(part.method), part: part.rawName)
    }
    // Past these the stated size is a modest one, and may be asked of memory.
    let isSmall = part.statedSize <= limits.ratioFreeBytes
    guard isSmall || part.statedSize / limits.ratio <= part.compressedSize else {
      throw limits.passed(.ratio, part: part.rawName)
    }
    guard part.statedSize <= limits.totalBytes - bytesRead else {
      throw limits.passed(.totalBytes, part: part.rawName)
    }
    // One byte more than stated shows a size that is too small. The checksum is compared only by
    // the call that finds the end.
    let bytes = try beginning(of: part, limit: part.statedSize + 1)
    bytesRead += bytes.count
    guard bytes.count == part.statedSize else {
      throw ArchiveError(.wrongSize, part: part.rawName)
    }
    return bytes
  }
}

extension ArchiveReader {
  /// Opens a part for a closure, which gives nil where unpacking fails.
  func withFile<Result>(
    _ part: Part,
    _ body: (OpaquePointer) -> Result?
  ) throws(ArchiveError) -> Result {
    guard let file = zip_fopen_index(archive, part.index, 0) else {
      throw LibZipError.error(of: archive, part: part.rawName)
    }
    defer { zip_fclose(file) }
    guard let result = body(file) else {
      let code = zip_error_code_zip(zip_file_get_error(file))
      throw LibZipError.error(code: code, part: part.rawName)
    }
    return result
  }

  private static func open(_ bytes: [UInt8]) throws(ArchiveError) -> OpaquePointer {
    // The bytes of a part might hold an end record that reaches to the end of this archive too.
    _ = try EndRecord(in: bytes)
    guard let source = ArchiveSource.make(bytes) else { throw ArchiveError(.outOfMemory) }
    return try LibZipError.open(source, ZIP_RDONLY | ZIP_CHECKCONS)
  }

  private static func parts(of layout: ArchiveLayout) -> [Part] {
    layout.entries.enumerated().compactMap { index, entry in
      if [UInt8(ascii: "/"), UInt8(ascii: "\\")].contains(entry.name.last) { return nil }
      return Part(
        name: String(decoding: entry.name, as: UTF8.self),
        statedSize: entry.size,
        rawName: entry.name,
        key: PartName.normalized(entry.name),
        index: UInt64(index),
        compressedSize: entry.compressedSize,
        method: entry.method
      )
    }
  }
}
