import Files
import Nianbao
import ReportFolders

/// Puts whole files where a command line wants them.
enum Output {
  /// Writes a file that appears whole or not at all.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - path: The file.
  ///   - makingFolder: Whether its folder is made if it is not there.
  ///   - replacing: Whether a file that is there may be replaced.
  ///   - original: The one file of those read that the command line names to be replaced.
  ///   - leavingSame: Whether a file that is there and is the same already is left as it is.
  /// - Throws: ``Refusal`` if it cannot be written, or would replace another file that the run reads.
  static func write(
    _ bytes: [UInt8],
    to path: String,
    makingFolder: Bool = false,
    replacing: Bool,
    original: String? = nil,
    leavingSame: Bool = false
  ) throws(Refusal) {
    try ReadFiles.refuse(path, original: original)
    if leavingSame, !replacing, (try? FileReader.read(path, limit: bytes.count)) == bytes { return }
    do throws(FileError) {
      if makingFolder, let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")),
        slash > path.startIndex
      {
        try Folder.create(at: String(path[..<slash]))
      }
      try AtomicFile.write(bytes, to: path, replacing: replacing)
    } catch {
      throw Refusal(error)
    }
  }
}
