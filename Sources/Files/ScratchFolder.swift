import Glibc
internal import TextTools

/// A folder of the program's own, for files that other programs read and write; removed with all that is in it.
///
/// Nobody else may look into it, and nothing in it has a name that anybody could foresee.
public struct ScratchFolder: ~Copyable, Sendable {
  /// The folder.
  public let path: String

  /// Makes a folder where the system keeps temporary files.
  ///
  /// - Throws: ``FileError`` if none can be made there.
  public init() throws(FileError) {
    let named = getenv("TMPDIR").map { PathText.text(ofSystem: $0) } ?? ""
    let parent = named.first == "/" ? named : "/tmp"
    var template = PathText.bytes(of: parent + "/nianbao-XXXXXX").map { CChar(bitPattern: $0) }
    template.append(0)
    let made = template.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.flatMap { mkdtemp($0) }.map { PathText.text(ofSystem: $0) }
    }
    guard let made else { throw FileError(code: errno, .write, path: parent) }
    path = made
  }

  deinit { Self.remove(path) }

  /// Puts a file into the folder.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - name: Its name, perhaps in a folder that is there.
  /// - Throws: ``FileError`` if a file of that name is there, or it cannot be written.
  public func write(_ bytes: [UInt8], to name: String) throws(FileError) {
    let path = path + "/" + name
    let file = try Descriptor.open(path, O_WRONLY | O_CREAT | O_EXCL, mode: 0o600, for: .write)
    try Descriptor.writeAll(bytes, to: file.number, path: path, mayWait: false)
  }

  /// Removes a file, or a folder with all that is in it; links are not followed.
  ///
  /// What cannot be removed stays: there is nobody to tell, and nothing that depends on it.
  private static func remove(_ path: String) {
    if path.withSystemPath({ unlink($0) }) == 0 { return }
    guard let stream = path.withSystemPath({ opendir($0) }) else { return }
    var names: [String] = []
    while let entry = readdir(stream) {
      names.append(
        withUnsafePointer(to: &entry.pointee.d_name) { name in
          name.withMemoryRebound(to: CChar.self, capacity: 256) { PathText.text(ofSystem: $0) }
        }
      )
    }
    closedir(stream)
    for name in names where name != "." && name != ".." { remove(path + "/" + name) }
    _ = path.withSystemPath { rmdir($0) }
  }
}
