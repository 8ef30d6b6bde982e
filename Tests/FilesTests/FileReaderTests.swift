import Glibc
import Testing
import TextTools

@testable import Files

@Suite struct FileReaderTests {
  let folder = TemporaryFolder()

  @Test(arguments: [0, 1, 5, 65_535, 65_536, 65_537, 200_000])
  func readsFilesAndPipesUpToTheLimit(count: Int) async throws {
    folder.put(String(repeating: "x", count: count), in: "a")
    #expect(try FileReader.read(folder("a"), limit: count).count == count)
    for limit in [count, count - 1] where limit >= 0 {
      var ends: [Int32] = [0, 0]
      #expect(pipe(&ends) == 0)
      let end = ends[1]
      let writer = Thread {
        let bytes = [UInt8](repeating: 1, count: count)
        signal(SIGPIPE, SIG_IGN)
        _ = bytes.withUnsafeBytes { Glibc.write(end, $0.baseAddress, count) }
        close(end)
      }
      let kind = failure { () throws(FileError) in
        let found = try FileReader.read("/dev/fd/\(ends[0])", limit: limit)
        #expect(found.count == count)
      }
      #expect(kind == (limit < count ? .tooLarge(limit: limit) : nil))
      close(ends[0])
      writer.join()
    }
  }

  @Test func readsAFileThatTellsNoSize() throws {
    #expect(try FileReader.read("/proc/self/stat", limit: 10_000).count > 10)
  }

  @Test func refusesWhatIsNoFile() {
    folder.put("12345", in: "a")
    mkfifo(folder("pipe"), 0o600)
    mknod(folder("socket"), S_IFSOCK | 0o600, 0)
    let expected: [(String, FileError.Kind)] = [
      (folder.path, .isDirectory), (folder("missing"), .notFound), (folder("a/b"), .notADirectory),
      (folder("a"), .tooLarge(limit: 4)), ("/dev/zero", .notARegularFile(.device)),
      (folder("pipe"), .notARegularFile(.pipe)), (folder("socket"), .notARegularFile(.socket)),
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

  private func list(_ path: String, recursive: Bool) throws -> Folder.Listing {
    try Folder.list(path, recursive: recursive)
  }

  @Test func listsFilesInTheOrderOfTheirBytesWithoutHiddenOnes() throws {
    for name in ["b", "a", ".nianbao-left", ".hidden", "年", "B"] { folder.put("", in: name) }
    mkdir(folder("d"), 0o700)
    folder.put("", in: "d/x")
    symlink("a", folder("link"))
    let flat = ["B", "a", "b", "link", "年"]
    #expect(try list(folder.path, recursive: false).files == flat.map { folder($0) })
    let deep = ["B", "a", "b", "d/x", "link", "年"]
    #expect(try list(folder.path + "/", recursive: true).files == deep.map { folder($0) })
    unlink(folder("d/x"))
  }

  @Test func passesOverWhatSystemsAndOfficeProgramsLeave() throws {
    for name in ["Thumbs.db", "desktop.ini", "~$a.docx", "~WRL0001.tmp", ".~lock.a.xlsx#", "a"] {
      folder.put("", in: name)
    }
    mkdir(folder("__MACOSX"), 0o700)
    #expect(try list(folder.path, recursive: true).files == [folder("a")])
  }

  @Test func listsWhatReadingWillRefuseByName() throws {
    mkfifo(folder("pipe"), 0o600)
    symlink("nowhere", folder("dangling"))
    #expect(
      try list(folder.path, recursive: true).files == ["dangling", "pipe"].map { folder($0) }
    )
  }

  @Test func tellsOfLinksToFoldersUnlessTheyAreListedAnyhow() throws {
    mkdir(folder("d"), 0o700)
    symlink(".", folder("loop"))
    symlink("d", folder("sibling"))
    symlink("/tmp", folder("away"))
    let failures = try list(folder.path, recursive: true).failures
    #expect(failures == [FileError(.linkToFolder, .list, path: folder("away"))])
  }

  @Test func namesAFolderThatCannotBeListed() throws {
    folder.put("", in: "a")
    for (name, kind) in [("none", FileError.Kind.notFound), ("a", .notADirectory)] {
      let listing = try list(folder(name), recursive: true)
      #expect(listing.files.isEmpty && listing.failures.map(\.kind) == [kind])
    }
    #expect(Folder.exists(at: folder.path) && !Folder.exists(at: folder("a")))
  }

  @Test func readsAndWritesNamesThatAreNoText() throws {
    let name = folder(PathText.text(of: [0xC4, 0xEA, 0xB1, 0xA8, 0xF4, 0x8F, 0xBA, 0xC4]))
    try AtomicFile.write([7], to: name, replacing: false)
    #expect(try list(folder.path, recursive: false).files == [name])
    #expect(try FileReader.read(name, limit: 1) == [7])
    #expect(folder.path == String(name.utf8.prefix(folder.path.utf8.count)))
    try Folder.create(at: name + "-folder")
    #expect(Folder.exists(at: name + "-folder"))
    _ = name.withSystemPath { unlink($0) }
    _ = (name + "-folder").withSystemPath { rmdir($0) }
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
