import CLibZip
import Glibc

/// A ZIP archive being made in memory.
///
/// The same parts in the same order give the same bytes on every run and machine: the time of every
/// part is 1980-01-01 00:00, there are no attributes, extra fields or comments, and never ZIP64,
/// which WPS Office does not open. Dropped without ``finish()`` it leaves nothing behind.
///
/// One archive belongs to one task.
public struct ArchiveWriter: ~Copyable {
  /// The level of deflate that is used unless told otherwise.
  public static let defaultLevel = 6

  /// The archive, and the memory that libzip writes it to, of which a reference is held.
  private let archive: OpaquePointer
  private let target: OpaquePointer
  private let level: UInt32

  /// Begins an archive.
  ///
  /// - Parameter level: How hard deflate tries, 1 (fast) to 9 (small), for every part.
  /// - Throws: ``ArchiveError``: out of memory, or what else libzip says.
  public init(level: Int = defaultLevel) throws(ArchiveError) {
    precondition((1...9).contains(level), "deflate has the levels 1 to 9")
    guard let target = zip_source_buffer_create(nil, 0, 0, nil) else {
      throw ArchiveError(.outOfMemory)
    }
    // The archive takes over one reference and this value keeps another.
    zip_source_keep(target)
    do throws(ArchiveError) {
      archive = try LibZipError.open(target, ZIP_TRUNCATE)
    } catch {
      zip_source_free(target)
      throw error
    }
    self.target = target
    self.level = UInt32(level)
  }

  deinit {
    zip_discard(archive)
    zip_source_free(target)
  }

  /// Adds a part and takes its memory over.
  ///
  /// The memory is freed in any case, at once when the part is refused.
  ///
  /// - Parameters:
  ///   - name: A relative path with `/`; its case tells no two parts apart.
  ///   - memory: The part, in memory from `malloc` that nobody else frees; read by ``finish()``.
  ///   - isCompressed: Whether it is compressed, rather than stored as it is.
  /// - Throws: ``ArchiveError``: bad or duplicate name, a part of 4 GiB, out of memory.
  public mutating func add(
    name: String,
    taking memory: UnsafeMutableRawBufferPointer,
    isCompressed: Bool = true
  ) throws(ArchiveError) {
    let rawName = Array(name.utf8)
    do throws(ArchiveError) {
      try check(rawName, count: memory.count)
    } catch {
      free(memory.baseAddress)
      throw error
    }
    let source: OpaquePointer?
    if memory.isEmpty {
      // libzip does not take over memory of no length.
      free(memory.baseAddress)
      source = zip_source_buffer(archive, nil, 0, 0)
    } else {
      source = zip_source_buffer(archive, memory.baseAddress, UInt64(memory.count), 1)
    }
    // It fails only for want of memory. Whether it has freed the part then cannot be told, and to
    // free it twice would be worse than not at all.
    guard let source else { throw LibZipError.error(of: archive, part: rawName) }
    let index = zip_file_add(archive, name, source, UInt32(ZIP_FL_ENC_UTF_8))
    guard index >= 0 else {
      zip_source_free(source)
      throw LibZipError.error(of: archive, part: rawName)
    }
    // libzip would put in the clock's time and the attributes of a Unix file.
    guard
      zip_set_file_compression(
        archive,
        UInt64(index),
        isCompressed ? ZIP_CM_DEFLATE : ZIP_CM_STORE,
        isCompressed ? level : 0
      ) == 0,
      zip_file_set_dostime(archive, UInt64(index), 0, Self.firstDay, 0) == 0,
      zip_file_set_external_attributes(archive, UInt64(index), 0, UInt8(ZIP_OPSYS_DOS), 0) == 0
    else {
      throw LibZipError.error(of: archive, part: rawName)
    }
  }

  /// Adds a part, of which a copy is kept until the end.
  ///
  /// - Parameters:
  ///   - name: A relative path with `/`; its case tells no two parts apart.
  ///   - bytes: The part.
  ///   - isCompressed: Whether it is compressed, rather than stored as it is.
  /// - Throws: ``ArchiveError``, as for memory that is taken over.
  public mutating func add(
    name: String,
    bytes: [UInt8],
    isCompressed: Bool = true
  ) throws(ArchiveError) {
    guard let memory = malloc(max(bytes.count, 1)) else {
      throw ArchiveError(.outOfMemory, part: Array(name.utf8))
    }
    let copy = UnsafeMutableRawBufferPointer(start: memory, count: bytes.count)
    copy.copyBytes(from: bytes)
    try add(name: name, taking: copy, isCompressed: isCompressed)
  }

  /// Compresses the parts and ends the archive.
  ///
  /// - Returns: The archive.
  /// - Throws: ``ArchiveError``: no part, an archive of 4 GiB, out of memory.
  public consuming func finish() throws(ArchiveError) -> [UInt8] {
    let (archive, target) = (self.archive, self.target)
    discard self
    defer { zip_source_free(target) }
    guard zip_get_num_entries(archive, 0) > 0 else {
      zip_discard(archive)
      // libzip would write nothing and call it a success.
      throw ArchiveError(.noParts)
    }
    guard zip_close(archive) == 0 else {
      let error = LibZipError.error(of: archive)
      zip_discard(archive)
      throw error
    }
    return try Self.contents(of: target)
  }

  /// 1980-01-01, the first day that a ZIP archive can state.
  private static let firstDay: UInt16 = 0x0021

  /// Refuses names that a reader could take for a path elsewhere or for another part, and whatever
  /// would call for ZIP64.
  private func check(_ name: [UInt8], count: Int) throws(ArchiveError) {
    guard PartName.isWritable(name) else { throw ArchiveError(.badName, part: name) }
    guard count < Int(UInt32.max) else {
      throw ArchiveError(.limit(.partBytes, value: Int(UInt32.max) - 1), part: name)
    }
    let entries = zip_get_num_entries(archive, 0)
    guard entries < Int64(UInt16.max) - 1 else {
      throw ArchiveError(.limit(.entries, value: Int(UInt16.max) - 1), part: name)
    }
    let wanted = PartName.normalized(name)
    for index in 0..<UInt64(entries) {
      guard let other = zip_get_name(archive, index, UInt32(ZIP_FL_ENC_RAW)) else { continue }
      let bytes = UnsafeRawBufferPointer(start: other, count: strlen(other))
      if bytes.count == wanted.count, PartName.normalized(bytes) == wanted {
        throw ArchiveError(.duplicateName, part: name)
      }
    }
  }

  /// Copies out what libzip has written.
  private static func contents(of source: OpaquePointer) throws(ArchiveError) -> [UInt8] {
    var status = zip_stat_t()
    guard zip_source_open(source) == 0 else { throw LibZipError.error(ofSource: source) }
    defer { zip_source_close(source) }
    guard zip_source_stat(source, &status) == 0 else { throw LibZipError.error(ofSource: source) }
    let count = Int(status.size)
    guard count < Int(UInt32.max) else {
      throw ArchiveError(.limit(.totalBytes, value: Int(UInt32.max) - 1))
    }
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      guard let start = buffer.baseAddress else { return }
      while filled < count {
        let got = zip_source_read(source, start + filled, UInt64(count - filled))
        guard got > 0 else { return }
        filled += Int(got)
      }
    }
    guard bytes.count == count else { throw LibZipError.error(ofSource: source) }
    return bytes
  }
}
