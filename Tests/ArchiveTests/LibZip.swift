import CLibZip

/// libzip as the program once used it: with its own check of consistency, every part read to its end.
enum LibZip {
  /// Whether libzip opens an archive and reads all of its parts.
  static func reads(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { buffer in
      guard let source = zip_source_buffer_create(buffer.baseAddress, UInt64(buffer.count), 0, nil)
      else { return false }
      guard let archive = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, nil) else {
        zip_source_free(source)
        return false
      }
      defer { zip_discard(archive) }
      return (0..<max(0, zip_get_num_entries(archive, 0))).allSatisfy {
        reads(UInt64($0), of: archive)
      }
    }
  }

  private static func reads(_ index: UInt64, of archive: OpaquePointer) -> Bool {
    guard let file = zip_fopen_index(archive, index, 0) else { return false }
    defer { zip_fclose(file) }
    var room = [UInt8](repeating: 0, count: 1 << 16)
    var count: Int64 = 0
    repeat { count = zip_fread(file, &room, UInt64(room.count)) } while count > 0
    return count == 0
  }
}
