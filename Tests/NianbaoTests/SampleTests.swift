import Foundation
import Nianbao
import ReportModel
import TestSupport
import Testing

/// The folders of published reports with their transcriptions, parted by colons; nil where there is none.
private let samples = ProcessInfo.processInfo.environment["NIANBAO_SAMPLES"]

@Suite(
  "published reports",
  .enabled(if: samples != nil, "NIANBAO_SAMPLES names no folders of samples")
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
    let transcriptions = try files().filter { $0.lastPathComponent.hasSuffix(".expected.json") }
    #expect(transcriptions.count >= 8)
    for transcription in transcriptions {
      let folder = transcription.deletingLastPathComponent()
      let data = try Data(contentsOf: transcription)
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
    for url in try files() where !Self.isPassedOver(url) {
      let file = try ReportFile(reading: [UInt8](try Data(contentsOf: url)))
      let unread = file.report.values.contains { $0.isUnreadable }
      #expect(!unread || file.check().contains { $0.severity == .error }, "\(url)")
    }
  }

  @Test("have the findings that a reviewer has looked at, and no other")
  func findings() throws {
    var lines: [String] = []
    for url in try files() where !Self.isPassedOver(url) {
      let file = try ReportFile(reading: [UInt8](try Data(contentsOf: url)))
      let codes = Dictionary(grouping: file.check(), by: \.code).mapValues(\.count)
      let said = codes.sorted { $0.key < $1.key }.map {
        $0.value == 1 ? $0.key : "\($0.key)×\($0.value)"
      }
      lines.append("\(url.lastPathComponent): \(said.joined(separator: " "))")
    }
    // A folder that is not there has no lines to compare.
    let golden = GoldenFile.test("sample-findings.txt")
    let known = String(decoding: try golden.bytes(), as: UTF8.self).split(separator: "\n").map(
      String.init
    )
    let names = Set(lines.map { $0.prefix { $0 != ":" } })
    let isWhole = known.allSatisfy { names.contains($0.prefix { $0 != ":" }) }
    if isWhole {
      try golden.expect(Array((lines.joined(separator: "\n") + "\n").utf8))
    } else {
      for line in lines { #expect(known.contains(line)) }
    }
  }

  /// The files of the folders, in the order of their names.
  private func files() throws -> [URL] {
    try #require(samples).split(separator: ":").flatMap { folder in
      let folder = URL(fileURLWithPath: String(folder))
      return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        .map { folder.appendingPathComponent($0) }
    }
  }

  /// Transcriptions, and reports of a kind that is not read.
  private static func isPassedOver(_ url: URL) -> Bool {
    ["json", "pdf"].contains(url.pathExtension)
  }

  /// The cells of rows whose numbers run together and whose finding names two readings that both spell these
  /// digits, and in both of which every sum of theirs holds: nobody can decide between the two.
  private func ambiguous(_ file: ReportFile) -> Set<Int> {
    let form = file.report.form
    let rows = file.reading.findings.filter { $0.code == "DIGITS-UNDECIDED" }
      .compactMap { finding -> [Int]? in
        guard let first = finding.formCell?.index,
          let row = form.tables.flatMap(\.layout.dataRows).first(where: { $0.cells[0] == first }),
          let found = finding.found, let readings = finding.expected?.components(separatedBy: " ¦ ")
        else { return nil }
        let numbers = Set(readings).map { $0.split(separator: " ").map { Int($0) } }
        let sums = form.sums.filter { rule in
          (rule.parts + rule.totals).contains(where: row.cells.contains)
        }
        guard numbers.count == 2, Set(sums.flatMap { $0.parts + $0.totals }) == Set(row.cells),
          numbers.allSatisfy({ reading in
            reading.count == row.cells.count
              && reading.compactMap { $0.map { String($0) } }.joined() == found
              && sums.allSatisfy { rule in
                func sum(_ cells: [Int]) -> Int {
                  cells.reduce(0) { $0 + (reading[row.cells.firstIndex(of: $1) ?? 0] ?? 0) }
                }
                return sum(rule.parts) == sum(rule.totals)
              }
          })
        else { return nil }
        return row.cells
      }
    return Set(rows.joined())
  }

  private func score(_ file: ReportFile, _ expected: [String: Any]) -> Score {
    // Rows whose numbers run together and that no sum ties together cannot be decided by anybody.
    let summed = Set(file.report.form.sums.flatMap { $0.parts + $0.totals })
    let glued = Set(
      file.reading.findings.filter { $0.code == "DIGITS-UNDECIDED" }
        .compactMap { $0.formCell?.path.dropLast().joined(separator: ".") }
    )
    let ambiguous = ambiguous(file)
    var score = Score()
    for cell in file.report.form.cells {
      let found = file.report.values[cell.index]
      let wanted = expected[cell.identifier]
      let isGlued = glued.contains(cell.path.dropLast().joined(separator: "."))
      if wanted == nil || wanted is NSNull {
        if found.number != nil { score.wrong.append(cell.identifier) } else { score.right += 1 }
      } else if found.isUnreadable {
        if isGlued && !summed.contains(cell.index) || ambiguous.contains(cell.index) {
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
