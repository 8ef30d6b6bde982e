import Glibc

@testable import Files

/// A folder of a test's own, removed with everything in it.
final class TemporaryFolder {
  let path: String

  init() {
    var template = Array("/tmp/nianbao-tests-XXXXXX".utf8CString)
    path = template.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) } ?? ""
    }
    precondition(!path.isEmpty, "no temporary folder")
  }

  deinit {
    for name in names { unlink(path + "/" + name) }
    for name in names { rmdir(path + "/" + name) }
    rmdir(path)
  }

  /// Everything in the folder, hidden files too.
  var names: [String] {
    guard let stream = opendir(path) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { name in
        name.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// The path of a name in the folder.
  func callAsFunction(_ name: String) -> String { path + "/" + name }

  /// Writes a file without the code under test.
  func put(_ text: String, in name: String, mode: mode_t = 0o644) {
    let descriptor = open(self(name), O_WRONLY | O_CREAT | O_TRUNC, mode)
    _ = text.withCString { Glibc.write(descriptor, $0, strlen($0)) }
    fchmod(descriptor, mode)
    close(descriptor)
  }

  func text(_ name: String) throws -> String {
    String(decoding: try FileReader.read(self(name), limit: 1 << 24), as: UTF8.self)
  }

  func mode(_ name: String) -> mode_t {
    var status = stat()
    stat(self(name), &status)
    return status.st_mode & 0o7777
  }
}

/// The kind of error that the work ends with, nil when it ends well.
func failure(_ work: () throws(FileError) -> Void) -> FileError.Kind? {
  do throws(FileError) {
    try work()
    return nil
  } catch {
    return error.kind
  }
}
