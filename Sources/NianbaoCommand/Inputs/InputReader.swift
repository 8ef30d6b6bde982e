import Nianbao
import ReportFolders

/// Reads inputs, those of other kinds after a conversion.
struct InputReader: Sendable {
  private let converters: ConverterList
  private let files: ReportFileReader

  /// Takes what will be read.
  init(_ inputs: [Input], _ converters: ConverterList) {
    self.converters = converters
    let paths = inputs.lazy.filter { !$0.isStandardInput }.map(\.path)
    files = ReportFileReader(paths, converters, from: Input.files)
  }

  /// Reads a report.
  ///
  /// - Throws: ``Refusal`` if the file cannot be read or is no report.
  func read(_ input: Input) throws(Refusal) -> ReportFile {
    if input.isStandardInput { return try input.read(by: converters) }
    return try files.read(input.path)
  }
}
