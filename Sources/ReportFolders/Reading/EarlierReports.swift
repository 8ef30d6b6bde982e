import Files
public import Nianbao
import TextTools

/// What was handed in before, in a folder: last year's reports, and those of earlier years that lie there as well.
public struct EarlierReports: Sendable {
  /// The files, in the order of their paths.
  public let submissions: [Submission]
  /// The reports as checks compare with them.
  public let lastYears: [LastYear]
  /// What could not be read, with the reason.
  public let refused: [(path: String, refusal: Refusal)]

  /// Reads a folder.
  ///
  /// - Parameters:
  ///   - folder: The folder.
  ///   - converters: Who converts files of other kinds.
  /// - Throws: ``Refusal`` if a signal came.
  public init(in folder: String, _ converters: ConverterList) throws(Refusal) {
    let listing: Folder.Listing
    do throws(FileError) {
      listing = try Folder.list(folder, recursive: true)
    } catch {
      throw Refusal(error)
    }
    let paths = listing.files.filter { FileRole(of: $0) == .report }
    let start = folder.utf8.last == UInt8(ascii: "/") ? folder.utf8.count : folder.utf8.count + 1
    let reader = ReportFileReader(paths, converters)
    let collected = Collected<(submission: Submission, lastYear: LastYear?)>()
    Workers.run(
      count: paths.count,
      jobs: Workers.processors,
      work: { Self.read(paths[$0], inFolder: String(paths[$0].utf8.dropFirst(start)), reader) },
      deliver: { collected.add($1, at: $0) }
    )
    if let signal = Interruption.pending {
      throw Refusal(FileError(.interrupted(signal: signal), .read, path: folder))
    }
    submissions = collected.inOrder.map(\.submission)
    lastYears = collected.inOrder.compactMap(\.lastYear)
    refused =
      listing.failures.map { ($0.path, Refusal($0)) }
      + submissions.compactMap { submission in submission.refusal.map { (submission.file, $0) } }
  }

  private static func read(
    _ path: String,
    inFolder pathInFolder: String?,
    _ reader: ReportFileReader
  ) -> (submission: Submission, lastYear: LastYear?) {
    let shown = PathText.shown(path)
    var lastYear: LastYear?
    var format: ReportFormat?
    var content: Submission.Content
    do throws(Refusal) {
      let file = try reader.read(path)
      let reasons = try ExplainedFile.stored(for: path)?.entries ?? []
      let findings = file.check(lastYear: nil).explained(by: reasons, lastYear: nil)
      content = .read(UnitReport(file, findings, file: shown))
      format = file.format
      lastYear = LastYear(file.reading, file: shown)
    } catch {
      content = .refused(error)
    }
    let submission = Submission(
      file: shown,
      content,
      format: format?.name,
      fileDate: Submission.FileDate(ofFile: path),
      pathInFolder: pathInFolder.map(PathText.shown)
    )
    return (submission, lastYear)
  }
}
