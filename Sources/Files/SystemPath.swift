internal import Glibc
internal import TextTools

extension String {
  /// Hands over the path as the system takes it; it must not hold a NUL.
  func withSystemPath<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    let bytes = PathText.bytes(of: self).map { CChar(bitPattern: $0) } + [0]
    return bytes.withUnsafeBufferPointer { buffer in
      guard let first = buffer.baseAddress else { preconditionFailure("there is the NUL at least") }
      return body(first)
    }
  }
}

extension String {
  /// Where a path leads that is, or goes through, a symbolic link; nil where nothing is.
  public var linkTarget: String? {
    guard !utf8.contains(0), let real = withSystemPath({ realpath($0, nil) }) else { return nil }
    defer { free(real) }
    return PathText.text(ofSystem: real)
  }
}

extension PathText {
  /// The text of a path that the system gives.
  static func text(ofSystem path: UnsafePointer<CChar>) -> String {
    text(of: UnsafeRawBufferPointer(start: path, count: strlen(path)))
  }
}
