import Foundation
import ReportFolders

/// A folder of its own, removed with its owner.
final class ReportFolderSample {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "nianbao-folders-\(UUID())")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// The path of a name in it.
  func path(_ name: String) -> String { url.appending(path: name).path }

  /// Writes a file into it.
  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: url.appending(path: name))
  }

  /// The text of a file in it; nil where there is none.
  func text(_ name: String) -> String? {
    (try? Data(contentsOf: url.appending(path: name))).map { String(decoding: $0, as: UTF8.self) }
  }
}
