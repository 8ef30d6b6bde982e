import Desk
import Foundation
import ReportModel

@testable import DeskFolder

/// A folder with a store over it, removed with its owner.
final class StoreSample {
  let url: URL

  /// Makes the folder, or takes one that is there.
  init(at place: URL? = nil) throws {
    url = place ?? FileManager.default.temporaryDirectory.appending(path: "nianbao-desk-\(UUID())")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// A store over it; only one may be there at a time.
  func store(
    versionLimit: Int = VersionArchive.countLimit,
    willReplace: @escaping @Sendable () throws(Refusal) -> Void = { () throws(Refusal) in }
  ) throws -> FolderStore {
    try FolderStore(url.path, versionLimit: versionLimit, willReplace: willReplace)
  }

  /// The path of a name in it.
  func path(_ name: String) -> String { url.appending(path: name).path }

  /// Writes a file into it.
  func write(_ text: String, to name: String) throws {
    let file = url.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try Data(text.utf8).write(to: file)
  }

  /// The text of a file in it; nil where there is none.
  func text(_ name: String) -> String? {
    (try? Data(contentsOf: url.appending(path: name))).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The names in a folder of it, hidden ones too.
  func names(in folder: String = "") -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: path(folder))) ?? []).sorted()
  }
}

/// What a call is refused with; nil if it is not refused.
func refusal(_ body: () throws -> Void) throws -> Refusal? {
  do {
    try body()
    return nil
  } catch let refusal as Refusal {
    return refusal
  }
}

/// The text of bytes.
func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
