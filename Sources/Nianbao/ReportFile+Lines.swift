internal import Encodings
public import FindingReports
internal import ReportFormats
public import ReportModel
internal import TextTools

extension ReportFile {
  /// The lines of a text, an XML or a JSON file in UTF-8, without their ends; empty for other formats.
  public var lines: [ArraySlice<UInt8>] {
    decodedText.map { text in lineRanges(of: text).map { text[$0] } } ?? []
  }

  /// The file in UTF-8; nil if it is no text of which lines can be shown.
  var decodedText: [UInt8]? { format.isPlainText ? try? probe.text().utf8 : nil }

  /// The lines of the file's text in UTF-8 as the reader of its format counts them; none for a format
  /// whose findings name no lines.
  func lineRanges(of text: [UInt8]) -> [Range<Int>] {
    guard let breaks = format.lineBreaks else { return [] }
    let start = ByteOrderMark(of: text) == .utf8 ? ByteOrderMark.utf8.bytes.count : 0
    return Array(LineRanges(of: text, breaks: breaks, from: start))
  }
}

extension CheckedFile {
  /// What a check found in a file.
  public init(
    name: String,
    file: ReportFile,
    findings: [Finding],
    listing limit: Int? = nil,
    repairs: [RepairProposal] = []
  ) {
    self.init(
      name: name,
      format: file.format.name,
      report: file.report,
      findings: findings,
      listing: limit,
      repairs: repairs,
      fillState: file.fillState,
      lines: { file.lines }
    )
  }
}
