import Foundation
import Nianbao
import ReportRecognition
import TestSupport
import Testing

@Suite("texts")
struct RoundTripTests {
  @Test(
    "reading what was written gives the same report",
    arguments: EditionRegistry.shipped.editions
  )
  func everyReportSurvives(_ edition: Edition) throws {
    for seed in DamageCount.seeds(150) {
      var random = RandomReport(seed: seed, for: .text)
      let report = random.report(on: edition)
      let bytes: [UInt8]
      do throws(Refusal) {
        bytes = try report.written(as: .text).bytes
      } catch {
        // What would read back as something else is refused, never written.
        #expect(error.side == .report || error.side == .output, "seed \(seed)")
        continue
      }
      let read = try ReportFormat.text.reader.read(Probe(bytes)).reading.report
      #expect(read.title == report.title, "seed \(seed)")
      #expect(read.sections == report.sections, "seed \(seed)")
      #expect(read.values == report.values, "seed \(seed)")
      #expect(try read.written(as: .text).bytes == bytes, "seed \(seed)")
    }
  }

  @Test("most random reports can be written as text", arguments: EditionRegistry.shipped.editions)
  func refusesLittle(_ edition: Edition) {
    let written = DamageCount.seeds(150).count { seed in
      var random = RandomReport(seed: seed, for: .text)
      return (try? random.report(on: edition).written(as: .text).bytes) != nil
    }
    #expect(written > DamageCount.least(75))
  }

  @Test("the canonical layout stays as it is")
  func canonical() throws {
    let reading = try ReportFile(reading: GoldenFile.fixture("report-2021.txt").bytes()).reading
    #expect(reading.findings.isEmpty)
    try GoldenFile.test("canonical-2021.txt").expect(reading.report.written(as: .text).bytes)
  }
}
