import Files
public import Nianbao
public import ReportModel

extension Roster {
  /// Reads a list of units from a file.
  ///
  /// - Parameter path: The file.
  /// - Throws: ``Refusal`` if it cannot be read or is no list.
  public init(inFile path: String) throws(Refusal) {
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try FileReader.read(path, limit: Self.byteLimit)
    } catch {
      throw Refusal(error)
    }
    try self.init(reading: bytes, named: path)
  }
}
