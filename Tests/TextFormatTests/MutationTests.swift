import Nianbao
import TestSupport
import Testing

@Suite("damaged texts")
struct MutationTests {
  /// A change of one or two lines; the numbers of the lines touched.
  private func damage(_ lines: inout [String], _ random: inout SplitMix64) -> String {
    let at = Int.random(in: lines.indices, using: &random)
    let other = Int.random(in: lines.indices, using: &random)
    switch Int.random(in: 0...6, using: &random) {
    case 0:
      lines.remove(at: at)
      return "removed \(at)"
    case 1:
      lines.insert(lines[at], at: at)
      return "doubled \(at)"
    case 2:
      lines.swapAt(at, other)
      return "swapped \(at) \(other)"
    case 3:
      lines[at] = lines[at].replacing("\t", with: "")
      return "no tab \(at)"
    case 4:
      lines.insert("", at: at)
      return "blank before \(at)"
    case 5:
      lines[at] += " 页码"
      return "word behind \(at)"
    default:
      lines[at] = "\t" + lines[at]
      return "tab before \(at)"
    }
  }

  @Test("a number is read as it stood, or something is said")
  func neverSilentlyWrong() throws {
    let bytes = try GoldenFile.fixture("report-2021.txt").bytes()
    let report = try ReportFile(reading: bytes).report
    let original = String(decoding: bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
    for seed in DamageCount.seeds(1500) {
      var random = SplitMix64(seed: seed)
      var lines = original
      let what = damage(&lines, &random)
      let damaged = Array(lines.joined(separator: "\n").utf8)
      guard let reading = try? ReportFile(reading: damaged).reading else { continue }
      guard reading.findings.isEmpty else { continue }
      // Two numbers that change places cannot be told from a report that has them there.
      if what.hasPrefix("swapped"), Set(lines) == Set(original) {
        let moved = zip(lines, original).filter { $0 != $1 }.map(\.0)
        if moved.allSatisfy({ $0.hasPrefix("\t") && $0.dropFirst().contains { $0.isNumber } }) {
          continue
        }
      }
      #expect(reading.report.values == report.values, "seed \(seed): \(what)")
    }
  }

  @Test("a text cut off anywhere is read with findings or refused")
  func truncated() throws {
    let bytes = try GoldenFile.fixture("report-2021.txt").bytes()
    let report = try ReportFile(reading: bytes).report
    for part in 1..<100 {
      let cut = Array(bytes.prefix(bytes.count * part / 100))
      guard let reading = try? ReportFile(reading: cut).reading else { continue }
      for (found, expected) in zip(reading.report.values, report.values)
      where found != expected && !found.isUnreadable {
        #expect(!reading.findings.isEmpty, "\(part) %: \(found)")
      }
    }
  }
}
