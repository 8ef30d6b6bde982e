import Foundation

extension Programs {
  /// Converts files with LibreOffice, all at one start of the program.
  ///
  /// - Parameters:
  ///   - files: The files' bytes.
  ///   - source: The extension of their names.
  ///   - target: The extension of the format wanted.
  /// - Returns: The converted files, in the same order.
  /// - Throws: ``Missing`` if LibreOffice is not there or has failed.
  static func converted(
    _ files: [[UInt8]],
    from source: String,
    to target: String
  ) throws -> [[UInt8]] {
    guard let soffice else { throw Missing(program: "soffice") }
    return try withFolder { folder in
      let names = files.indices.map { "file\($0)" }
      for (name, bytes) in zip(names, files) {
        try Data(bytes).write(to: URL(fileURLWithPath: "\(folder)/\(name).\(source)"))
      }
      let result = try run(
        soffice,
        [
          "-env:UserInstallation=file://\(folder)/profile", "--headless", "--convert-to", target,
          "--outdir", folder + "/out",
        ] + names.map { "\(folder)/\($0).\(source)" }
      )
      guard result.status == 0 else { throw Missing(program: result.output) }
      return try names.map { name in
        [UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(folder)/out/\(name).\(target)")))
      }
    }
  }
}
