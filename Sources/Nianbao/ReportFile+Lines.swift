internal import Encodings
public import FindingReports
public import ReportModel

extension ReportFile {
  /// The lines of a text, an XML or a JSON file in UTF-8, without their ends; empty for other formats.
  public var lines: [ArraySlice<UInt8>] {
    switch format {
    case .text, .xml, .json:
      guard let text = try? EncodedText(bytes).utf8 else { return [] }
      return text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map {
        line in
        line.last == UInt8(ascii: "\r") ? line.dropLast() : line
      }
    case .xlsx, .html, .docx: return []
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
      format: file.format.rawValue,
      report: file.report,
      findings: findings,
      repairs: repairs,
      lines: findings.contains { $0.place != nil } ? file.lines : []
    )
  }
}
