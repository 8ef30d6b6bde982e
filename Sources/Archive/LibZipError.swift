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
  static func error(ofSource source: OpaquePointer, part: [UInt8]? = nil) -> ArchiveError {
    error(code: zip_error_code_zip(zip_source_error(source)), part: part)
  }
}
