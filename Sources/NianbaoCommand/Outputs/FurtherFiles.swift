import Nianbao
import TextTools

/// The workbooks beside a sum of very many units.
struct FurtherFiles: Sendable {
  /// The path of the sum without its extension, and the extension with its point.
  private let stem: Substring
  private let suffix: Substring

  init(besides output: String) {
    let dot = output.utf8.lastIndex(of: UInt8(ascii: ".")) ?? output.endIndex
    stem = output[..<dot]
    suffix = output[dot...]
  }

  /// The path of one, by its number from 1.
  func path(_ number: Int) -> String {
    stem + (MessageLanguage.current == .chinese ? "-各单位" : "-units") + "-\(number)" + suffix
  }

  /// The name of one, as it stands beside the sum.
  func name(_ number: Int) -> String {
    let path = path(number)
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    return slash.map { String(path[path.utf8.index(after: $0)...]) } ?? path
  }
}

extension Finding {
  /// The report that is named as last year's is of another year.
  static func otherLastYear(_ found: Int?, _ expected: Int?) -> Finding {
    let (found, expected) = (name(found), name(expected))
    return Finding(
      .lastYearMissing,
      found: found,
      expected: expected,
      zh: "--previous 的报告是 \(found) 年度的，不是 \(expected) 年度的，仍作对比",
      en:
        "the report given with --previous is of \(found), not of \(expected); it is compared all the same"
    )
  }

  /// A folder has no report of last year.
  static func noLastYear(_ year: Int?, in path: String) -> Finding {
    Finding(
      .lastYearMissing,
      expected: name(year),
      zh: "\(path) 中没有 \(name(year)) 年度可以汇总的报告，未作对比",
      en: "\(path) has no report of \(name(year)) to add up; nothing is compared"
    )
  }

  private static func name(_ year: Int?) -> String { year.map { String($0) } ?? "?" }
}
