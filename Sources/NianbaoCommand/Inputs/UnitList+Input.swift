import Files
import Nianbao

extension UnitList {
  /// The names in a list file, a line each.
  ///
  /// - Throws: ``Refusal`` if it cannot be read or is no text.
  static func names(inFile path: String) throws(Refusal) -> [String] {
    ReadFiles.note(path)
    try ReadFiles.refuseStandardError()
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try FileReader.read(path, limit: byteLimit)
    } catch {
      throw Refusal(error)
    }
    return try names(in: bytes)
  }
}
