public import Desk
import Files
import Nianbao
import ReportFolders
public import ReportModel
import Synchronization
import TextTools

/// A district's reports in a folder of the disk.
///
/// What the desk keeps besides lies in the folder's hidden `.nianbao`: the versions before, the log, and the lock that
/// keeps a second server out. Names that come from a browser are never paths: what was not listed, or made here, is not
/// opened, and nothing outside of the folder is.
public final class FolderStore: DistrictStore {
  /// The folder, with links resolved.
  let root: String
  let names: FolderNames
  let versions: VersionArchive
  /// Held for as long as the store is there; nil where nothing can be written anyway.
  private let lock: HeldLock?
  /// One line is written after the other.
  let logging = Mutex(())
  /// Called between what is kept and what is replaced.
  let willReplace: @Sendable () throws(Refusal) -> Void

  /// The name of the folder in which all lies that is no report.
  static let hiddenName = ".nianbao"

  /// Takes a folder, and keeps other servers from it.
  ///
  /// A folder that cannot be written to is shown all the same; what would be changed in it is refused then.
  ///
  /// - Parameter folder: The folder.
  /// - Throws: ``Refusal`` `FOLDER-IN-USE` if another server has it, or why it cannot be used.
  public convenience init(_ folder: String) throws(Refusal) {
    try self.init(folder, willReplace: { () throws(Refusal) in })
  }

  init(
    _ folder: String,
    versionLimit: Int = VersionArchive.countLimit,
    willReplace: @escaping @Sendable () throws(Refusal) -> Void
  ) throws(Refusal) {
    guard Folder.exists(at: folder), let root = folder.linkTarget else {
      throw Refusal(FileError(.notFound, .read, path: folder))
    }
    self.root = root
    self.willReplace = willReplace
    names = FolderNames(root)
    let hidden = root + "/" + Self.hiddenName
    versions = VersionArchive(hidden + "/versions", countLimit: versionLimit)
    do throws(FileError) {
      try HiddenFolder.make(hidden)
      lock = try HeldLock(at: hidden + "/lock")
    } catch {
      switch error.kind {
      case .locked: throw .folderInUse
      case .permission, .readOnly: lock = nil
      default: throw Refusal(error)
      }
    }
  }

  // MARK: Reading

  /// Lists the files that may be reports, the folders within that cannot be read, and what is no report.
  public func listing() throws(Refusal) -> StoredListing { try names.list() }

  /// Reads a file with its stamp at that moment.
  public func bytes(of name: String) throws(Refusal) -> (bytes: [UInt8], stamp: FileStamp) {
    try read(try existingPath(of: name))
  }

  /// Looks what state a file is in.
  public func stamp(of name: String) throws(Refusal) -> FileStamp {
    let path = try existingPath(of: name)
    guard let state = FileState(of: path) else {
      throw Refusal(FileError(.notFound, .read, path: path))
    }
    return FileStamp(state)
  }

  /// Reads a file together with the state that it is in.
  func read(_ path: String) throws(Refusal) -> (bytes: [UInt8], stamp: FileStamp) {
    // A file that is written into meanwhile is read once more; so is one that was written this very moment, whose next
    // change would leave the same stamp.
    for _ in 0..<Self.attempts {
      let before = FileState(of: path)
      let bytes: [UInt8]
      do throws(FileError) {
        bytes = try FileReader.read(path, limit: ReadingLimits.default.fileBytes)
      } catch {
        throw Refusal(error)
      }
      guard let before, FileState(of: path) == before else { continue }
      if before.isSettled { return (bytes, FileStamp(before)) }
      FileState.waitForClock()
    }
    throw Refusal(FileError(.changing, .read, path: path))
  }

  private static let attempts = 5

  // MARK: Names

  /// The path of a file that was listed.
  ///
  /// - Throws: ``Refusal`` for a name that is none, and for what leads out of the folder.
  func existingPath(of name: String) throws(Refusal) -> String {
    let path = try names.path(of: name)
    try check(path)
    return path
  }

  /// Refuses what leads out of the folder by way of links; what is not there leads nowhere.
  func check(_ path: String) throws(Refusal) {
    if let target = path.linkTarget, !target.isInside(root) { throw .linkElsewhere }
  }
}

extension FileStamp {
  init(_ state: FileState) { self.init(state.text) }
}

extension String {
  /// Whether a path without links is in a folder.
  func isInside(_ folder: String) -> Bool {
    utf8.starts(with: (folder == "/" ? folder : folder + "/").utf8)
  }
}

/// The folder of what is no report.
enum HiddenFolder {
  /// Makes it where it is not there.
  ///
  /// - Throws: ``FileError``; a link in its place is none, or what is kept would lie elsewhere.
  static func make(_ path: String) throws(FileError) {
    try Folder.create(at: path)
    guard path.linkTarget == path else { throw FileError(.linkToFolder, .write, path: path) }
  }
}
