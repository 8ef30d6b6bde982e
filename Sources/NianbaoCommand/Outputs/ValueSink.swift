import Files
import Nianbao
import ReportFolders
import Synchronization

/// Where the values of reports go, report by report; no more than one is held.
protocol ValueSink: Sendable {
  /// Adds a report.
  ///
  /// - Throws: ``Refusal`` if it cannot be written, or the status to end with.
  func add(_ report: TabledReport) throws

  /// Ends the output; a file appears now.
  ///
  /// - Throws: ``Refusal`` if it cannot be written.
  func finish() throws(Refusal)
}

/// Lines on standard output.
struct StandardOutputSink: ValueSink {
  private let records: any ValueRecords

  /// Writes the headings.
  ///
  /// - Throws: The status to end with.
  init(_ records: any ValueRecords, beginning: [UInt8]) throws {
    self.records = records
    try Console.write(beginning + records.head)
  }

  func add(_ report: TabledReport) throws { try Console.write(records.records(of: report)) }

  func finish() throws(Refusal) {}
}

/// Lines in a file, which appears whole.
final class ValueFileSink: ValueSink {
  private let records: any ValueRecords
  private let file: Mutex<FileInProgress?>

  init(
    _ records: any ValueRecords,
    beginning: [UInt8],
    to path: String,
    replacing: Bool
  ) throws(Refusal) {
    self.records = records
    do throws(FileError) {
      let file = try FileInProgress(at: path, replacing: replacing)
      try file.write(beginning + records.head)
      self.file = Mutex(file)
    } catch {
      throw Refusal(error)
    }
  }

  func add(_ report: TabledReport) throws(Refusal) {
    let lines = records.records(of: report)
    do throws(FileError) {
      try file.withLock { file throws(FileError) in try file?.write(lines) }
    } catch {
      throw Refusal(error)
    }
  }

  func finish() throws(Refusal) {
    do throws(FileError) {
      try file.withLock { file throws(FileError) in try file.take()?.finish() }
    } catch {
      throw Refusal(error)
    }
  }
}
