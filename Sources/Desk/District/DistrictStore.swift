public import ReportModel
public import ReportRules

/// The folder of a district's reports, as the desk sees it: files, the versions kept of them, and the log.
///
/// The desk itself knows no disk. Names of files are their paths within the folder. All of it may be called from many
/// threads at once.
public protocol DistrictStore: Sendable {
  /// Lists what lies in the folder.
  ///
  /// - Throws: ``Refusal`` if the folder cannot be read.
  func listing() throws(Refusal) -> StoredListing

  /// Reads a file.
  ///
  /// - Returns: The whole file, and its stamp at that moment.
  /// - Throws: ``Refusal`` if it cannot be read, or is not there any more.
  func bytes(of name: String) throws(Refusal) -> (bytes: [UInt8], stamp: FileStamp)

  /// Looks what state a file is in, without reading it.
  ///
  /// - Returns: Its stamp.
  /// - Throws: ``Refusal`` if it is not there any more.
  func stamp(of name: String) throws(Refusal) -> FileStamp

  /// Puts bytes in the place of a file, whole or not at all, if it still is what it was.
  ///
  /// - Parameters:
  ///   - name: The file; it is made where there is none.
  ///   - bytes: The whole file.
  ///   - stamp: What the file was when it was read; nil where there was none. Of another one nothing is replaced.
  ///   - keepsVersion: Whether what the file was is kept before.
  /// - Returns: The file's new stamp, and the number of the version that was kept.
  /// - Throws: ``Refusal`` `FILE-CHANGED-ELSEWHERE` if it is not what it was; otherwise why it cannot be written.
  func replace(
    _ name: String,
    with bytes: [UInt8],
    expecting stamp: FileStamp?,
    keepsVersion: Bool
  ) throws(Refusal) -> (stamp: FileStamp, version: Int?)

  /// Puts a file that has arrived into the folder, under a name that no file has: `甲局.docx`, `甲局 (2).docx`.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - name: The last part of its name, as the sender has called it.
  /// - Returns: The file as it lies there.
  /// - Throws: ``Refusal`` if it cannot be written.
  func add(_ bytes: [UInt8], named name: String) throws(Refusal) -> StoredFile

  /// What is explained beside a report; empty if there is nothing.
  ///
  /// - Throws: ``Refusal`` if it is there and cannot be read.
  func reasons(of name: String) throws(Refusal) -> [ExplainedFinding]

  /// Writes what is explained beside a report, whole or not at all.
  ///
  /// - Parameters:
  ///   - reasons: All of them; none takes the file away.
  ///   - name: The report.
  ///   - old: What stood there when it was read. Of anything else nothing is replaced.
  /// - Throws: ``Refusal`` `FILE-CHANGED-ELSEWHERE` if it is not what it was; otherwise why it cannot be written.
  func write(
    _ reasons: [ExplainedFinding],
    of name: String,
    expecting old: [ExplainedFinding]
  ) throws(Refusal)

  /// Keeps a version of a file as it is.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - name: The file.
  /// - Returns: The number of the version, which grows with each.
  /// - Throws: ``Refusal`` if it cannot be kept.
  func keep(_ bytes: [UInt8], of name: String) throws(Refusal) -> Int

  /// Lists the versions that are kept of a file, the oldest first.
  func versions(of name: String) throws(Refusal) -> [StoredVersion]

  /// Reads a version.
  ///
  /// - Throws: ``Refusal`` if it is not there, or cannot be read.
  func bytes(ofVersion number: Int, of name: String) throws(Refusal) -> [UInt8]

  /// Adds a line to the log, which is on the disk when this returns.
  ///
  /// - Parameter line: UTF-8 without an end of line.
  /// - Throws: ``Refusal`` if it cannot be written.
  func append(_ line: [UInt8]) throws(Refusal)

  /// Reads the log: whole lines, each with its end; a torn one at the end is none.
  ///
  /// - Throws: ``Refusal`` if it is there and cannot be read.
  func log() throws(Refusal) -> [UInt8]
}

/// What lies in a district's folder.
public struct StoredListing: Sendable {
  /// The files that may be reports, in the order of their names.
  public var files: [StoredFile]
  /// The names of slips and notices, which are no reports, in order.
  public var passed: [String]

  /// Lists files.
  public init(files: [StoredFile] = [], passed: [String] = []) {
    self.files = files
    self.passed = passed
  }
}

/// A file of a district's folder, as it lies there.
public struct StoredFile: Hashable, Sendable {
  /// The path within the folder, with what is no text by number.
  public let name: String
  /// What tells this state of the file from others.
  public internal(set) var stamp: FileStamp
  /// The same of what is explained beside it; nil where nothing is, or where that is not known.
  public let reasons: FileStamp?
  /// When it was changed last; nil where that is not known.
  public let date: Submission.FileDate?

  /// Describes a file.
  public init(name: String, stamp: FileStamp, reasons: FileStamp? = nil, date: Submission.FileDate?)
  {
    self.name = name
    self.stamp = stamp
    self.reasons = reasons
    self.date = date
  }

  /// Whether it and what is explained beside it are in the state that another listing has found.
  func isInState(of other: StoredFile) -> Bool { stamp == other.stamp && reasons == other.reasons }
}

/// What tells a state of a file from others without reading it.
public struct FileStamp: Hashable, Sendable {
  private let text: String

  /// Takes what the store knows: the size, the time to the nanosecond, the identity.
  public init(_ text: String) { self.text = text }
}

/// A version of a file that is kept.
public struct StoredVersion: Hashable, Sendable {
  /// Its number, from 1.
  public let number: Int
  /// When it was kept, ISO 8601 with the offset of the time zone: `2026-01-12T09:30:05+08:00`.
  public let time: String
  /// How many bytes it has.
  public let byteCount: Int

  /// Describes a version.
  public init(number: Int, time: String, byteCount: Int) {
    self.number = number
    self.time = time
    self.byteCount = byteCount
  }
}
