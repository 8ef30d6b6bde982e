import Foundation
import TestSupport

/// The library that makes calls of the system fail (`faults.c`), built once for a run of the tests and removed
/// at its end.
enum FaultShim {
  /// Its path; nil where there is no C compiler.
  static let path: String? = {
    let source = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "faults.c")
    let library = FileManager.default.temporaryDirectory
      .appending(path: "nianbao-faults-\(ProcessInfo.processInfo.processIdentifier).so").path
    for compiler in ["cc", "clang", "gcc"] {
      let arguments = [compiler, "-shared", "-fPIC", "-O1", "-o", library, source.path, "-ldl"]
      guard (try? Programs.start("/usr/bin/env", arguments).status) == 0 else { continue }
      atexit { if let path = FaultShim.path { unlink(path) } }
      return library
    }
    return nil
  }()
}

/// A call that is to fail.
struct Fault: CustomStringConvertible {
  let call: String
  let number: Int
  /// The error number, or `short`, `kill`, `term`.
  let with: String

  /// Whether the program is to go on as if nothing had been.
  var isPassing: Bool { with == "short" || Int32(with) == EINTR }

  var description: String { "\(call) \(number) with \(with)" }

  var environment: [String: String] {
    ["FAULT_CALL": call, "FAULT_NUMBER": "\(number)", "FAULT_WITH": with]
  }
}

/// What the library says of a run.
struct CallCounts {
  /// How often each call was made.
  var counts: [String: Int] = [:]
  /// What the call that failed was about; nil if none did.
  var failed: String?
  /// The most memory that the run had, in bytes.
  var peak = 0

  init(_ text: String) {
    for line in text.split(separator: "\n") {
      let name = line.prefix { $0 != " " }
      let rest = String(line.dropFirst(name.count + 1))
      switch name {
      case "failed": failed = rest
      case "peak": peak = Int(rest) ?? 0
      default: counts[String(name)] = Int(rest)
      }
    }
  }
}

extension Program {
  /// Runs the program under the library.
  func run(
    list arguments: [String],
    _ fault: Fault? = nil,
    always: String = "",
    shim: String
  ) throws -> (result: Result, calls: CallCounts) {
    let counts = folder.appending(path: ".counts")
    try? FileManager.default.removeItem(at: counts)
    var environment = ["LD_PRELOAD": shim, "FAULT_COUNTS": counts.path, "FAULT_ALWAYS": always]
    if let fault { environment.merge(fault.environment) { $1 } }
    let result = try run(list: arguments, environment: environment)
    return (result, CallCounts((try? text(".counts")) ?? ""))
  }
}
