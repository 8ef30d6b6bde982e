import Nianbao
import ReportFolders

extension Roster {
  /// Reads a list of units that the command line names.
  ///
  /// - Throws: ``Refusal`` if it cannot be read or is no list.
  init(given path: String) throws(Refusal) {
    try ReadFiles.prepare(path)
    try self.init(inFile: path)
  }
}
