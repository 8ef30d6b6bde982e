import Files
public import Nianbao
import TextTools

/// The folder of what was handed in before, whose files are not read yet.
public struct EarlierFolder: Sendable {
  /// The folder.
  let path: String
  /// What lies in it.
  let listing: Folder.Listing

  /// Looks what lies in a folder.
  ///
  /// - Parameter path: The folder.
  /// - Throws: ``Refusal`` if it cannot be read.
  public init(at path: String) throws(Refusal) {
    self.path = path
    do throws(FileError) {
      listing = try Folder.list(path, recursive: true)
    } catch {
      throw Refusal(error)
    }
  }
}

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
  ///   - isWanted: Asked before each file; what is read once nobody wants it any more is not all.
  public init(
    in folder: EarlierFolder,
    _ converters: ConverterList,
    while isWanted: @Sendable () -> Bool
  ) {
    let listing = folder.listing
    let paths = listing.files.filter { FileRole(of: $0) == .report }
    let start = folder.path.utf8.last == UInt8(ascii: "/") ? 0 : 1
    let prefix = folder.path.utf8.count + start
    let reader = ReportFileReader(paths, converters)
    let collected = Collected<(submission: Submission, lastYear: LastYear?)>()
    withoutActuallyEscaping(isWanted) { isWanted in
      Workers.run(
        count: paths.count,
        jobs: Workers.processors,
        work: { number -> (submission: Submission, lastYear: LastYear?)? in
          guard isWanted() else { return nil }
          let path = paths[number]
          return Self.read(path, inFolder: String(path.utf8.dropFirst(prefix)), reader)
        },
        deliver: { number, read in
          if let read { collected.add(read, at: number) }
        }
      )
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
      let findings = file.check(explained: reasons)
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
