import Nianbao
import ReportModel
import ReportRules
import Synchronization

@testable import Desk

/// The folder of a district in memory, which can be told to fail.
final class MemoryStore: DistrictStore {
  struct State {
    var files: [String: (bytes: [UInt8], stamp: Int)] = [:]
    var reasons: [String: [ExplainedFinding]] = [:]
    var versions: [String: [[UInt8]]] = [:]
    var log: [UInt8] = []
    var changes = 0
    var logFails = false
    /// The slips and notices that lie there as well.
    var passed: [String] = []
    /// How often what is explained was changed from elsewhere.
    var explained: [String: Int] = [:]

    mutating func put(_ bytes: [UInt8], _ name: String) -> FileStamp {
      changes += 1
      files[name] = (bytes, changes)
      return FileStamp(String(changes))
    }
  }

  let state: Mutex<State>

  init(_ files: [String: [UInt8]] = [:]) {
    var state = State()
    for (name, bytes) in files { _ = state.put(bytes, name) }
    self.state = Mutex(state)
  }

  static let refusal = Refusal(
    FindingSample.kind,
    message: Wording(zh: "不行", en: "it cannot be"),
    remedy: Wording(zh: "再试", en: "try again")
  )

  func listing() throws(Refusal) -> StoredListing {
    state.withLock { state in
      let files = state.files.sorted { $0.key < $1.key }.map { name, file in
        StoredFile(
          name: name,
          stamp: FileStamp(String(file.stamp)),
          reasons: state.explained[name].map { FileStamp(String($0)) },
          date: nil
        )
      }
      return StoredListing(files: files, passed: state.passed)
    }
  }

  func bytes(of name: String) throws(Refusal) -> (bytes: [UInt8], stamp: FileStamp) {
    guard let file = state.withLock({ $0.files[name] }) else { throw Self.refusal }
    return (file.bytes, FileStamp(String(file.stamp)))
  }

  func stamp(of name: String) throws(Refusal) -> FileStamp { try bytes(of: name).stamp }

  func replace(
    _ name: String,
    with bytes: [UInt8],
    expecting stamp: FileStamp?,
    keepsVersion: Bool
  ) throws(Refusal) -> (stamp: FileStamp, version: Int?) {
    try state.withLock { state throws(Refusal) in
      let old = state.files[name]
      guard old.map({ FileStamp(String($0.stamp)) }) == stamp else { throw Self.refusal }
      var version: Int?
      if keepsVersion, let old {
        state.versions[name, default: []].append(old.bytes)
        version = state.versions[name]?.count
      }
      return (state.put(bytes, name), version)
    }
  }

  func add(_ bytes: [UInt8], named name: String) throws(Refusal) -> StoredFile {
    state.withLock { state in
      var free = name
      while state.files[free] != nil { free = "新 " + free }
      return StoredFile(name: free, stamp: state.put(bytes, free), date: nil)
    }
  }

  func reasons(of name: String) throws(Refusal) -> [ExplainedFinding] {
    state.withLock { $0.reasons[name] ?? [] }
  }

  func write(
    _ reasons: [ExplainedFinding],
    of name: String,
    expecting old: [ExplainedFinding]
  ) throws(Refusal) {
    try state.withLock { state throws(Refusal) in
      guard state.reasons[name] ?? [] == old else { throw Self.refusal }
      state.reasons[name] = reasons
    }
  }

  func keep(_ bytes: [UInt8], of name: String) throws(Refusal) -> Int {
    state.withLock { state in
      state.versions[name, default: []].append(bytes)
      return state.versions[name]?.count ?? 0
    }
  }

  func versions(of name: String) throws(Refusal) -> [StoredVersion] {
    state.withLock { state in
      (state.versions[name] ?? []).enumerated().map { index, bytes in
        StoredVersion(
          number: index + 1,
          time: "2026-01-12T09:30:00+08:00",
          byteCount: bytes.count
        )
      }
    }
  }

  func bytes(ofVersion number: Int, of name: String) throws(Refusal) -> [UInt8] {
    guard
      let version = state.withLock({ state in
        state.versions[name].flatMap { $0.indices.contains(number - 1) ? $0[number - 1] : nil }
      })
    else { throw Self.refusal }
    return version
  }

  func append(_ line: [UInt8]) throws(Refusal) {
    try state.withLock { state throws(Refusal) in
      if state.logFails { throw Self.refusal }
      state.log += line + [UInt8(ascii: "\n")]
    }
  }

  func log() throws(Refusal) -> [UInt8] { state.withLock(\.log) }

  /// The lines of the log.
  var lines: [String] {
    String(decoding: state.withLock(\.log), as: UTF8.self).split(separator: "\n").map(String.init)
  }

  /// A file as a text.
  func text(_ name: String) -> String? {
    state.withLock { $0.files[name] }.map { String(decoding: $0.bytes, as: UTF8.self) }
  }
}

private enum FindingSample {
  static let kind = RefusalKind(
    code: "SAMPLE",
    meaning: Wording(zh: "样例", en: "a sample"),
    example: Wording(zh: "样例", en: "a sample"),
    actor: .office,
    since: 1
  )
}
