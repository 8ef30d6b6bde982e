import Files
import Nianbao

extension Roster {
  /// Reads a list of units from a file.
  ///
  /// - Throws: ``Refusal`` if it cannot be read or is no list.
  init(inFile path: String) throws(Refusal) {
    ReadFiles.note(path)
    try ReadFiles.refuseStandardError()
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try FileReader.read(path, limit: Self.byteLimit)
    } catch {
      throw Refusal(error)
    }
    try self.init(reading: bytes, named: path)
  }
}
