import Files
import Glibc

/// A program of the system's that files are handed to.
struct ForeignProgram: Sendable {
  /// The program's file.
  let path: String

  /// Looks for a program.
  ///
  /// - Parameters:
  ///   - names: What it may be called, the first that is there is taken.
  ///   - folders: The folders to look in, joined by colons, as `PATH` has them.
  /// - Returns: The program; nil where none is there.
  static func find(_ names: [String], in folders: String) -> ForeignProgram? {
    for name in names {
      // A relative folder would let whoever made the working folder choose the program.
      for folder in folders.split(separator: ":") where folder.hasPrefix("/") {
        let path = "\(folder)/\(name)"
        if !Folder.exists(at: path), access(path, X_OK) == 0 { return ForeignProgram(path: path) }
      }
    }
    return nil
  }

  /// The folders in which this process looks for programs.
  static var searchPath: String { getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin" }

  /// Runs the program to its end, and whatever it has started with it.
  ///
  /// It finds nothing at standard input, and its home, its working folder and its folder of temporary files are the
  /// one given. What it says goes to the files ``outputName`` and ``messagesName`` there.
  ///
  /// - Parameters:
  ///   - arguments: What it is told.
  ///   - folder: The folder that it works in.
  ///   - limits: What it may take.
  ///   - progress: Tells how far it has come; whenever that changes, its time begins anew.
  /// - Returns: How it ended.
  func run(
    _ arguments: [String],
    in folder: String,
    limits: ProcessLimits,
    progress: () -> Int = { 0 }
  ) -> ProcessEnd {
    guard let run = ProgramRun(limits.wrapping([path] + arguments, in: folder), in: folder) else {
      return .notStarted
    }
    var reached = progress()
    var deadline = ContinuousClock.now + limits.time
    var stopped: ProcessEnd?
    while true {
      if let end = run.end() { return stopped ?? end }
      let now = progress()
      if now != reached { (reached, deadline) = (now, ContinuousClock.now + limits.time) }
      if let signal = Interruption.pending {
        stopped = stopped ?? .interrupted(signal)
      } else if ContinuousClock.now > deadline {
        stopped = stopped ?? .timedOut
      }
      if stopped != nil { run.kill() }
      usleep(Self.pause)
    }
  }

  /// The file in the folder that takes what a program writes to standard output.
  static let outputName = "output"
  /// The file in the folder that takes what a program writes to standard error.
  static let messagesName = "messages"

  /// How long to wait between two looks, in microseconds.
  private static let pause: UInt32 = 3000
}

/// How a program ended.
enum ProcessEnd: Sendable, Equatable {
  /// By itself, with a status.
  case exited(Int32)
  /// By a signal, also one that the system sends where a limit is passed.
  case killed(Int32)
  /// It took too long.
  case timedOut
  /// This program is being stopped by a signal.
  case interrupted(Int32)
  /// The system would not start it.
  case notStarted
}

/// What a program may take.
struct ProcessLimits: Sendable {
  /// How long it may take, or be without progress.
  var time: Duration
  /// How many seconds of a processor each of its processes may take.
  var processorSeconds: Int
  /// The most bytes of memory of each of its processes.
  var memoryBytes: Int
  /// The most bytes of a file that it writes.
  var fileBytes: Int

  /// The arguments for a shell to set the limits, enter the folder and become the program.
  ///
  /// A limit that is lower already stays.
  fileprivate func wrapping(_ command: [String], in folder: String) -> [String] {
    // Files are counted in blocks of 512 bytes, memory in kilobytes.
    let script = """
      ulimit -c 0; ulimit -t "$1"; ulimit -v "$2"; ulimit -f "$3"; cd "$4" || exit; shift 4; exec "$@"
      """
    return ["-c", script, "sh"]
      + [processorSeconds, memoryBytes / 1024, fileBytes / 512].map { String($0) } + [folder]
      + command
  }
}
