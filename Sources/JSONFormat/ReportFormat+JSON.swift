import JSON
public import ReportFormats
import ReportModel
import ReportRecognition
import TextTools

extension ReportFormat {
  /// JSON: every cell of the form by its identifier.
  public static let json = ReportFormat(
    name: "json",
    wording: FormatWording(zh: "JSON", en: "JSON"),
    suffixes: ["json"],
    mediaType: "application/json",
    lineBreaks: .any,
    likeness: { $0.kind == .json ? .possible : .none },
    reader: JSONReportReader(),
    writer: JSONReportWriter(),
    kinds: .jsonFormat
  )
}

private struct JSONReportReader: ReportReader {
  func read(_ probe: Probe) throws(Refusal) -> Recognition {
    Recognition(
      try JSONFormat.read(
        probe.bytes,
        limits: JSONLimits(probe.limits),
        among: probe.context.editions
      )
    )
  }
}

private struct JSONReportWriter: ReportWriter {
  /// Members say what each value is.
  let isReadBack = false

  func write(_ report: Report, in context: FormatContext) -> [UInt8] { JSONFormat.write(report) }
}

extension JSONLimits {
  /// What a text may hold, of the limits of all formats.
  fileprivate init(_ limits: ReadingLimits) {
    self.init(bytes: limits.textBytes, depth: limits.depth, values: limits.jsonValues)
  }
}
