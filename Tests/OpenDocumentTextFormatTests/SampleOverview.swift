import Nianbao
import ReportModel
import TestSupport

/// What is read where a test puts something of its own into a report without a fault.
struct SampleOverview {
  /// The place that content of a test takes in the first section.
  private static let place = "此处"

  let file: ReportFile

  /// Reads a report with a test's content as its first section.
  ///
  /// - Parameters:
  ///   - content: What stands between the headings of the first and the second section.
  ///   - styles: The automatic styles.
  ///   - before: What stands in front of the report.
  ///   - parts: Further parts.
  /// - Throws: What the reader throws.
  init(
    _ content: String,
    styles: String = "",
    before: String = "",
    parts: [String: String] = [:]
  ) throws {
    var report = SampleText.sound()
    report[.overview].paragraphs = [Self.place]
    let body = SampleText.body(of: report)
      .replacing(SampleText.paragraph(Self.place), with: content)
    file = try ReportFile(reading: SampleText.bytes(before + body, styles: styles, parts: parts))
  }

  /// The paragraphs of the first section.
  var paragraphs: [String] { file.report[.overview].paragraphs }

  /// The codes of what was found, notes left out.
  var findings: [String] {
    file.reading.findings.filter { $0.severity > .note }.map(\.code)
  }

  /// The named styles as a part of a file.
  static func styles(_ styles: String) -> [String: String] {
    let content = SampleText.content("", styles: styles)
    return ["styles.xml": content.replacing("automatic-styles", with: "styles")]
  }
}
