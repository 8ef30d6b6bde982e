import XML

/// A part made once, to go into any number of archives.
struct PartBytes: Sendable {
  let bytes: [UInt8]

  /// Writes a part.
  init(
    _ part: String,
    _ write: (inout XMLWriter) -> Void
  ) throws(SpreadsheetError) {
    var xml = XMLWriter()
    write(&xml)
    do throws(XMLError) {
      bytes = try xml.finish().copyBytes()
    } catch {
      throw SpreadsheetError(error, part: part)
    }
  }
}
