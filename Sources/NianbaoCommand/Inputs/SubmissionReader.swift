import Files
import Nianbao
import ReportFolders
import TextTools

/// Reads what units have handed in, for the commands that call the roll.
struct SubmissionReader {
  /// How many files may be read at once.
  let jobs: Int?
  /// Who reads them.
  let converters: ConvertersOption
  /// Last year's reports, which this year's are checked against; nil without them.
  var lastYears: LastYearSource?
  /// Takes what checks of the next year need of the reports; nil where nobody asks for it.
  var reports: Collected<LastYear>?
  /// Whether a report with a warning counts as one that failed.
  var isStrict = false

  /// Ends the command where it was stopped: what was not reached is not missing.
  ///
  /// - Parameter path: What the message is about.
  /// - Throws: ``Refusal`` `INTERRUPTED`.
  static func checkInterruption(_ path: String) throws(Refusal) {
    if let signal = Interruption.pending {
      throw Refusal(FileError(.interrupted(signal: signal), .read, path: path))
    }
  }

  /// Reads and checks reports, telling of those that cannot be read.
  ///
  /// - Parameter list: The files.
  /// - Returns: All of them in order, and the status of what could not be read.
  func read(_ list: InputList) -> (submissions: [Submission], status: ExitStatus) {
    let submissions = Collected<Submission>()
    let reader = converters.reader(of: list.inputs)
    let (lastYears, reports, isStrict) = (lastYears, reports, isStrict)
    let summary: Summary
    do {
      summary = try Batch(list, jobs: jobs).run { index, input in
        var outcome = Outcome(name: input.path)
        var content: Submission.Content
        var format: ReportFormat?
        do throws(Refusal) {
          let file = try reader.read(input)
          let match = lastYears?.lastYear(of: file.report) ?? LastYearMatch()
          let findings = file.check(beside: match, explained: try ExplainedFile.beside(input))
          content = .read(UnitReport(file, findings, file: input.shownPath))
          format = file.format
          reports?.add(LastYear(file.reading, file: input.shownPath), at: index)
          if isStrict {
            do throws(Refusal) {
              try StrictCheck.pass(findings)
            } catch {
              outcome.refuse(error)
            }
          }
        } catch {
          outcome.refuse(error)
          content = .refused(error)
        }
        submissions.add(Submission(input, content, format), at: index)
        return outcome
      }
    } catch {
      preconditionFailure("reading submissions writes no results: \(error)")
    }
    return (submissions.inOrder, summary.status)
  }
}

extension Submission {
  /// Takes what came of reading an input.
  init(_ input: Input, _ content: Content, _ format: ReportFormat?) {
    self.init(
      file: input.shownPath,
      content,
      format: format?.name,
      fileDate: input.isStandardInput ? nil : FileDate(ofFile: input.path),
      pathInFolder: input.pathInFolder.map(PathText.shown)
    )
  }
}
