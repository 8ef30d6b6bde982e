import Desk
import Files
import Nianbao
import ReportFolders
import ReportModel
import Synchronization
import TextTools

/// The names of the files in a folder, as the desk knows them, with their paths.
final class FolderNames: Sendable {
  private enum Entry {
    case file(String)
    /// A folder within, or a link to one, that cannot be gone through.
    case unread(Refusal)
  }

  private let root: String
  private let known = Mutex<[String: Entry]?>(nil)

  init(_ root: String) { self.root = root }

  /// Looks what lies in the folder now.
  ///
  /// What cannot be gone through is listed as a file that cannot be read, so that nothing in it is missing unsaid.
  ///
  /// - Throws: ``Refusal`` if the folder itself cannot be read.
  func list() throws(Refusal) -> StoredListing {
    let found: Folder.Listing
    do throws(FileError) {
      found = try Folder.list(root, recursive: true)
      if let failure = found.failures.first(where: { $0.path == DisplayText(path: root).string }) {
        throw failure
      }
    } catch {
      throw Refusal(error)
    }
    var listing = StoredListing()
    let explanations = Set(found.files.filter { FileRole(of: $0) == .explanations })
    var entries: [String: Entry] = [:]
    for path in found.files {
      let inFolder = String(path.dropFirst(root.count + (root == "/" ? 0 : 1)))
      switch FileRole(of: path) {
      case .report:
        // A name that is written like the bytes of another one keeps these to itself.
        let shown = PathText.shown(inFolder)
        let name = entries[shown] == nil ? shown : inFolder
        entries[name] = .file(path)
        let beside = ExplainedFile.path(for: path)
        listing.files.append(
          StoredFile(name, at: path, explainedAt: explanations.contains(beside) ? beside : nil)
        )
      case .slip: listing.passed.append(PathText.shown(inFolder))
      case .explanations, .changes: continue
      }
    }
    for failure in found.failures {
      let name =
        failure.path.hasPrefix(root + "/")
        ? String(failure.path.dropFirst(root.count + 1)) + "/" : failure.path + "/"
      entries[name] = .unread(Refusal(failure))
      listing.files.append(
        StoredFile(name: name, stamp: FileStamp("unread \(failure.kind)"), date: nil)
      )
    }
    listing.files.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    known.withLock { $0 = entries }
    return listing
  }

  /// The path of a file that was listed, or was made here.
  ///
  /// - Throws: ``Refusal`` if there is none of the name, or why it cannot be read.
  func path(of name: String) throws(Refusal) -> String {
    if known.withLock({ $0?[name] }) == nil { _ = try list() }
    switch known.withLock({ $0?[name] }) {
    case .file(let path): return path
    case .unread(let refusal): throw refusal
    case nil: throw Refusal(FileError(.notFound, .read, path: name))
    }
  }

  /// The path of a file that is there or may be made.
  ///
  /// - Throws: ``Refusal`` for a name that would be no report in the folder, or would lead out of it.
  func path(ofNew name: String) throws(Refusal) -> String {
    if case .file(let path) = known.withLock({ $0?[name] }) { return path }
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    for part in parts where SystemFile.isNamed(String(part)) { throw .reservedName }
    guard FileRole(of: name) == .report else { throw .reservedName }
    for part in parts where part.isEmpty || FileName.name(of: String(part)) != part {
      throw Refusal(FileError(.badPath, .write, path: name))
    }
    return root + "/" + name
  }

  /// Takes in a file that was made here.
  func add(_ name: String, at path: String) {
    known.withLock { known in
      if known != nil { known?[name] = .file(path) }
    }
  }
}

extension StoredFile {
  /// Describes a file of the folder.
  ///
  /// One that is gone between, or leads nowhere, is refused when it is read.
  ///
  /// - Parameters:
  ///   - name: Its name.
  ///   - path: Where it lies.
  ///   - explanations: Where it is explained; nil where it is not.
  init(_ name: String, at path: String, explainedAt explanations: String? = nil) {
    let state = FileState(of: path)
    self.init(
      name: name,
      stamp: state.map { FileStamp($0) } ?? FileStamp("none"),
      reasons: explanations.flatMap { FileState(of: $0) }.map { FileStamp($0) },
      date: state.map { Submission.FileDate($0.time) }
    )
  }
}
