import Files
import Nianbao

extension ExplainedFile {
  /// The name of the file beside a report.
  static func path(for report: String) -> String { report + nameSuffix }

  /// What is explained in the file beside a report; empty if there is none.
  ///
  /// - Throws: ``Refusal`` if it is there and cannot be read.
  static func beside(_ input: Input) throws(Refusal) -> [ExplainedFinding] {
    input.isStandardInput ? [] : try read(for: input.path)?.entries ?? []
  }

  /// The file beside a report; nil if there is none.
  ///
  /// - Throws: ``Refusal`` if it is there and cannot be read.
  static func read(for report: String) throws(Refusal) -> ExplainedFile? {
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try FileReader.read(path(for: report), limit: byteLimit)
    } catch {
      if case .notFound = error.kind { return nil }
      // A name that is too long with the ending behind it is no file that could be there.
      if case .badPath = error.kind { return nil }
      throw Refusal(error)
    }
    return try ExplainedFile(reading: bytes)
  }
}
