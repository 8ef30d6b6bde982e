import ReportFormats
import TextTools

extension ConverterState {
  /// The program that tells what is drawn on the pages of a PDF.
  static func pageTrace(in searchPath: String) -> ConverterState {
    let file = ForeignFile(sample, kind: .pdf, named: nil, limits: .default)
    return ConverterState(
      PageTraceConverter.program,
      at: ForeignProgram.find([PageTraceConverter.program], in: searchPath)?.path,
      advice: PageTraceConverter.advice,
      [(["pdf"], { PageTraceConverter(searchPath: searchPath).convert([file])[0] })]
    )
  }

  /// A PDF of one page with one word, without the table of places: programs make it anew.
  private static let sample = Array(
    """
    %PDF-1.4
    1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
    2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
    3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]/Contents 4 0 R\
    /Resources<</Font<</F 5 0 R>>>>>>endobj
    4 0 obj<</Length 35>>stream
    BT /F 12 Tf 20 50 Td (nianbao) Tj ET
    endstream endobj
    5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
    trailer<</Root 1 0 R/Size 6>>
    %%EOF

    """.utf8
  )
}
