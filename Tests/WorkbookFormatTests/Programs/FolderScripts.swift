import Foundation
import TestSupport

extension Programs {
  /// Runs a script of this folder on files `in/0.xlsx` and so on.
  ///
  /// - Parameters:
  ///   - name: The script's name.
  ///   - python: Who runs it.
  ///   - files: The bytes of each file.
  ///   - inputs: Further files of the folder by their names.
  ///   - arguments: What the script is given, the folder as `FOLDER`.
  ///   - type: The extension of what it writes into `out`.
  /// - Returns: What it wrote for each file, in order.
  /// - Throws: `Failure` with what the script said.
  static func outputs(
    of name: String,
    _ python: String,
    _ files: [[UInt8]],
    inputs: [String: Any] = [:],
    arguments: [String],
    type: String
  ) throws -> [Data] {
    try withFolder { folder in
      for name in ["in", "out"] {
        try FileManager.default.createDirectory(
          atPath: "\(folder)/\(name)",
          withIntermediateDirectories: false
        )
      }
      for (index, bytes) in files.enumerated() {
        try Data(bytes).write(to: URL(filePath: "\(folder)/in/\(index).xlsx"))
      }
      for (name, value) in inputs {
        try JSONSerialization.data(withJSONObject: value)
          .write(to: URL(filePath: "\(folder)/\(name)"))
      }
      let script = URL(filePath: #filePath).deletingLastPathComponent().appending(path: name).path
      let arguments = arguments.map { $0 == "FOLDER" ? folder : $0 }
      let result = try run(python, [script] + arguments)
      guard result.status == 0 else { throw Failure(message: result.output) }
      return try files.indices.map { index in
        try Data(contentsOf: URL(filePath: "\(folder)/out/\(index).\(type)"))
      }
    }
  }
}
