import Nianbao
import ReportFormats
import ReportModel
import ReportRecognition
import TextFormat

/// Times the stages that a report goes through, over and over on the same reports.
///
/// - Parameters:
///   - paths: The reports.
///   - rounds: How often.
///   - only: How a stage's name begins: the others are left out, for a look with a profiler.
/// - Throws: What reading or writing one of the reports throws.
func measureStages(paths: [String], rounds: Int, only: String = "") throws {
  let texts = try paths.map { try readFile($0) }
  let files = try texts.map { try ReportFile(reading: $0) }
  let lastYears = zip(files, paths).map { file, path in
    var reading = file.reading
    reading.report.year = reading.report.year.map { $0 - 1 }
    return LastYear(reading, file: path)
  }
  let documents = try texts.map { try TextReader.document(of: Probe($0)) }
  func written(_ format: ReportFormat) throws -> [[UInt8]] {
    try files.map { try $0.report.written(as: format).bytes }
  }
  let xml = try written(.xml)
  let json = try written(.json)
  let workbooks = try written(.xlsx)
  let edited = try workbooks.map { try ReportFile(reading: $0) }

  func measure(_ name: String, _ work: (Int) throws -> Void) throws {
    guard name.hasPrefix(only) else { return }
    // The first round fills caches and makes what is made once.
    for index in texts.indices { try work(index) }
    var each: [Double] = []
    for _ in 0..<rounds {
      let watch = Stopwatch()
      for index in texts.indices { try work(index) }
      each.append(watch.milliseconds / Double(texts.count))
    }
    each.sort()
    let padded = name + String(repeating: " ", count: max(1, 32 - name.count))
    print(
      "\(padded)\(rounded(each[each.count / 2]))  \(rounded(each[0]))  \(rounded(each[each.count - 1]))"
    )
  }

  print(
    "ms per report                   median  min  max  (\(texts.count) reports, \(rounds) rounds)"
  )
  try measure("read text") { _ = try TextReader.document(of: Probe(texts[$0])) }
  try measure("recognise") { _ = try Recognizer.recognize(documents[$0]) }
  try measure("check") { _ = files[$0].check() }
  try measure("check against last year") { _ = files[$0].check(lastYear: lastYears[$0]) }
  try measure("repair proposals") { _ = files[$0].repairProposals() }
  try measure("write text") { _ = try files[$0].report.written(as: .text) }
  try measure("write XML with validation") { _ = try files[$0].report.written(as: .xml) }
  try measure("read XML with validation") { _ = try ReportFile(reading: xml[$0]) }
  try measure("write JSON") { _ = try files[$0].report.written(as: .json) }
  try measure("read JSON") { _ = try ReportFile(reading: json[$0]) }
  try measure("write workbook") { _ = try files[$0].report.written(as: .xlsx) }
  var context = FormatContext.default
  context.isDraft = true
  try measure("write page with reading back") {
    _ = try files[$0].report.written(as: .html, in: context)
  }
  try measure("write Word with reading back") {
    _ = try files[$0].report.written(as: .docx, in: context)
  }
  try measure("read workbook") { _ = try ReportFile(reading: workbooks[$0]) }
  try measure("update text from workbook") { _ = try files[$0].updated(from: edited[$0]) }
}
