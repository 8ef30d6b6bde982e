public import ReportFormats
import TextTools

extension ReportFormat {
  /// A PDF, by the trace that a converter makes of it; only read.
  public static let pdf = ReportFormat(
    name: "pdf",
    wording: FormatWording(zh: "PDF", en: "PDF", one: "a PDF", many: "PDFs"),
    suffixes: ["pdf"],
    likeness: { $0.kind == .pageTrace ? .certain : .none },
    reader: PDFReader(),
    kinds: .pdf
  )
}
