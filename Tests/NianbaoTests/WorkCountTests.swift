#if DEBUG
import Nianbao
import TestSupport
import Testing
import WorkCounts

/// Work that costs time is done once for a file, whatever is then asked of it.
@Suite("Counts of work")
struct WorkCountTests {
  /// A text in GB 18030, and a workbook of it in which a number was changed.
  private static func files() throws -> (text: [UInt8], workbook: [UInt8]) {
    let text = try GoldenFile.fixture("dialects/E4-gb18030.txt").bytes()
    var report = try ReportFile(reading: text).report
    let cell = try #require(
      report.form.cell("applications.newlyReceived.researchInstitution")
    )
    report.values[cell.index] = .count(1_234_567)
    return (text, try report.written(as: .xlsx).bytes)
  }

  @Test("an update reads each file once, and what it made once more")
  func update() throws {
    let (text, workbook) = try Self.files()
    let tally = try WorkTally.tally {
      let original = try ReportFile(reading: text)
      let update = try original.updated(from: ReportFile(reading: workbook))
      #expect(update.changes.count == 1)
    }
    // The original, the edited file, and what was made of both.
    #expect(tally[.recognition] == 3)
    #expect(tally[.kindDetection] == 2)
    #expect(tally[.archiveOpening] == 1)
    // The original decoded, encoded again to be sure that it comes back, and the edited text encoded.
    #expect(tally[.transcoding] == 3)
  }

  @Test("a check of a workbook opens it once and detects its kind once")
  func check() throws {
    let (_, workbook) = try Self.files()
    let tally = try WorkTally.tally {
      let file = try ReportFile(reading: workbook)
      _ = CheckedFile(name: "edited.xlsx", file: file, findings: file.check()).lines()
    }
    #expect(tally[.recognition] == 1)
    #expect(tally[.kindDetection] == 1)
    #expect(tally[.archiveOpening] == 1)
    #expect(tally[.transcoding] == 0)
  }

  @Test("a check of a text decodes it once, its lines included")
  func checkText() throws {
    let (text, _) = try Self.files()
    let tally = try WorkTally.tally {
      let file = try ReportFile(reading: text)
      #expect(!CheckedFile(name: "a.txt", file: file, findings: file.check()).lines().isEmpty)
    }
    #expect(tally[.recognition] == 1)
    #expect(tally[.kindDetection] == 1)
    #expect(tally[.transcoding] == 1)
  }

  @Test("only a format that is told by what stands in it is read back when written")
  func writing() throws {
    let report = try ReportFile(reading: Self.files().text).report
    for format in ReportFormat.all where format.isWritten {
      let tally = try WorkTally.tally { _ = try report.written(as: format) }
      // A text may look like a page or like no text at all, and a page or document is read by what stands in it;
      // what else is written says what it is.
      let count = [.text, .html, .docx].contains(format) ? 1 : 0
      #expect(tally[.recognition] == count, "\(format.name)")
      #expect(tally[.kindDetection] == count, "\(format.name)")
    }
  }
}
#endif
