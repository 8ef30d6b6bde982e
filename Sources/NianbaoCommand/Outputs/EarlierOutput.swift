import Files
import Nianbao

/// The file that a list is written to, where it lies among the inputs: what an earlier run has written is no input.
enum EarlierOutput {
  /// The files to leave out of the inputs.
  ///
  /// A report is not left out: it stays an input, and no input is replaced.
  ///
  /// - Parameter output: The file to be written, of a form of lists; nil for standard output.
  /// - Returns: The output, unless it is a report.
  static func among(_ output: String?) -> [String] {
    guard let output, !Input.namesStandardOutput(output), FileIdentity(of: output) != nil else {
      return []
    }
    // It is read beside the inputs, none of which it is yet.
    let bytes = try? FileReader.read(output, limit: ReadingLimits.default.fileBytes)
    let report = bytes.flatMap { bytes in
      try? ReportFile(reading: bytes, named: output, converters: .none)
    }
    // A page or text of findings repeats enough of a report to be read as one.
    let isList = bytes.map(Verdict.stands) ?? false
    return report == nil || isList ? [output] : []
  }
}
