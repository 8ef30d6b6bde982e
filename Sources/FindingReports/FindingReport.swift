/// A form in which the findings of files are told, file by file: however many there are, no more than
/// one is held.
public protocol FindingReport: Sendable {
  /// What stands before the first file.
  var head: [UInt8] { get }

  /// What is said of a file.
  ///
  /// - Parameters:
  ///   - file: The file.
  ///   - isFirst: Whether it is the first of all.
  /// - Returns: The bytes, in UTF-8.
  func body(of file: CheckedFile, isFirst: Bool) -> [UInt8]

  /// What stands behind the last file.
  ///
  /// - Parameter verdict: The counts of all files.
  /// - Returns: The bytes, in UTF-8.
  func tail(_ verdict: Verdict) -> [UInt8]
}

extension FindingReport {
  /// The whole report of some files.
  public func bytes(of files: [CheckedFile]) -> [UInt8] {
    var bytes = head
    var verdict = Verdict()
    for (index, file) in files.enumerated() {
      bytes += body(of: file, isFirst: index == 0)
      verdict.add(file.verdict)
    }
    return bytes + tail(verdict)
  }
}
