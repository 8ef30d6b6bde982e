internal import Encodings
public import FindingReports
internal import ReportFormats
public import ReportModel

extension ReportFile {
  /// The lines of a text, an XML or a JSON file in UTF-8, without their ends; empty for other formats.
  public var lines: [ArraySlice<UInt8>] {
    guard format.isPlainText else { return [] }
    return decodedText.map(Self.lines) ?? []
  }

  /// The file in UTF-8; nil if it is no text in an encoding that is read.
  var decodedText: [UInt8]? { try? probe.text().utf8 }

  /// The lines of a text in UTF-8, without their ends, as slices of it.
  static func lines(of text: [UInt8]) -> [ArraySlice<UInt8>] {
    text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { line in
      line.last == UInt8(ascii: "\r") ? line.dropLast() : line
    }
  }
}

extension CheckedFile {
  /// What a check found in a file.
  public init(
    name: String,
    file: ReportFile,
    findings: [Finding],
    repairs: [RepairProposal] = []
  ) {
    self.init(
      name: name,
      format: file.format.name,
      report: file.report,
      findings: findings,
      repairs: repairs,
      lines: { file.lines }
    )
  }
}
