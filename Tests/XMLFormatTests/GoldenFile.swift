import Foundation
import Testing

/// A published schema that what is generated has to equal, byte for byte.
struct GoldenFile {
  let url: URL

  /// A file among the published schemas.
  static func schema(_ name: String, of file: String = #filePath) -> GoldenFile {
    var folder = URL(fileURLWithPath: file)
    for _ in 0..<3 { folder.deleteLastPathComponent() }
    return GoldenFile(url: folder.appendingPathComponent("Schemas").appendingPathComponent(name))
  }

  /// Compares, or with `UPDATE_GOLDEN=1` rewrites the file and fails so that the change is looked at.
  func expect(_ bytes: [UInt8], sourceLocation: SourceLocation = #_sourceLocation) throws {
    let found = try? Array(Data(contentsOf: url))
    guard found != bytes else { return }
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(),
        withIntermediateDirectories: true
      )
      try Data(bytes).write(to: url)
      Issue.record("rewrote \(url.lastPathComponent)", sourceLocation: sourceLocation)
      return
    }
    let new = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    let old = String(decoding: found ?? [], as: UTF8.self).split(separator: "\n")
    let same = zip(new, old).prefix { $0 == $1 }.count
    Issue.record(
      """
      \(url.lastPathComponent) differs from line \(same + 1) on; UPDATE_GOLDEN=1 rewrites it
      golden: \(old.dropFirst(same).first ?? "(end)")
      now:    \(new.dropFirst(same).first ?? "(end)")
      """,
      sourceLocation: sourceLocation
    )
  }
}
