import Archive
import Listings
public import ReportFormats
import ReportModel
import ReportPackages
import ReportRecognition
import Spreadsheet
import TextTools

extension ReportFormat {
  /// An XLSX workbook.
  public static let xlsx = ReportFormat(
    name: "xlsx",
    wording: FormatWording(zh: "工作簿", en: "workbook", one: "a workbook", many: "workbooks"),
    suffixes: ["xlsx"],
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    isSavedByPrograms: true,
    likeness: { probe in
      switch probe.kind {
      // What is in an archive of no other format, or in an old or encrypted file, its reader says.
      case .zip, .compoundFile, .encryptedOffice, .flatWordDocument, .flatOpenDocument,
        .excelXML2003:
        .possible
      default: .none
      }
    },
    reader: WorkbookReportReader(),
    writer: WorkbookReportWriter(),
    annotator: WorkbookAnnotator(),
    kinds: .workbookFormat
  )

  /// An OpenDocument spreadsheet; read, never written.
  public static let ods = ReportFormat(
    name: "ods",
    wording: FormatWording(
      zh: "电子表格（ods）",
      en: "OpenDocument spreadsheet",
      one: "an OpenDocument spreadsheet",
      many: "OpenDocument spreadsheets"
    ),
    suffixes: ["ods", "fods"],
    isSavedByPrograms: true,
    likeness: { probe in
      guard probe.isPackage, let archive = try? probe.archive() else { return .none }
      return (try? WorkbookContents.isOpenDocument(archive)) == true ? .certain : .none
    },
    reader: WorkbookReportReader()
  )
}

private struct WorkbookReportReader: ReportReader {
  func read(_ probe: Probe) throws(Refusal) -> Recognition {
    Recognition(try WorkbookFormat.read(probe))
  }
}

private struct WorkbookReportWriter: AnnexWriter, ReportRewriter {
  /// Names of cells say what each value is.
  let isReadBack = false

  func write(_ report: Report, in context: FormatContext) throws(Refusal) -> [UInt8] {
    try WorkbookFormat.write(report, lastYear: context.lastYear, among: context.editions)
  }

  func write(
    _ report: Report,
    besides annexes: [Listing],
    _ language: Language,
    in context: FormatContext
  ) throws(Refusal) -> [UInt8] {
    try WorkbookFormat.write(report, besides: annexes, language, among: context.editions)
  }

  func rewrite(
    _ report: Report,
    of original: Reading,
    in context: FormatContext
  ) throws(Refusal) -> [UInt8] {
    try WorkbookFormat.write(report, identity: original.identity, among: context.editions)
  }
}
