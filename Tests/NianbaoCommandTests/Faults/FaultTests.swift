import Foundation
import TestSupport
import Testing

@Suite(
  "calls of the system that fail, one after the other",
  .tags(.programs),
  .startsPrograms,
  .enabled(if: FaultShim.path != nil)
)
struct FaultTests {
  /// The calls that make and change files, and read them; every one is made by some command.
  private static let named = [
    "read", "write", "open", "close", "fsync", "rename", "renameat2", "link", "unlink", "opendir",
    "readdir", "mkdir", "fchmod", "flock", "realpath", "stat", "lstat", "fstat", "fstatat",
    "access",
  ]

  /// What is tried with a call besides the error that it is most likely to give.
  private static func faults(of call: String, _ count: Int) -> [Fault] {
    let errors: [String] =
      switch call {
      case "write": ["\(ENOSPC)", "\(EINTR)", "short"]
      case "read": ["\(EIO)", "\(EINTR)", "short"]
      case "open": ["\(EMFILE)", "\(EINTR)"]
      case "fsync": ["\(EIO)", "\(EINTR)"]
      case "close", "readdir", "opendir", "stat", "lstat", "fstat", "fstatat": ["\(EIO)"]
      default: ["\(EACCES)"]
      }
    // Looking at a file changes nothing: the first and the last time, unless much time is given.
    let isLook = ["stat", "lstat", "fstat", "fstatat"].contains(call)
    let isBrief = isLook && DamageCount.each < 1000
    return errors.flatMap { error in
      (1...count).filter { !isBrief || $0 == 1 || $0 == count }
        .map { Fault(call: call, number: $0, with: error) }
    }
  }

  @Test("every n-th call of every command: old or new whole, nothing left", arguments: FaultRun.all)
  func eachCall(_ run: FaultRun) throws {
    let shim = try #require(FaultShim.path)
    let program = try FaultRun.folder()
    let old = try program.contents()
    let (sound, calls) = try program.run(list: run.arguments, always: run.always, shim: shim)
    #expect(sound.status == run.status, "\(sound.messages)")
    let new = try program.contents()
    #expect(calls.counts["connect"] == nil && calls.counts["socket"] == nil)
    // Calls that always fail have been tried by that.
    for (call, count) in calls.counts where !run.always.contains(call + ":") {
      for fault in Self.faults(of: call, count) where run.isThorough || !fault.isPassing {
        try program.restore(old)
        let (result, calls) = try program.run(
          list: run.arguments,
          fault,
          always: run.always,
          shim: shim
        )
        let state = try program.contents()
        let about = "\(fault) \(calls.failed ?? ""): \(result.status) \(result.messages)"
        #expect(calls.failed != nil, "the call was counted and not made: \(about)")
        #expect([0, 1, 2, 3].contains(result.status), "\(about)")
        for (path, bytes) in state where old[path] != .some(bytes) {
          // A temporary file that nothing can remove stays; it is hidden and passed over.
          let isLeft = call == "unlink" && path.contains(".nianbao-")
          #expect(isLeft || new[path] == .some(bytes), "\(path): \(about)")
        }
        #expect(Set(old.keys).isSubset(of: state.keys), "\(about)")
        let isDone = result.status == sound.status && result.output == sound.output
        let isWhole = isDone && (state == new || call == "unlink")
        #expect(isWhole || result.status != sound.status || run.status == 3, "\(about)")
        #expect(isWhole || !result.messages.isEmpty || calls.failed == "2", "\(about)")
        if let expected = Self.status(of: run, fault, calls.failed ?? "") {
          #expect(result.status == expected, "\(about)")
        }
      }
    }
  }

  /// The status of a run in which a call fails; nil where it depends on more.
  private static func status(of run: FaultRun, _ fault: Fault, _ about: String) -> Int32? {
    let sound = run.status
    // What is interrupted is done again, what is moved in part is gone on with.
    if fault.isPassing { return sound }
    switch fault.call {
    case "unlink", "close", "fchown", "flock": return sound
    case "write": return about == "2" ? sound : 3
    case "read", "opendir": return 2
    case "open" where about.hasPrefix("make"): return 3
    case "open" where about.hasPrefix("folder"): return sound
    case "open": return 2
    case "rename", "mkdir", "fchmod": return 3
    default: return nil
    }
  }

  @Test("each call that is named is made by some command")
  func named() throws {
    let shim = try #require(FaultShim.path)
    let program = try FaultRun.folder()
    let old = try program.contents()
    var made: Set<String> = []
    for run in FaultRun.all {
      let (_, calls) = try program.run(list: run.arguments, always: run.always, shim: shim)
      made.formUnion(calls.counts.keys)
      try program.restore(old)
    }
    #expect(Set(Self.named).subtracting(made).isEmpty, "named and never made")
    // Were another way taken to files, it would be tried too; but it should be known.
    #expect(made.subtracting(Self.named).subtracting(["fchown"]).isEmpty, "made and not named")
  }

  @Test(
    "a kill or a signal before each call leaves old or new, and a signal nothing else",
    arguments: ["kill", "term"],
    ["convert, replacing", "convert a folder", "update, replacing", "accept", "templates"]
  )
  func ended(with signal: String, _ name: String) throws {
    let shim = try #require(FaultShim.path)
    let run = try #require(FaultRun.all.first { $0.testDescription == name })
    let program = try FaultRun.folder()
    let old = try program.contents()
    let (_, calls) = try program.run(list: run.arguments, shim: shim)
    let new = try program.contents()
    for call in ["write", "fsync", "rename", "renameat2", "open", "mkdir"] {
      for number in 1...(calls.counts[call] ?? 1) where calls.counts[call] != nil {
        try program.restore(old)
        let fault = Fault(call: call, number: number, with: signal)
        let result = try program.run(list: run.arguments, fault, shim: shim).result
        var state = try program.contents()
        let left = state.keys.filter { $0.contains(".nianbao-") }
        #expect(left.count <= (signal == "kill" ? 1 : 0), "\(fault): \(left)")
        for path in left { state[path] = nil }
        for (path, bytes) in state where old[path] != .some(bytes) {
          #expect(new[path] == .some(bytes), "\(path): \(fault)")
        }
        #expect(Set(old.keys).isSubset(of: state.keys), "\(fault)")
        if signal == "kill" {
          #expect(result.status == -SIGKILL, "\(fault)")
        } else {
          // A signal that comes behind the last look for one changes nothing any more.
          #expect(result.status == 128 + SIGTERM || state == new, "\(fault): \(result.status)")
        }
      }
    }
    // What a killed run has left is no input and in nobody's way.
    try program.restore(old)
    try program.write("left".utf8, to: "in/.nianbao-left")
    #expect(try program.run(list: ["check", "in"], environment: [:]).status == 0)
  }
}
