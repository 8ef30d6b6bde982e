public import ReportFormats
import ReportModel
import ReportRecognition
import TextTools
import XML

extension ReportFormat {
  /// XML in the structure of the published form.
  public static let xml = ReportFormat(
    name: "xml",
    wording: FormatWording(zh: "XML", en: "XML"),
    suffixes: ["xml"],
    mediaType: "application/xml",
    lineBreaks: .lineFeeds,
    likeness: { $0.kind == .xml ? .possible : .none },
    reader: XMLReportReader(),
    writer: XMLReportWriter(),
    kinds: .xmlFormat
  )
}

private struct XMLReportReader: ReportReader {
  func read(_ probe: Probe) throws(Refusal) -> Recognition {
    let document = try probe.document()
    var reading = try XMLFormat.read(
      document.bytes,
      limits: probe.limits,
      among: probe.context.editions
    )
    if let finding = document.finding { reading.findings.insert(finding, at: 0) }
    return Recognition(reading)
  }
}

private struct XMLReportWriter: ReportWriter {
  /// The schema has seen what is written.
  let isReadBack = false

  func write(_ report: Report, in context: FormatContext) throws(Refusal) -> [UInt8] {
    try XMLFormat.write(report)
  }
}

extension XMLLimits {
  /// What a document may hold, of the limits of all formats.
  init(_ limits: ReadingLimits) {
    self.init()
    documentBytes = limits.textBytes
    depth = limits.depth
    startTagBytes = limits.startTagBytes
  }
}
