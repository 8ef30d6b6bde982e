import Archive
import XML

/// The archive that a workbook's parts go into.
struct PackageWriter: ~Copyable {
  private var archive: ArchiveWriter

  init(level: Int) throws(SpreadsheetError) {
    do throws(ArchiveError) {
      archive = try ArchiveWriter(level: level)
    } catch {
      throw SpreadsheetError(error)
    }
  }

  /// Writes a part and hands its memory to the archive.
  mutating func add(
    _ part: String,
    _ write: (inout XMLWriter) throws(SpreadsheetError) -> Void
  ) throws(SpreadsheetError) {
    var xml = XMLWriter()
    try write(&xml)
    try add(part, xml)
  }

  /// Adds a part that is written to its end.
  mutating func add(_ part: String, _ xml: consuming XMLWriter) throws(SpreadsheetError) {
    let memory: UnsafeMutableRawBufferPointer
    do throws(XMLError) {
      memory = try xml.finish().release()
    } catch {
      throw SpreadsheetError(error, part: part)
    }
    do throws(ArchiveError) {
      try archive.add(name: part, taking: memory)
    } catch {
      throw SpreadsheetError(error)
    }
  }

  /// Adds a part made before.
  mutating func add(_ part: String, _ bytes: PartBytes) throws(SpreadsheetError) {
    do throws(ArchiveError) {
      try archive.add(name: part, bytes: bytes.bytes)
    } catch {
      throw SpreadsheetError(error)
    }
  }

  consuming func finish() throws(SpreadsheetError) -> [UInt8] {
    do throws(ArchiveError) {
      return try archive.finish()
    } catch {
      throw SpreadsheetError(error)
    }
  }
}
