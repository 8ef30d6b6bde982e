import Files
import Glibc

/// Times the built program over a folder of many reports, a process each way.
func measureCommand(program: String, paths: [String], count: Int) throws {
  var template = Array("/tmp/nianbao-bench-XXXXXX".utf8CString)
  let folder = template.withUnsafeMutableBufferPointer { buffer in
    buffer.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) }
  }
  guard let folder else { throw FileFailure(path: "/tmp") }
  defer { _ = run(["rm", "-rf", folder]) }
  try Folder.create(at: folder + "/in")
  let texts = try paths.map { try readFile($0) }
  for number in 0..<count {
    try writeFile(texts[number % texts.count], to: "\(folder)/in/\(number).txt")
  }
  for jobs in ["1", "2"] {
    for format in ["xml", "xlsx"] {
      let output = "\(folder)/out-\(format)-\(jobs)"
      let watch = Stopwatch()
      let status = run([
        program, "convert", folder + "/in", "--to", format, "-o", output, "--jobs", jobs,
      ])
      watch.report("convert to \(format), \(jobs) jobs", count, note: "exit \(status)")
    }
  }
  let watch = Stopwatch()
  let status = run([program, "check", folder + "/in", "--format", "json"])
  watch.report("check", count, note: "exit \(status)")
}

/// Runs a program without its output and waits for it.
private func run(_ arguments: [String]) -> Int32 {
  var actions = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
  var words = arguments.map { strdup($0) } + [nil]
  defer { for word in words { free(word) } }
  var process = pid_t()
  guard posix_spawnp(&process, arguments[0], &actions, nil, &words, environ) == 0 else { return -1 }
  var status: Int32 = 0
  waitpid(process, &status, 0)
  return (status >> 8) & 0xFF
}
