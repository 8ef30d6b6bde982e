import ReportFormats
import ReportModel
import ReportRecognition
import TextTools
import XML

/// Reads the trace of a PDF, which a converter has made of it.
struct PDFReader: ReportReader {
  func read(_ probe: Probe) throws(Refusal) -> Recognition {
    do throws(Refusal) {
      return try Recognizer.recognize(
        Self.document(of: probe.bytes, limits: probe.limits),
        among: probe.context.editions
      )
    } catch {
      throw error.naming(FileKind.pdf.name)
    }
  }

  /// Takes a trace apart.
  ///
  /// - Parameters:
  ///   - trace: The whole trace.
  ///   - limits: The most that it may hold.
  /// - Returns: Its paragraphs and tables, each with its page.
  /// - Throws: A refusal if it is past a limit, or no page holds text.
  static func document(of trace: [UInt8], limits: ReadingLimits) throws(Refusal) -> Document {
    var reader = TraceReader()
    var own = XMLLimits.default
    own.documentBytes = limits.fileBytes
    own.depth = limits.documentDepth
    own.startTagBytes = limits.startTagBytes
    try XMLParser.parse(TraceRepair.repaired(trace), limits: own, handler: &reader)
    try check(reader.pages)
    return PDFDocument.document(of: reader.pages)
  }

  /// Refuses a PDF whose pages are pictures or whose text cannot be known.
  private static func check(_ pages: [PageContents]) throws(Refusal) {
    guard !pages.isEmpty else { throw .traceIncomplete }
    let shown = pages.reduce(0) { $0 + $1.shownCount }
    let uncoded = pages.reduce(0) { $0 + $1.uncodedCount }
    // A scan may bear a stamp or a page's number.
    if shown < 40 * pages.count, pages.contains(where: { $0.pictureShare > 0.4 }), shown < 200 {
      throw .scanned
    }
    if shown == 0 { throw pages.contains { $0.pictureShare > 0.1 } ? .scanned : .withoutText }
    if uncoded * 2 > shown { throw .withoutCharacters }
  }
}
