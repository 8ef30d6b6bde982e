import CLibZip

/// Turns what libzip says into an ``ArchiveError``.
enum LibZipError {
  static func error(of archive: OpaquePointer, part: [UInt8]? = nil) -> ArchiveError {
    error(code: zip_error_code_zip(zip_get_error(archive)), part: part)
  }

  static func error(code: Int32, part: [UInt8]? = nil) -> ArchiveError {
    let kind: ArchiveError.Kind =
      switch code {
      case ZIP_ER_MEMORY: .outOfMemory
      case ZIP_ER_EXISTS: .duplicateName
      case ZIP_ER_CRC: .wrongChecksum
      case ZIP_ER_NOPASSWD, ZIP_ER_WRONGPASSWD, ZIP_ER_ENCRNOTSUPP: .encrypted
      case ZIP_ER_NOENT: .missing
      case ZIP_ER_EOF, ZIP_ER_ZLIB, ZIP_ER_COMPRESSED_DATA: .damaged(.compression)
      case ZIP_ER_NOZIP, ZIP_ER_INCONS, ZIP_ER_READ, ZIP_ER_SEEK, ZIP_ER_MULTIDISK: .damaged(.list)
      default: .other
      }
    return ArchiveError(kind, part: part, libraryCode: Int(code))
  }
}

extension LibZipError {
  /// Opens the archive that a source holds; one that cannot be opened is freed.
  ///
  /// - Parameters:
  ///   - source: The source, of which the archive takes over one reference.
  ///   - flags: What libzip is to do with it.
  /// - Returns: The archive.
  /// - Throws: ``ArchiveError`` with the reason that libzip gives.
  static func open(
    _ source: OpaquePointer,
    _ flags: Int32
  ) throws(ArchiveError) -> OpaquePointer {
    var failure = zip_error_t()
    zip_error_init(&failure)
    defer { zip_error_fini(&failure) }
    guard let archive = zip_open_from_source(source, flags, &failure) else {
      zip_source_free(source)
      throw error(code: zip_error_code_zip(&failure))
    }
    return archive
  }

  static func error(ofSource source: OpaquePointer, part: [UInt8]? = nil) -> ArchiveError {
    error(code: zip_error_code_zip(zip_source_error(source)), part: part)
  }
}
