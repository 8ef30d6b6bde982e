import Glibc
import Testing
import TextTools

@testable import Files

@Suite struct AtomicFileTests {
  let folder = TemporaryFolder()
  private let new = Array("new".utf8)

  @Test func writesANewFileWithTheUsersMask() throws {
    try AtomicFile.write(new, to: folder("a"), replacing: false)
    #expect(try folder.text("a") == "new")
    let mask = umask(0)
    umask(mask)
    #expect(folder.mode("a") == 0o666 & ~mask)
    #expect(folder.names == ["a"])
  }

  @Test func writesAnEmptyFile() throws {
    try AtomicFile.write([], to: folder("a"), replacing: false)
    #expect(try folder.text("a").isEmpty)
  }

  @Test func leavesAnExistingFileAloneUnlessToldToReplaceIt() throws {
    folder.put("old", in: "a")
    #expect(
      failure { () throws(FileError) in
        try AtomicFile.write(new, to: folder("a"), replacing: false)
      } == .exists
    )
    #expect(try folder.text("a") == "old")
    #expect(folder.names == ["a"])
    try AtomicFile.write(new, to: folder("a"), replacing: true)
    #expect(try folder.text("a") == "new")
    #expect(folder.names == ["a"])
  }

  @Test(arguments: [0o640, 0o600, 0o755] as [mode_t])
  func keepsTheModeOfTheFileItReplaces(mode: mode_t) throws {
    folder.put("old", in: "a", mode: mode)
    try AtomicFile.write(new, to: folder("a"), replacing: true)
    #expect(folder.mode("a") == mode)
  }

  @Test func writesThroughASymbolicLink() throws {
    folder.put("old", in: "real")
    symlink("real", folder("link"))
    try AtomicFile.write(new, to: folder("link"), replacing: true)
    #expect(try folder.text("real") == "new")
    var status = stat()
    lstat(folder("link"), &status)
    #expect(status.st_mode & S_IFMT == S_IFLNK)
  }

  @Test func refusesALinkThatLeadsNowhere() {
    symlink("nothing", folder("link"))
    for replacing in [false, true] {
      let kind = failure { () throws(FileError) in
        try AtomicFile.write(new, to: folder("link"), replacing: replacing)
      }
      #expect(kind == (replacing ? .notFound : .exists))
    }
    #expect(folder.names == ["link"])
  }

  @Test func leavesTheOtherNameOfAHardLinkWithTheOldBytes() throws {
    folder.put("old", in: "a")
    link(folder("a"), folder("b"))
    try AtomicFile.write(new, to: folder("a"), replacing: true)
    #expect(try folder.text("a") == "new")
    #expect(try folder.text("b") == "old")
  }

  @Test(arguments: [true, false])
  func refusesFoldersPipesAndDevices(replacing: Bool) {
    mkfifo(folder("pipe"), 0o600)
    mkdir(folder("folder"), 0o700)
    let expected: [(String, FileError.Kind)] = [
      (folder("pipe"), .notARegularFile(.pipe)), (folder("folder"), .isDirectory),
      (folder("new/"), .isDirectory), ("/dev/null", .notARegularFile(.device)),
      (folder("missing/a"), .notFound), (folder("a\0b"), .badPath), ("", .notFound),
      (folder(String(repeating: "x", count: 300)), .badPath),
    ]
    for (path, kind) in expected {
      let found = failure { () throws(FileError) in
        try AtomicFile.write(new, to: path, replacing: replacing)
      }
      #expect(found == kind, "\(path)")
    }
    #expect(folder.names == ["folder", "pipe"])
  }

  @Test(.disabled(if: geteuid() == 0, "root may write to a read-only folder"))
  func namesAReadOnlyFolder() {
    chmod(folder.path, 0o500)
    defer { chmod(folder.path, 0o700) }
    #expect(
      failure { () throws(FileError) in
        try AtomicFile.write(new, to: folder("a"), replacing: true)
      } == .permission
    )
  }

  @Test func removesTheTemporaryFileWhenInterrupted() throws {
    folder.put("old", in: "a")
    let bytes = [UInt8](repeating: 1, count: 3 << 20)
    // One look before the file is made, one for each megabyte, one before the renaming.
    for moment in 0..<5 {
      var looks = 0
      let kind = failure { () throws(FileError) in
        try AtomicFile.write(bytes, to: folder("a"), replacing: true) {
          looks += 1
          return looks > moment ? SIGTERM : nil
        }
      }
      #expect(kind == .interrupted(signal: SIGTERM), "\(moment)")
      #expect(folder.names == ["a"])
      #expect(try folder.text("a") == "old")
    }
  }

  @Test func letsOneOfSeveralWritersOfANewFileWin() async throws {
    let path = folder("a")
    let winners = await withTaskGroup { group in
      for writer in 0..<8 as Range<UInt8> {
        group.addTask {
          let bytes = [UInt8](repeating: writer, count: 100_000)
          return failure { () throws(FileError) in
            try AtomicFile.write(bytes, to: path, replacing: false)
          }
        }
      }
      return await group.reduce(into: 0) { count, kind in
        if kind == nil { count += 1 } else if kind != .exists { count += 100 }
      }
    }
    #expect(winners == 1)
    let bytes = try FileReader.read(path, limit: 1 << 20)
    #expect(bytes.count == 100_000 && Set(bytes).count == 1)
    #expect(folder.names == ["a"])
  }

  @Test func keepsTheFileWholeWhileSeveralReplaceIt() async throws {
    let path = folder("a")
    folder.put("old", in: "a")
    try await withThrowingTaskGroup { group in
      for writer in 0..<6 as Range<UInt8> {
        group.addTask {
          let bytes = [UInt8](repeating: writer, count: 100_000)
          for _ in 0..<3 {
            try AtomicFile.write(bytes, to: path, replacing: true)
            let found = try FileReader.read(path, limit: 1 << 20)
            #expect(found.count == 100_000 && Set(found).count == 1)
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(folder.names == ["a"])
  }
}

/// What needs a process of its own: signals and limits act on all of it.
@Suite struct AtomicFileProcessTests {
  @Test func aFileSizeLimitIsAnErrorAndLeavesTheOldFile() async {
    await #expect(processExitsWith: .success) {
      Interruption.install()
      let folder = TemporaryFolder()
      folder.put("old", in: "a")
      var limit = rlimit()
      getrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
      limit.rlim_cur = 1 << 20
      setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
      let bytes = [UInt8](repeating: 1, count: 2 << 20)
      let kind = failure { () throws(FileError) in
        try AtomicFile.write(bytes, to: folder("a"), replacing: true)
      }
      #expect(kind == .fileSizeLimit)
      #expect(folder.names == ["a"])
      let text = try folder.text("a")
      #expect(text == "old")
    }
  }

  @Test(arguments: [SIGINT, SIGTERM])
  func aSignalLeavesTheOldFileAndNoOther(signal: Int32) async {
    await #expect(processExitsWith: .success) { [signal] in
      Interruption.install()
      #expect(Interruption.pending == nil)
      let folder = TemporaryFolder()
      folder.put("old", in: "a")
      let path = folder("a")
      let bytes = [UInt8](repeating: 1, count: 4 << 20)
      let sender = Task.detached {
        usleep(20_000)
        kill(getpid(), signal)
      }
      var kind: FileError.Kind?
      for _ in 0..<1000 where kind == nil {
        kind = failure { () throws(FileError) in
          try AtomicFile.write(bytes, to: path, replacing: true)
        }
      }
      await sender.value
      #expect(kind == .interrupted(signal: signal))
      #expect(Interruption.pending == signal)
      #expect(folder.names == ["a"])
      var status = stat()
      stat(path, &status)
      #expect(status.st_size == 3 || status.st_size == 4 << 20)
    }
  }

  @Test func aSignalEndsWorkThatDoesNotHeedIt() async {
    let folder = TemporaryFolder()
    folder.put("half", in: ".nianbao-1")
    folder.put("whole", in: "a")
    let path = folder(".nianbao-1")
    await #expect(processExitsWith: .exitCode(128 + SIGTERM)) { [path = path as String] in
      Interruption.install()
      _ = UnfinishedFiles.shared.note(path)
      kill(getpid(), SIGTERM)
      while true { usleep(1_000) }
    }
    #expect(folder.names == ["a"])
  }

  @Test func aSignalEndsAWaitForInput() async {
    await #expect(processExitsWith: .success) {
      Interruption.install()
      // Held open for writing, the pipe neither ends nor delivers.
      var ends: [Int32] = [0, 0]
      pipe(&ends)
      let path = "/dev/fd/\(ends[0])"
      let sender = Task.detached {
        usleep(50_000)
        kill(getpid(), SIGINT)
      }
      let kind = failure { () throws(FileError) in
        _ = try FileReader.read(path, limit: 10)
      }
      await sender.value
      #expect(kind == .interrupted(signal: SIGINT))
    }
  }

  @Test func aReaderThatHasGoneIsAnError() async {
    await #expect(processExitsWith: .success) {
      Interruption.install()
      var ends: [Int32] = [0, 0]
      pipe(&ends)
      close(ends[0])
      dup2(ends[1], STDOUT_FILENO)
      let kind = failure { () throws(FileError) in try StandardStream.output.write("x") }
      #expect(kind == .brokenPipe)
    }
  }
}
