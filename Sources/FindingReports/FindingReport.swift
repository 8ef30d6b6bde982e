/// A form in which the findings of files are told, file by file: however many there are, no more than
/// one is held.
public protocol FindingReport: Sendable {
  /// What stands before the first file.
  var head: [UInt8] { get }

  /// What stands between what is said of two files.
  var separator: [UInt8] { get }

  /// What is said of a file.
  ///
  /// - Parameter file: The file.
  /// - Returns: The bytes, in UTF-8; empty if there is nothing to say, and then no separator either.
  func body(of file: CheckedFile) -> [UInt8]

  /// What stands behind the last file.
  ///
  /// - Parameter verdict: The counts of all files.
  /// - Returns: The bytes, in UTF-8.
  func tail(_ verdict: Verdict) -> [UInt8]
}

extension FindingReport {
  /// Nothing.
  public var separator: [UInt8] { [] }

  /// The whole report of some files.
  public func bytes(of files: [CheckedFile]) -> [UInt8] {
    var bytes = head
    var verdict = Verdict()
    var isFirst = true
    for file in files {
      let body = body(of: file)
      if !body.isEmpty {
        bytes += isFirst ? body : separator + body
        isFirst = false
      }
      verdict.add(file.verdict)
    }
    return bytes + tail(verdict)
  }
}
