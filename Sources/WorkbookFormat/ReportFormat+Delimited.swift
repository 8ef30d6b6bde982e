import Encodings
public import ReportFormats
import ReportModel
import ReportRecognition
import Spreadsheet
import TextTools

extension ReportFormat {
  /// A sheet as text, its fields parted by commas or tabs; read as a workbook of others is, neither written nor
  /// updated.
  public static let csv = ReportFormat(
    name: "csv",
    wording: FormatWording(
      zh: "文本表格（csv）",
      en: "sheet as text",
      one: "a sheet as text",
      many: "sheets as text"
    ),
    suffixes: ["csv", "tsv"],
    likeness: { probe in
      guard probe.kind == .text, let text = try? probe.text() else { return .none }
      // A text may hold commas and tabs: the file's name decides, unless nothing but a sheet looks so.
      return DelimitedText(text.utf8).isSheet ? .certain : .possible
    },
    reader: DelimitedReportReader()
  )
}

private struct DelimitedReportReader: ReportReader {
  func read(_ probe: Probe) throws(Refusal) -> Recognition {
    let text = try probe.text()
    let contents = try WorkbookFormat.contents(delimited: text, limits: probe.limits)
    var reading = try WorkbookFormat.read(contents, probe.context)
    if let finding = text.finding { reading.findings.append(finding) }
    return Recognition(reading)
  }
}

extension WorkbookFormat {
  /// What the sheet is called in places.
  private static let delimitedName = "CSV"

  /// What a sheet as text holds.
  static func contents(
    delimited text: EncodedText,
    limits: ReadingLimits
  ) throws(Refusal) -> WorkbookContents {
    guard text.utf8.count <= limits.textBytes else {
      throw .limit(
        Wording(zh: "文件的大小", en: "the size of the file"),
        value: ReadingLimits.name(ofBytes: limits.textBytes)
      )
    }
    do throws(SpreadsheetError) {
      return try WorkbookContents(
        delimited: DelimitedText(text.utf8),
        named: delimitedName,
        limits: SpreadsheetLimits(limits, isFlat: false)
      )
    } catch {
      throw Refusal(reading: error)
    }
  }
}
