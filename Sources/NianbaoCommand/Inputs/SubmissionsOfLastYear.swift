import Nianbao
import ReportFolders

/// What was handed in last year: a folder, read once for all that this year's reports are compared with.
struct SubmissionsOfLastYear {
  /// The files.
  let submissions: [Submission]
  /// The reports as checks look them up.
  let source: LastYearSource
  /// The status of what ought to have been read.
  var status: ExitStatus { source.status }

  /// Reads a folder, telling of what cannot be read.
  init(in folder: String, _ parallel: JobsOption, _ converters: ConvertersOption) {
    let list: InputList
    do {
      list = try InputList([folder])
    } catch {
      preconditionFailure("one path is not named twice: \(error)")
    }
    ReadFiles.note(list.inputs)
    let reports = Collected<LastYear>()
    let reader = SubmissionReader(jobs: parallel.jobs, converters: converters, reports: reports)
    let (submissions, _) = reader.read(list)
    // A file in a folder that holds no report is none of last year's, and only told.
    let refusals = submissions.compactMap(\.refusal) + list.refused.map(\.refusal)
    let status = refusals.filter(\.kind.isOfFiles).map { ExitStatus($0) }.max() ?? .done
    self.submissions = submissions
    source = LastYearSource(reports.inOrder, in: folder, status)
  }
}
