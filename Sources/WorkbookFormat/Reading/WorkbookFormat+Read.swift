import Archive
package import ReportFormats
package import ReportModel
import ReportPackages
import Spreadsheet
import TextTools
import XML

extension WorkbookFormat {
  /// Reads a report.
  ///
  /// Sheets are known by what stands in them, cells of tables by their labels and then by their
  /// names: sheets may be renamed and moved, rows and columns inserted. A table of another workbook,
  /// pasted from a document, is read too. A value that is not certain is unreadable and a finding.
  ///
  /// - Parameter probe: An xlsx or ods file, or a workbook of Office or OpenDocument as one XML file.
  /// - Returns: The report, with the findings sheet by sheet.
  /// - Throws: ``Refusal`` with the code `WORKBOOK-KIND` for a file of another kind,
  ///   `WORKBOOK-ENCRYPTED`, `WORKBOOK-DAMAGED`, `WORKBOOK-INVALID`, `WORKBOOK-DOCTYPE`, `INPUT-LIMIT`,
  ///   and `INPUT-NOT-A-REPORT` for a workbook without any table or title of an annual report.
  package static func read(_ probe: Probe) throws(Refusal) -> Reading {
    try read(try contents(probe), probe.context)
  }

  /// What a workbook of any kind holds.
  static func contents(_ probe: Probe) throws(Refusal) -> WorkbookContents {
    probe.kind == .excelXML2003 ? try excelXML(probe) : try contents(ofPackage: probe)
  }

  /// Reads a report from what a workbook holds.
  ///
  /// - Throws: As ``read(_:)``.
  static func read(
    _ contents: WorkbookContents,
    _ context: FormatContext
  ) throws(Refusal) -> Reading {
    let limits = context.limits
    // The limit of one sheet is that of all of them, too: what follows takes more room for each cell.
    guard contents.sheets.reduce(0, { $0 + $1.cells.count }) <= limits.cells else {
      throw .limit(
        Wording(zh: "各工作表中有内容的单元格数", en: "the cells of all sheets"),
        value: String(limits.cells)
      )
    }
    guard contents.textLength <= limits.allCellsText else {
      throw .limit(
        Wording(zh: "各工作表中文字的总长度", en: "the text of all cells"),
        value: ReadingLimits.name(ofBytes: limits.allCellsText)
      )
    }
    var reader = WorkbookReader(contents, among: context.editions)
    return try reader.read()
  }

  private static func contents(ofPackage probe: Probe) throws(Refusal) -> WorkbookContents {
    let archive: SharedArchive
    do throws(ArchiveError) {
      archive = try probe.archive()
    } catch {
      throw Refusal(reading: error)
    }
    do throws(SpreadsheetError) {
      let contents = try WorkbookContents(
        reading: archive,
        limits: SpreadsheetLimits(probe.limits, isFlat: probe.isFlatPackage),
        calculating: isOfReport,
        leavingOut: WorkbookReader.isLeftOut
      )
      if try !WorkbookContents.isOpenDocument(archive) {
        try refuseDocumentTypes(in: archive, besides: contents.parsedParts)
      }
      return contents
    } catch {
      throw Refusal(reading: error)
    }
  }

  private static func excelXML(_ probe: Probe) throws(Refusal) -> WorkbookContents {
    var limits = SpreadsheetLimits(probe.limits, isFlat: false)
    limits.archive.partBytes = probe.limits.textBytes
    let document = try probe.document().bytes
    do throws(SpreadsheetError) {
      return try WorkbookContents(
        excelXML: document,
        limits: limits,
        calculating: isOfReport
      )
    } catch {
      throw Refusal(reading: error)
    }
  }

  /// Whether the formulas of a sheet are of interest.
  private static func isOfReport(_ sheet: SheetContents) -> Bool {
    if sheet.isLeftOut { return false }
    let head = SheetHead(sheet)
    // The instructions sum up the sheet of checks for a person.
    return !WorkbookReader.isLeftAlone(head)
      && head.row(of: InstructionSheet.identityHeadings) == nil
  }

  /// Refuses a workbook with a DOCTYPE in any part.
  ///
  /// For packages of Office alone: the scripts of OpenDocument have one. The parser refuses one in what it parses.
  private static func refuseDocumentTypes(
    in archive: SharedArchive,
    besides known: Set<String>
  ) throws(SpreadsheetError) {
    let part: String?
    do throws(ArchiveError) {
      part = try archive.partWithDocumentType(besides: known)
    } catch {
      throw SpreadsheetError(error)
    }
    if let part {
      throw SpreadsheetError(
        .xml(.documentType),
        zh: "含有 DOCTYPE 声明",
        en: "it has a DOCTYPE",
        part: part
      )
    }
  }

  /// Reads a report from a file that is known to be a workbook.
  package static func read(
    _ bytes: [UInt8],
    limits: ReadingLimits = .default,
    among editions: EditionRegistry = .shipped
  ) throws(Refusal) -> Reading {
    try read(Probe(bytes, in: FormatContext(limits: limits, editions: editions)))
  }
}

extension WorkbookContents {
  /// The bytes of the texts of all cells, each counted wherever it stands.
  fileprivate var textLength: Int {
    sheets.reduce(0) { sum, sheet in
      sheet.cells.reduce(sum) { sum, cell in
        if case .text(let text) = cell.value { sum + text.utf8.count } else { sum }
      }
    }
  }
}

extension SpreadsheetLimits {
  /// What a workbook may hold, of the limits of all formats.
  init(_ limits: ReadingLimits, isFlat: Bool) {
    self.init()
    sheets = limits.sheets
    cells = limits.cells
    cellText = limits.cellText
    depth = limits.depth
    startTagBytes = limits.startTagBytes
    // In one XML file pictures stand as text.
    if isFlat { textBytes = limits.partBytes }
    archive = ArchiveLimits(limits)
  }
}
