import Nianbao
import ReportFolders

/// Where last year's reports come from: one file, or the files of a folder.
struct LastYearSource: Sendable {
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
  /// What cannot be read in a folder is told and passed over; ``status`` is that of what ought to have been read. Where
  /// nothing can be read of what was named, the command ends: a comparison that was asked for is not left out.
  ///
  /// - Parameters:
  ///   - path: A file or a folder.
  ///   - inputs: How many reports will be checked.
  ///   - jobs: How many files may be read at once.
  ///   - converters: Who converts files of other kinds.
  /// - Throws: What `Batch` throws, and the status to end with where nothing can be read of what was named.
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
    if list.inputs.isEmpty || !list.isBatch { try status.end() }
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
  func lastYear(of report: Report) -> LastYearMatch {
    named.map { LastYearMatch(lastYear: $0) } ?? index.match(for: report, in: path)
  }
}
