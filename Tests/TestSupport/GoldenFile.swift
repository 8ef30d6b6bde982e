import Foundation
public import Testing

/// A file that what is made has to equal, byte for byte.
public struct GoldenFile: CustomTestStringConvertible, Sendable {
  private let url: URL

  /// A file of the tests.
  ///
  /// - Parameters:
  ///   - name: Its name in the folder `Golden` beside the test.
  ///   - file: The test's own file.
  /// - Returns: The file, which need not be there yet.
  public static func test(_ name: String, of file: String = #filePath) -> GoldenFile {
    let folder = URL(fileURLWithPath: file).deletingLastPathComponent()
    return GoldenFile(url: folder.appendingPathComponent("Golden").appendingPathComponent(name))
  }

  /// A file among the published schemas.
  public static func schema(_ name: String) -> GoldenFile {
    GoldenFile(url: package.appendingPathComponent("Schemas").appendingPathComponent(name))
  }

  /// A file among the fixtures at the top level.
  public static func fixture(_ name: String) -> GoldenFile {
    GoldenFile(url: package.appendingPathComponent("fixtures").appendingPathComponent(name))
  }

  /// A page of the documentation.
  public static func document(_ name: String) -> GoldenFile {
    GoldenFile(url: package.appendingPathComponent("docs").appendingPathComponent(name))
  }

  private static let package = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// What the file holds.
  public func bytes() throws -> [UInt8] { Array(try Data(contentsOf: url)) }

  /// The file's name.
  public var testDescription: String { url.lastPathComponent }

  /// Compares, or with `UPDATE_GOLDEN=1` rewrites the file and fails so that the change is looked at.
  public func expect(
    _ bytes: [UInt8],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let found = try? self.bytes()
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      guard found != bytes else { return }
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(),
        withIntermediateDirectories: true
      )
      try Data(bytes).write(to: url)
      Issue.record("rewrote \(url.lastPathComponent)", sourceLocation: sourceLocation)
      return
    }
    guard found != bytes else { return }
    let new = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    let old = String(decoding: found ?? [], as: UTF8.self).split(separator: "\n")
    let line = zip(new, old).enumerated().first { $0.element.0 != $0.element.1 }
    let index = line?.offset ?? min(new.count, old.count)
    Issue.record(
      """
      \(url.lastPathComponent) differs from line \(index + 1) on; UPDATE_GOLDEN=1 rewrites it
      golden: \(old.dropFirst(index).first ?? "(end)")
      now:    \(new.dropFirst(index).first ?? "(end)")
      """,
      sourceLocation: sourceLocation
    )
  }
}
