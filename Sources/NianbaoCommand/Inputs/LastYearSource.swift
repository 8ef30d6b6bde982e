import Nianbao

/// Where last year's reports come from: one file, or the files of a folder.
struct LastYearSource: Sendable {
  /// What there is for a report.
  struct Match: Sendable {
    /// Last year's report; nil if there is none.
    var lastYear: LastYear?
    /// What there is to say about the search.
    var findings: [Finding] = []
  }

  /// The one report that is taken whatever its organ; nil where reports are found by name.
  private let named: LastYear?
  private let index: LastYearIndex
  private let path: String

  /// Reads the reports, of each no more than a check needs.
  ///
  /// Files that cannot be read are told and passed over.
  ///
  /// - Parameters:
  ///   - path: A file or a folder.
  ///   - inputs: How many reports will be checked.
  ///   - jobs: How many files may be read at once.
  /// - Throws: What `Batch` throws.
  init(_ path: String, inputs: Int, jobs: Int?) throws {
    let list = try InputList([path])
    let reports = Collected<LastYear>()
    _ = try Batch(list, jobs: jobs).run { index, input in
      var outcome = Outcome(name: input.path)
      do throws(Refusal) {
        reports.add(LastYear(try input.read().reading, file: input.path), at: index)
      } catch {
        outcome.refuse(error)
      }
      return outcome
    }
    let found = reports.inOrder
    named = !list.isBatch && inputs == 1 ? found.first : nil
    index = LastYearIndex(found)
    self.path = path
  }

  /// Looks for last year's report of a report's organ.
  func lastYear(of report: Report) -> Match {
    if let named { return Match(lastYear: named) }
    switch index.lastYear(of: report) {
    case .found(let lastYear): return Match(lastYear: lastYear)
    case .missing:
      let year = report.year.map { String($0 - 1) } ?? "?"
      return Match(findings: [
        Finding(
          .lastYearMissing,
          zh: "\(path) 中没有“\(report.organ)”\(year) 年度的报告",
          en: "\(path) has no report of \(year) by “\(report.organ)”"
        )
      ])
    case .ambiguous(let files):
      return Match(findings: [
        Finding(
          .lastYearAmbiguous,
          found: files.joined(separator: ", "),
          zh: "“\(report.organ)”上一年度的报告有 \(files.count) 份：\(files.joined(separator: "、"))",
          en:
            "there are \(files.count) reports of last year by “\(report.organ)”: \(files.joined(separator: ", "))"
        )
      ])
    }
  }
}
