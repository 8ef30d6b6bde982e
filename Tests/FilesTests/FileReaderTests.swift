import Glibc
import Testing

@testable import Files

@Suite struct FileReaderTests {
  let folder = TemporaryFolder()

  @Test(arguments: [0, 1, 5, 65_535, 65_536, 65_537, 200_000])
  func readsFilesAndPipesUpToTheLimit(count: Int) async throws {
    folder.put(String(repeating: "x", count: count), in: "a")
    #expect(try FileReader.read(folder("a"), limit: count).count == count)
    let pipe = folder("pipe")
    mkfifo(pipe, 0o600)
    for limit in [count, count - 1] where limit >= 0 {
      let writer = Thread {
        let descriptor = open(pipe, O_WRONLY)
        let bytes = [UInt8](repeating: 1, count: count)
        signal(SIGPIPE, SIG_IGN)
        _ = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, count) }
        close(descriptor)
      }
      let kind = failure { () throws(FileError) in
        let found = try FileReader.read(pipe, limit: limit)
        #expect(found.count == count)
      }
      #expect(kind == (limit < count ? .tooLarge(limit: limit) : nil))
      writer.join()
    }
  }

  @Test func readsAFileThatTellsNoSize() throws {
    #expect(try FileReader.read("/proc/self/stat", limit: 10_000).count > 10)
  }

  @Test func refusesWhatIsNoFile() {
    folder.put("12345", in: "a")
    let expected: [(String, FileError.Kind)] = [
      (folder.path, .isDirectory), (folder("missing"), .notFound), (folder("a/b"), .notADirectory),
      (folder("a"), .tooLarge(limit: 4)), ("/dev/zero", .tooLarge(limit: 4)),
      (folder("a\0"), .badPath),
    ]
    for (path, kind) in expected {
      let found = failure { () throws(FileError) in _ = try FileReader.read(path, limit: 4) }
      #expect(found == kind, "\(path)")
    }
  }

  @Test(.disabled(if: geteuid() == 0, "root may read everything"))
  func namesAFileThatMayNotBeRead() {
    folder.put("x", in: "a", mode: 0)
    let found = failure { () throws(FileError) in _ = try FileReader.read(folder("a"), limit: 4) }
    #expect(found == .permission)
  }

  @Test func escapesThePathInTheError() {
    do throws(FileError) {
      _ = try FileReader.read(folder("a\u{1B}[31m\u{202E}文"), limit: 4)
      Issue.record("read a file that is not there")
    } catch {
      #expect(error.path.hasSuffix("/a\\u{1B}[31m\\u{202E}文"))
    }
  }

  @Test func reportsAFullDevice() throws {
    let descriptor = try Descriptor.open("/dev/full", O_WRONLY, for: .write)
    let kind = failure { () throws(FileError) in
      try Descriptor.writeAll([1], to: descriptor.number, path: "full", mayWait: true)
    }
    #expect(kind == .noSpace)
  }
}

@Suite struct FolderTests {
  let folder = TemporaryFolder()

  @Test func listsFilesInTheOrderOfTheirBytesWithoutHiddenOnes() throws {
    for name in ["b", "a", ".nianbao-left", ".hidden", "年", "B"] { folder.put("", in: name) }
    mkdir(folder("d"), 0o700)
    folder.put("", in: "d/x")
    mkfifo(folder("pipe"), 0o600)
    symlink("a", folder("link"))
    symlink("nowhere", folder("dangling"))
    symlink(".", folder("loop"))
    let flat = ["B", "a", "b", "link", "年"]
    #expect(try Folder.files(in: folder.path, recursive: false) == flat.map { folder($0) })
    let deep = ["B", "a", "b", "d/x", "link", "年"]
    #expect(try Folder.files(in: folder.path + "/", recursive: true) == deep.map { folder($0) })
    unlink(folder("d/x"))
  }

  @Test func namesAFolderThatCannotBeListed() {
    folder.put("", in: "a")
    for (name, kind) in [("none", FileError.Kind.notFound), ("a", .notADirectory)] {
      let found = failure { () throws(FileError) in
        _ = try Folder.files(in: folder(name), recursive: true)
      }
      #expect(found == kind)
    }
    #expect(Folder.exists(at: folder.path) && !Folder.exists(at: folder("a")))
  }
}

/// A thread, for what waits in a system call.
private final class Thread {
  private var handle = pthread_t()
  private final class Work {
    let body: () -> Void
    init(_ body: @escaping () -> Void) { self.body = body }
  }

  init(_ body: @escaping () -> Void) {
    let work = Unmanaged.passRetained(Work(body)).toOpaque()
    pthread_create(
      &handle,
      nil,
      { pointer in
        if let pointer { Unmanaged<Work>.fromOpaque(pointer).takeRetainedValue().body() }
        return nil
      },
      work
    )
  }

  func join() { pthread_join(handle, nil) }
}
