import Files
import Nianbao
import ReportFolders
import TextTools

/// A report to read: a file, or standard input.
struct Input: Sendable {
  /// The path as messages show it; `-` for standard input.
  let path: String
  /// The path from the folder that it was found in; nil for a file that was named itself.
  let pathInFolder: String?

  /// Whether it is standard input.
  var isStandardInput: Bool { path == Input.standardStream && pathInFolder == nil }

  /// The path as documents hold it: bytes of a name that are no text as `\xC4`.
  var shownPath: String { PathText.shown(path) }

  /// How the command line names standard input and output.
  static let standardStream = "-"

  /// Whether a path means standard output: no file could be put in its place.
  static func namesStandardOutput(_ path: String) -> Bool {
    [standardStream, "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"].contains(path)
  }

  /// The files of inputs, which are noted before they are opened.
  static let files = FileSource { path throws(Refusal) in
    ReadFiles.note(report: path)
    try ReadFiles.refuseStandardError()
  }

  /// Reads the bytes.
  ///
  /// - Throws: ``Refusal`` if the file cannot be read.
  func bytes() throws(Refusal) -> [UInt8] {
    guard isStandardInput else { return try Self.files.bytes(of: path) }
    ReadFiles.note(self)
    try ReadFiles.refuseStandardError()
    do throws(FileError) {
      return try FileReader.readStandardInput(limit: ReadingLimits.default.fileBytes)
    } catch {
      throw Refusal(error)
    }
  }

  /// Reads the report.
  ///
  /// - Parameter converters: Who converts files of other kinds.
  /// - Returns: The report with its file.
  /// - Throws: ``Refusal`` if the file cannot be read or is no report.
  func read(by converters: ConverterList) throws(Refusal) -> ReportFile {
    let bytes = try bytes()
    return isStandardInput
      ? try ReportFile(reading: bytes, converters: converters)
      : try ReportFile(reading: bytes, named: path, converters: converters)
  }
}
