public import Desk
import Files
public import Nianbao
import ReportFolders
public import ReportModel
import TextTools

extension FolderStore {
  /// Puts bytes in the place of a file that still is what it was.
  public func replace(
    _ name: String,
    with bytes: [UInt8],
    expecting stamp: FileStamp?,
    keepsVersion: Bool
  ) throws(Refusal) -> (stamp: FileStamp, version: Int?) {
    let path: String
    if stamp == nil {
      path = try names.path(ofNew: name)
      try check(path)
    } else {
      path = try pathStillThere(of: name)
    }
    let lock: FileLock
    do throws(FileError) {
      lock = try FileLock(for: path)
    } catch {
      throw Refusal(error)
    }
    func isExpected(_ state: FileState?) -> Bool { state.map { FileStamp($0) } == stamp }
    guard isExpected(FileState(of: path)) else { throw .changedElsewhere }
    var version: Int?
    if keepsVersion, stamp != nil {
      let before = try read(path)
      guard before.stamp == stamp else { throw .changedElsewhere }
      version = try versions.keep(before.bytes, of: name)
    }
    try willReplace()
    do throws(FileError) {
      let file = try FileInProgress(at: path, replacing: stamp != nil)
      try file.write(bytes)
      file.stampExactly()
      // Programs that know nothing of the lock may have written meanwhile.
      try file.finishInPlace(while: isExpected)
    } catch {
      throw error.kind == .exists ? .changedElsewhere : Refusal(error)
    }
    // Until the lock is given back nobody who heeds it has written again.
    guard let now = FileState(of: path) else { throw .changedElsewhere }
    lock.release()
    names.add(name, at: path)
    return (FileStamp(now), version)
  }

  /// The path of a file that was read before.
  private func pathStillThere(of name: String) throws(Refusal) -> String {
    do throws(Refusal) {
      return try existingPath(of: name)
    } catch {
      throw error.kind == .fileNotFound ? .changedElsewhere : error
    }
  }

  /// Puts a file that has arrived into the folder, under a name that no file has or had.
  public func add(_ bytes: [UInt8], named name: String) throws(Refusal) -> StoredFile {
    let limit = ReadingLimits.default.fileBytes
    guard bytes.count <= limit else {
      throw Refusal(FileError(.tooLarge(limit: limit), .write, path: name))
    }
    let arriving = try ArrivingName(name)
    for number in 1...Self.namesakeLimit {
      let name = arriving.name(number: number)
      let path = root + "/" + name
      // Nor may it take over what was explained, accepted or kept of a file that is gone.
      guard FileState(of: ExplainedFile.path(for: path)) == nil, !versions.knows(name) else {
        continue
      }
      do throws(FileError) {
        try AtomicFile.write(bytes, to: path, replacing: false)
      } catch {
        if error.kind == .exists { continue }
        throw Refusal(error)
      }
      names.add(name, at: path)
      return StoredFile(name, at: path)
    }
    throw Refusal(FileError(.exists, .write, path: name))
  }

  /// How many files of one name may arrive.
  private static let namesakeLimit = 1_000

  /// What is explained beside a report.
  public func reasons(of name: String) throws(Refusal) -> [ExplainedFinding] {
    let path = try existingPath(of: name)
    try check(ExplainedFile.path(for: path))
    return try ExplainedFile.stored(for: path)?.entries ?? []
  }

  /// Writes what is explained beside a report.
  public func write(
    _ reasons: [ExplainedFinding],
    of name: String,
    expecting old: [ExplainedFinding]
  ) throws(Refusal) {
    let path = try existingPath(of: name)
    try check(ExplainedFile.path(for: path))
    try ExplainedFile.replace(old, with: reasons, for: path)
  }
}

/// The name of a file that arrives from elsewhere, mended so that every file system takes it.
struct ArrivingName {
  private let stem: String
  /// With its dot; empty for none.
  private let suffix: String

  /// Takes the name that the sender gives, of which what looks like folders is left out.
  ///
  /// - Throws: ``Refusal`` `FILE-NAME-RESERVED` for a name that would be no report in a folder.
  init(_ given: String) throws(Refusal) {
    let last = given.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last ?? ""
    if SystemFile.isNamed(String(last)) && !last.isEmpty || FileRole(of: String(last)) != .report {
      throw .reservedName
    }
    suffix = String(FileName.plainExtension(of: String(last)))
    stem = String(last.dropLast(suffix.count))
    guard FileRole(of: name(number: 1)) == .report, !SystemFile.isNamed(name(number: 1)) else {
      throw .reservedName
    }
  }

  /// The name: `甲局.docx`, `甲局 (2).docx`.
  func name(number: Int) -> String {
    FileName.name(of: stem, ending: number == 1 ? "" : " (\(number))") + suffix
  }
}
