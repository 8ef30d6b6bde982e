internal import Glibc
internal import TextTools

/// Paths as seen from a folder.
public enum RelativePath {
  /// The path of a file as seen from the folder of another one, steps up written as `..`.
  ///
  /// Folders are compared by their names alone, as they were given: what a symbolic link leads to is not looked up.
  ///
  /// - Parameters:
  ///   - file: The file, from the folder that the program runs in.
  ///   - other: The file whose folder it is seen from.
  /// - Returns: The path; the file's own if nobody knows where the program runs.
  public static func path(of file: String, besides other: String) -> String {
    guard let buffer = getcwd(nil, 0) else { return file }
    defer { free(buffer) }
    return path(of: file, besides: other, in: PathText.text(ofSystem: buffer))
  }

  /// The same from a folder that is known.
  public static func path(of file: String, besides other: String, in folder: String) -> String {
    let target = steps(of: file, in: folder)
    let own = steps(of: other, in: folder).dropLast()
    let shared = zip(target.dropLast(), own).prefix { $0 == $1 }.count
    let up = Array(repeating: "..", count: own.count - shared)
    return (up + target.dropFirst(shared).map { String($0) }).joined(separator: "/")
  }

  /// The names of a path from the root, without steps that lead nowhere or back.
  private static func steps(of path: String, in folder: String) -> [Substring] {
    var steps = path.utf8.first == UInt8(ascii: "/") ? [] : folder.split(separator: "/")
    for step in path.split(separator: "/") {
      switch step {
      case ".": continue
      case "..": _ = steps.popLast()
      default: steps.append(step)
      }
    }
    return steps
  }
}
