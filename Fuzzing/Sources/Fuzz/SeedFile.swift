import Foundation

/// A file to start from.
struct SeedFile: Sendable {
  /// The extension of its name.
  let suffix: String
  let bytes: [UInt8]

  /// Past this size a file only makes fuzzing slow.
  private static let limit = 64 << 10

  /// The files of a folder and its folders, and the reports that are made here, in every format.
  static func all(below folder: String) throws -> [SeedFile] {
    let files = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return try files.sorted().compactMap { name in
      let file = URL(filePath: folder).appending(path: name)
      guard !file.pathExtension.isEmpty, !file.hasDirectoryPath,
        try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true
      else { return nil }
      let bytes = [UInt8](try Data(contentsOf: file))
      return bytes.count > limit ? nil : SeedFile(suffix: file.pathExtension, bytes: bytes)
    } + SampleReport.files
  }
}
