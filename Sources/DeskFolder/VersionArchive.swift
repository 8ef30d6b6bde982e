import Desk
import Files
import Nianbao
import ReportFolders
import ReportModel
import Synchronization
import TextTools

/// The versions that are kept of files: for each file a folder, and in it a file for each version, named by its number and
/// time, with the ending of the file itself: `0001 2026-01-12T093005+0800.docx`.
final class VersionArchive: Sendable {
  /// How many versions of a file are kept; then the oldest but the first goes.
  static let countLimit = 1_000

  private let folder: String
  private let countLimit: Int
  /// Numbers are given to one version after the other.
  private let keeping = Mutex(())

  init(_ folder: String, countLimit: Int) {
    self.folder = folder
    self.countLimit = countLimit
  }

  /// A version as it lies there.
  private struct Kept {
    let version: StoredVersion
    let path: String
  }

  /// Whether there is a version of a file.
  func knows(_ name: String) -> Bool { Folder.exists(at: path(for: name)) }

  /// Keeps a version.
  ///
  /// - Returns: Its number.
  /// - Throws: ``Refusal`` if it cannot be written.
  func keep(_ bytes: [UInt8], of name: String) throws(Refusal) -> Int {
    let path = path(for: name)
    return try keeping.withLock { _ throws(Refusal) in
      var kept: [Kept] = []
      var number = 1
      do throws(FileError) {
        try HiddenFolder.make(folder)
        try HiddenFolder.make(path)
        kept = try list(path)
        number = (kept.last?.version.number ?? 0) + 1
        let file = VersionName(number: number, time: Moment.now.text, file: name)
        try AtomicFile.write(bytes, to: path + "/" + file.text, replacing: false)
      } catch {
        throw Refusal(error)
      }
      // The first one is what was handed in. What cannot be removed is tried again with the next version.
      for old in kept.dropFirst().prefix(max(0, kept.count + 1 - countLimit)) {
        try? FileRemoval.remove(old.path)
      }
      return number
    }
  }

  /// Lists the versions of a file, the oldest first.
  func versions(of name: String) throws(Refusal) -> [StoredVersion] {
    try kept(of: name).map(\.version)
  }

  /// Reads a version.
  ///
  /// - Throws: ``Refusal`` if it is not there, or cannot be read.
  func bytes(of number: Int, of name: String) throws(Refusal) -> [UInt8] {
    guard let kept = try kept(of: name).first(where: { $0.version.number == number }) else {
      throw .noVersion(number)
    }
    do throws(FileError) {
      return try FileReader.read(kept.path, limit: ReadingLimits.default.fileBytes)
    } catch {
      throw Refusal(error)
    }
  }

  private func kept(of name: String) throws(Refusal) -> [Kept] {
    let path = path(for: name)
    do throws(FileError) {
      return Folder.exists(at: path) ? try list(path) : []
    } catch {
      throw Refusal(error)
    }
  }

  private func list(_ path: String) throws(FileError) -> [Kept] {
    let listing = try Folder.list(path, recursive: false)
    if let failure = listing.failures.first { throw failure }
    return listing.files.compactMap { file in
      let name = file.dropFirst(path.count + 1)
      guard let parsed = VersionName(reading: name), let state = FileState(of: file),
        file.linkTarget == file
      else { return nil }
      let version = StoredVersion(
        number: parsed.number,
        time: parsed.time,
        byteCount: state.byteCount
      )
      return Kept(version: version, path: file)
    }.sorted { $0.version.number < $1.version.number }
  }

  private func path(for name: String) -> String { folder + "/" + VersionFolderName.text(for: name) }
}

extension Refusal {
  fileprivate static func noVersion(_ number: Int) -> Refusal {
    Refusal(
      .fileNotFound,
      message: Wording(
        zh: "没有第 \(number) 个版本",
        en: "there is no version \(number)"
      ),
      remedy: Wording(
        zh: "请重新载入页面，看还保留着哪些版本",
        en: "load the page again and see which versions are kept"
      )
    )
  }
}
