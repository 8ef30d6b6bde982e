import CLibZip

extension ArchiveReader {
  /// Reads the beginning of a part, to see what it is.
  ///
  /// Its size and checksum are not compared, and nothing counts towards ``ArchiveLimits/totalBytes``.
  ///
  /// - Parameters:
  ///   - part: One of ``parts`` of this archive.
  ///   - limit: The most bytes to read.
  /// - Returns: The bytes; all of the part where it is shorter.
  /// - Throws: ``ArchiveError`` if it cannot be unpacked.
  public func beginning(of part: Part, limit: Int) throws(ArchiveError) -> [UInt8] {
    try withFile(part) { file in
      var last: Int64 = 0
      let bytes = [UInt8](unsafeUninitializedCapacity: limit) { buffer, filled in
        guard let start = buffer.baseAddress else { return }
        repeat {
          last = zip_fread(file, start + filled, UInt64(limit - filled))
          filled += max(0, Int(last))
        } while last > 0 && filled < limit
      }
      return last < 0 ? nil : bytes
    }
  }
}
