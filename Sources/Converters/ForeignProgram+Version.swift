import Files

extension ForeignProgram {
  /// The version that the program states: what stands first in its words that begins with a digit.
  ///
  /// - Parameters:
  ///   - arguments: How it is asked.
  ///   - folder: A folder that it may work in.
  /// - Returns: The version; empty where it states none.
  func version(_ arguments: [String], in folder: String) -> String {
    let limits = ProcessLimits(
      time: .seconds(20),
      processorSeconds: 20,
      memoryBytes: 1 << 30,
      fileBytes: 1 << 20
    )
    guard run(arguments, in: folder, limits: limits) == .exited(0) else { return "" }
    for name in [Self.outputName, Self.messagesName] {
      guard let bytes = try? FileReader.read(folder + "/" + name, limit: 1 << 20) else { continue }
      let words = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace)
      if let version = words.first(where: { "0"..."9" ~= ($0.first ?? " ") }) {
        return String(version)
      }
    }
    return ""
  }
}
