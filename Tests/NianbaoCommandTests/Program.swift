import Foundation
import TestSupport
import Testing

/// The program, run in a folder of its own.
final class Program {
  /// What a run left behind.
  struct Result {
    let status: Int32
    let output: String
    let messages: String
  }

  /// The folder of the fixtures.
  static let fixtures = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "fixtures")

  /// The folder that the program runs in; it goes with its owner.
  let folder: URL

  /// Makes the folder, in memory where hundreds of runs flush their files and there is such a place.
  init(inMemory: Bool = false) throws {
    let memory = URL(filePath: "/dev/shm")
    let parent =
      inMemory && FileManager.default.isWritableFile(atPath: memory.path)
      ? memory : FileManager.default.temporaryDirectory
    folder = parent.appending(path: "nianbao-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Runs the program with arguments, with messages in English unless another language is asked for.
  func run(_ arguments: String..., input: Data = Data()) throws -> Result {
    try run(list: arguments, input: input)
  }

  /// The program; it is built into the folder that the tests are built into.
  static let executable = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    .appending(path: "nianbao")

  /// Runs the program with a list of arguments.
  func run(list arguments: [String], input: Data = Data()) throws -> Result {
    try run(Self.executable, arguments, input: input)
  }

  /// Runs a script of the shell, in which the program is `$nianbao`.
  ///
  /// The shell is ended after two minutes with status 124: nothing here may wait. So long a script takes only
  /// where it waits for something, however busy the machine is.
  func shell(_ script: String, input: Data = Data()) throws -> Result {
    let arguments = ["-k", "1", "120", "/bin/sh", "-c", script]
    return try run(URL(filePath: "/usr/bin/timeout"), arguments, input: input)
  }

  /// Runs the program with more in its environment, and does not look at the workbooks that it writes.
  func run(list arguments: [String], input: Data = Data(), environment: [String: String]) throws
    -> Result
  {
    try run(Self.executable, arguments, input: input, environment: environment, audits: false)
  }

  private func run(
    _ executable: URL,
    _ arguments: [String],
    input: Data,
    environment: [String: String] = [:],
    audits: Bool = true
  ) throws -> Result {
    StartedPrograms.expect()
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ["LANG": "C.UTF-8", "nianbao": Self.executable.path]
      .merging(ProcessInfo.processInfo.environment.filter { $0.key == "PATH" }) { own, _ in own }
      .merging(environment) { _, given in given }
    let files = try ["in", "out", "err"].map { name in
      let url = folder.appending(path: ".\(name)")
      try (name == "in" ? input : Data()).write(to: url)
      return try FileHandle(forUpdating: url)
    }
    process.standardInput = files[0]
    process.standardOutput = files[1]
    process.standardError = files[2]
    let before = audits ? workbooks() : [:]
    try process.run()
    process.waitUntilExit()
    if audits { try audit(changedSince: before) }
    let status =
      process.terminationReason == .exit
      ? process.terminationStatus : -process.terminationStatus
    return Result(status: status, output: try text(".out"), messages: try text(".err"))
  }

  /// The files that are called workbooks, with what tells whether they have changed.
  private func workbooks() -> [URL: String] {
    let keys: [URLResourceKey] = [.contentModificationDateKey, .fileSizeKey]
    var found: [URL: String] = [:]
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: keys)
    for case let file as URL in files ?? FileManager.DirectoryEnumerator() {
      guard file.pathExtension == "xlsx", let values = try? file.resourceValues(forKeys: Set(keys))
      else { continue }
      let date = values.contentModificationDate?.timeIntervalSinceReferenceDate ?? 0
      found[file] = "\(values.fileSize ?? 0) \(date)"
    }
    return found
  }

  /// Audits every workbook that a run has written, to a file or to its output.
  private func audit(changedSince before: [URL: String]) throws {
    for (file, state) in workbooks() where state != before[file] {
      try audit([UInt8](Data(contentsOf: file)))
    }
    try audit([UInt8](bytes(".out")))
  }

  private func audit(_ bytes: [UInt8]) throws {
    // What is not an archive was put there by a test, to be refused.
    guard bytes.starts(with: "PK".utf8) else { return }
    _ = audited(bytes)
  }

  /// Copies a fixture into the folder.
  func add(_ fixture: String, as name: String? = nil) throws {
    let target = folder.appending(path: name ?? fixture)
    try FileManager.default.createDirectory(
      at: target.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try FileManager.default.copyItem(at: Self.fixtures.appending(path: fixture), to: target)
  }

  /// Writes a file into the folder.
  func write(_ bytes: some Sequence<UInt8>, to name: String) throws {
    let target = folder.appending(path: name)
    try FileManager.default.createDirectory(
      at: target.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try Data(bytes).write(to: target)
  }

  /// The bytes of a file in the folder.
  func bytes(_ name: String) throws -> Data { try Data(contentsOf: folder.appending(path: name)) }

  /// The text of a file in the folder.
  func text(_ name: String) throws -> String { String(decoding: try bytes(name), as: UTF8.self) }

  /// Everything in the folder and in those in it, by its path, hidden files too; nil for a folder.
  func contents() throws -> [String: Data?] {
    var contents: [String: Data?] = [:]
    let paths = FileManager.default.enumerator(atPath: folder.path)
    for case let path as String in paths ?? FileManager.DirectoryEnumerator() {
      if [".in", ".out", ".err", ".counts"].contains(path) { continue }
      var isFolder: ObjCBool = false
      let name = folder.appending(path: path).path
      let exists = FileManager.default.fileExists(atPath: name, isDirectory: &isFolder)
      // A file that is gone by now is not there.
      guard exists, let bytes = isFolder.boolValue ? .some(nil) : (try? bytes(path)).map(Data?.some)
      else { continue }
      contents[path] = .some(bytes)
    }
    return contents
  }

  /// Puts the folder back to what it was.
  func restore(_ contents: [String: Data?]) throws {
    let now = try self.contents()
    for path in now.keys.sorted(by: >) where contents[path] == nil {
      try FileManager.default.removeItem(at: folder.appending(path: path))
    }
    for (path, bytes) in contents.sorted(by: { $0.key < $1.key }) where now[path] != .some(bytes) {
      let url = folder.appending(path: path)
      if let bytes {
        try bytes.write(to: url)
      } else {
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
      }
    }
  }

  /// The names of the files and folders in the folder, without hidden ones of the runs themselves.
  func names(in subfolder: String = "") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: subfolder).path)
      .filter { ![".in", ".out", ".err"].contains($0) }.sorted()
  }
}
