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

  /// A PDF of one page with one word.
  private static let sample: [UInt8] = {
    let stream = "BT /F 12 Tf 20 50 Td (nianbao) Tj ET"
    let objects = [
      "<</Type/Catalog/Pages 2 0 R>>",
      "<</Type/Pages/Kids[3 0 R]/Count 1>>",
      "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
      "<</Length \(stream.utf8.count)>>\nstream\n\(stream)\nendstream",
      "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    var file = "%PDF-1.4\n"
    var places = "0000000000 65535 f \n"
    for (index, object) in objects.enumerated() {
      let digits = String(file.utf8.count)
      places += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
      file += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let table = file.utf8.count
    file += "xref\n0 \(objects.count + 1)\n\(places)"
    file += "trailer\n<</Root 1 0 R/Size \(objects.count + 1)>>\nstartxref\n\(table)\n%%EOF\n"
    return Array(file.utf8)
  }()
}
