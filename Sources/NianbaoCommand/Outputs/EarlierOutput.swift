import Files
import Nianbao

/// The file that a list is written to, where it lies among the inputs: what an earlier run has written is no input.
enum EarlierOutput {
  /// The files to leave out of the inputs.
  ///
  /// A report is not left out, nor what may be a damaged one: it stays an input, and no input is replaced.
  ///
  /// - Parameter output: The file to be written, of a form of lists; nil for standard output.
  /// - Returns: The output, if it is no report.
  static func among(_ output: String?) -> [String] {
    // It is read beside the inputs, none of which it is yet.
    guard let output, !Input.namesStandardOutput(output),
      let bytes = try? FileReader.read(output, limit: ReadingLimits.default.fileBytes)
    else { return [] }
    return isList(bytes, named: output) ? [output] : []
  }

  private static func isList(_ bytes: [UInt8], named path: String) -> Bool {
    do throws(Refusal) {
      _ = try ReportFile(reading: bytes, named: path, converters: .none)
      return false
    } catch {
      if error.isOfNoReport { return true }
      // Lists for programs name this one at their beginning, but for those of a line a finding.
      let name = Array("\"\(Tool.nianbao.name)\"".utf8)
      return bytes.prefix(nameLimit).firstRange(of: name) != nil
        || FindingFormat(ofFileNamed: path) == .jsonl
    }
  }

  /// How much of a list is looked at for the program's name.
  private static let nameLimit = 1024
}
