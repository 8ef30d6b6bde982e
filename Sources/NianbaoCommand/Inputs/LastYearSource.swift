import Nianbao
import ReportFolders

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
  /// The organs of a folder's reports with their years, in the order of the files.
  let organs: [(name: String, year: Int?)]
  private let path: String
  /// The status of what could not be read.
  ///
  /// A file in a folder that holds no report is none of last year's, and only told.
  let status: ExitStatus

  /// Reads the reports, of each no more than a check needs.
  ///
  /// What cannot be read is told and passed over; ``status`` is that of what ought to have been read.
  ///
  /// - Parameters:
  ///   - path: A file or a folder.
  ///   - inputs: How many reports will be checked.
  ///   - jobs: How many files may be read at once.
  ///   - converters: Who converts files of other kinds.
  /// - Throws: What `Batch` throws.
  init(_ path: String, inputs: Int, jobs: Int?, _ converters: ConvertersOption) throws {
    let list = try InputList([path])
    ReadFiles.note(list.inputs)
    let reports = Collected<LastYear>()
    let reader = converters.reader(of: list.inputs)
    let summary = try Batch(list, jobs: jobs).run { index, input in
      var outcome = Outcome(name: input.path)
      do throws(Refusal) {
        reports.add(LastYear(try reader.read(input).reading, file: input.shownPath), at: index)
      } catch {
        outcome.refuse(error)
      }
      return outcome
    }
    let found = reports.inOrder
    status =
      summary.unwell.filter { outcome in
        outcome.refusal.map { !list.isBatch || $0.kind.isOfFiles } ?? false
      }
      .map(\.status).max() ?? .done
    named = !list.isBatch && inputs == 1 ? found.first : nil
    index = LastYearIndex(found)
    organs = []
    self.path = path
  }

  /// Takes the reports of a folder that were read already.
  ///
  /// - Parameters:
  ///   - reports: The reports, in the order of their files.
  ///   - path: The folder.
  ///   - status: The status of what ought to have been read.
  init(_ reports: [LastYear], in path: String, _ status: ExitStatus) {
    named = nil
    index = LastYearIndex(reports)
    organs = reports.map { ($0.organ, $0.year) }
    self.path = path
    self.status = status
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

extension FindingKind {
  /// There is no report of last year of the same organ.
  static let lastYearMissing = FindingKind(
    code: "LASTYEAR-MISSING",
    severity: .note,
    meaning: Wording(
      zh: "没有找到同一机关上一年度的报告，未作跨年核对",
      en: "no report of last year by the same organ was found; the years were not compared"
    ),
    basis: Basis.program,
    remedy: Wording(
      zh: "把上年的报告放进 --previous 的文件夹，或直接指定文件",
      en: "put last year's report into the folder given with --previous, or name the file"
    ),
    example: Wording(zh: "机关改名，而文件夹里是旧名称", en: "an organ that has been renamed"),
    actor: .program,
    since: 1
  )

  /// Several reports of last year could be the organ's.
  static let lastYearAmbiguous = FindingKind(
    code: "LASTYEAR-AMBIGUOUS",
    severity: .warning,
    meaning: Wording(
      zh: "同一机关上一年度的报告不止一份，未作跨年核对",
      en: "several reports of last year are the organ's; the years were not compared"
    ),
    basis: Basis.program,
    remedy: Wording(zh: "只留下正确的一份", en: "keep the right one alone"),
    example: Wording(zh: "文件夹里有“某局.txt”和“某局（定稿）.txt”", en: "a draft beside the final report"),
    actor: .program,
    since: 1
  )
}
