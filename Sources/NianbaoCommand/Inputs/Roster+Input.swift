import Nianbao

extension Roster {
  /// Reads a list of units from a file.
  ///
  /// - Throws: ``Refusal`` if it cannot be read or is no list.
  init(inFile path: String) throws(Refusal) {
    try self.init(reading: try ReadFiles.bytes(of: path, limit: Self.byteLimit), named: path)
  }
}
