import Glibc
import TextTools

/// One run of a program, with all that it has started.
struct ProgramRun {
  /// The process that leads the session.
  private let process: pid_t

  /// Starts the shell with arguments; nil where the system starts nothing.
  ///
  /// It finds nothing at standard input, and says what it says into files in the folder given. Of this process's
  /// environment it gets the places of programs alone.
  ///
  /// - Parameters:
  ///   - arguments: What the shell is told.
  ///   - folder: The folder.
  init?(_ arguments: [String], in folder: String) {
    let environment = [
      "PATH=\(ForeignProgram.searchPath)", "HOME=\(folder)", "TMPDIR=\(folder)",
      "XDG_RUNTIME_DIR=\(folder)", "LC_ALL=C.UTF-8",
    ]
    var actions = posix_spawn_file_actions_t()
    guard posix_spawn_file_actions_init(&actions) == 0 else { return nil }
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    for (number, name) in [
      (STDOUT_FILENO, ForeignProgram.outputName), (STDERR_FILENO, ForeignProgram.messagesName),
    ] {
      let path = Self.terminated(folder + "/" + name)
      let flags = O_WRONLY | O_CREAT | O_TRUNC
      posix_spawn_file_actions_addopen(&actions, number, path, flags, 0o600)
    }
    var attributes = posix_spawnattr_t()
    guard posix_spawnattr_init(&attributes) == 0 else { return nil }
    defer { posix_spawnattr_destroy(&attributes) }
    // Signals do to it what they do to any program, whatever this one does about them.
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(
      &attributes,
      Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | Self.session)
    )
    var process = pid_t()
    let code = Self.withPointers(["sh"] + arguments) { arguments in
      Self.withPointers(environment) { environment in
        posix_spawn(&process, "/bin/sh", &actions, &attributes, arguments, environment)
      }
    }
    guard code == 0 else { return nil }
    self.process = process
  }

  /// POSIX_SPAWN_SETSID, which the C library declares only for its extensions.
  ///
  /// In a session of its own the program has no terminal, and what it has started can be ended with it.
  private static let session: Int32 = 0x80

  /// How it ended, of which the system is asked once more; nil while it goes on.
  ///
  /// What it has left behind ends with it. After its end it must not be asked again.
  func end() -> ProcessEnd? {
    var status = siginfo_t()
    // Until its status is taken, its number is nobody else's, and that of its session neither.
    guard waitid(P_PID, id_t(process), &status, WEXITED | WNOHANG | WNOWAIT) == 0 else {
      return .notStarted
    }
    let child = status._sifields._sigchld
    guard child.si_pid == process else { return nil }
    kill()
    waitpid(process, nil, 0)
    return status.si_code == Int32(CLD_EXITED) ? .exited(child.si_status) : .killed(child.si_status)
  }

  /// Ends all processes of the session.
  func kill() { _ = Glibc.kill(-process, SIGKILL) }

  private static func terminated(_ text: String) -> [CChar] {
    PathText.bytes(of: text).map { CChar(bitPattern: $0) } + [0]
  }

  /// Hands over texts as the system takes them.
  private static func withPointers<Result>(
    _ texts: [String],
    _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Result
  ) -> Result {
    var pointers = texts.map { strdup(terminated($0)) }
    pointers.append(nil)
    defer { for pointer in pointers { free(pointer) } }
    return pointers.withUnsafeBufferPointer { buffer in
      guard let first = buffer.baseAddress else { preconditionFailure("there is the end at least") }
      return body(first)
    }
  }
}
