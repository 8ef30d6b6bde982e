public import Foundation

extension Programs {
  /// A Python with playwright, and the browser that it drives.
  public static let browser: (python: String, chromium: String)? = {
    guard let chromium = find("chromium"), let python, has("playwright", python) else { return nil }
    return (python, chromium)
  }()

  /// Runs a program to its end and answers each line that it writes, in a test that says that it does.
  ///
  /// - Parameters:
  ///   - program: The program.
  ///   - arguments: What it is started with.
  ///   - answer: The answer to a line, without a line end.
  /// - Returns: Its exit status, and what it wrote to the error output.
  /// - Throws: What keeps the program from being started.
  public static func converse(
    _ program: String,
    _ arguments: [String],
    answer: (Data) throws -> Data
  ) throws -> (status: Int32, output: String) {
    StartedPrograms.expect()
    // The program writes there as much as it likes while nobody reads.
    let errors = URL(filePath: NSTemporaryDirectory() + "nianbao-errors-" + UUID().uuidString)
    try Data().write(to: errors)
    defer { try? FileManager.default.removeItem(at: errors) }
    let process = Process()
    let (questions, answers) = (Pipe(), Pipe())
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.standardInput = answers
    process.standardOutput = questions
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    var rest = Data()
    while true {
      let piece = questions.fileHandleForReading.availableData
      guard !piece.isEmpty else { break }
      rest.append(piece)
      while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
        let line = Data(rest[rest.startIndex..<end])
        rest = Data(rest[rest.index(after: end)...])
        try? answers.fileHandleForWriting.write(contentsOf: answer(line) + [UInt8(ascii: "\n")])
      }
    }
    process.waitUntilExit()
    let output = try Data(contentsOf: errors)
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }
}
