import Foundation
import Nianbao
import ReportModel
import Testing

/// The folder of published reports with their transcriptions; nil where there is none.
private let samples = ProcessInfo.processInfo.environment["NIANBAO_SAMPLES"]

@Suite(
  "published reports",
  .enabled(if: samples != nil, "NIANBAO_SAMPLES names no folder of samples")
)
struct SampleTests {
  /// How many cells of a report were read right, flagged, or read wrong.
  private struct Score {
    var right = 0
    var flagged = 0
    var undecidable = 0
    var wrong: [String] = []
  }

  @Test("no cell is read wrong, and nearly all that can be decided are read")
  func comparesWithTranscriptions() throws {
    let folder = URL(fileURLWithPath: try #require(samples))
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".expected.json") }.sorted()
    #expect(files.count >= 8)
    for name in files {
      let data = try Data(contentsOf: folder.appendingPathComponent(name))
      let expected = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
      let source = try #require(expected["file"] as? String)
      let bytes = [UInt8](try Data(contentsOf: folder.appendingPathComponent(source)))
      let file = try ReportFile(reading: bytes)
      #expect(file.report.edition.name == expected["form"] as? String, "\(source)")
      let values = try #require(expected["values"] as? [String: Any])
      let score = score(file, values)
      print(
        "\(source): \(score.right) right, \(score.flagged) flagged,",
        "\(score.undecidable) undecidable"
      )
      #expect(score.wrong == [], "\(source)")
      #expect(Double(score.right) >= 0.99 * Double(score.right + score.flagged), "\(source)")
    }
  }

  @Test("excerpts without a transcription are read, or flagged, and never stop the program")
  func readsExcerpts() throws {
    let folder = URL(fileURLWithPath: try #require(samples))
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path)
    where !name.hasSuffix(".json") {
      let bytes = [UInt8](try Data(contentsOf: folder.appendingPathComponent(name)))
      let file = try ReportFile(reading: bytes)
      let unread = file.report.values.contains { $0.isUnreadable }
      #expect(!unread || file.check().contains { $0.severity == .error }, "\(name)")
    }
  }

  private func score(_ file: ReportFile, _ expected: [String: Any]) -> Score {
    // Rows whose numbers run together and that no sum ties together cannot be decided by anybody.
    let summed = Set(file.report.form.sums.flatMap { $0.parts + $0.totals })
    let glued = Set(
      file.reading.findings.filter { $0.code == "DIGITS-UNDECIDED" }
        .compactMap { $0.formCell?.path.dropLast().joined(separator: ".") }
    )
    var score = Score()
    for cell in file.report.form.cells {
      let found = file.report.values[cell.index]
      let wanted = expected[cell.identifier]
      let isGlued = glued.contains(cell.path.dropLast().joined(separator: "."))
      if wanted == nil || wanted is NSNull {
        if found.number != nil { score.wrong.append(cell.identifier) } else { score.right += 1 }
      } else if found.isUnreadable {
        if isGlued, !summed.contains(cell.index) {
          score.undecidable += 1
        } else {
          score.flagged += 1
        }
      } else if found.number?.number.text == wanted.map({ "\($0)" }) {
        score.right += 1
      } else {
        score.wrong.append("\(cell.identifier): \(found)")
      }
    }
    return score
  }
}
