/// A form in which the findings of files are told, file by file.
///
/// However many files there are, no more than one is held, unless the form begins with what is known at the end.
public protocol FindingReport: Sendable {
  /// Whether what stands before the first file is known when all are.
  var beginsWithSummary: Bool { get }

  /// What stands before the first file.
  ///
  /// - Parameter summary: What there is to say of all files; empty for a form that does not begin with it.
  /// - Returns: The bytes, in UTF-8.
  func head(_ summary: FindingSummary) -> [UInt8]

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
  /// It is known before.
  public var beginsWithSummary: Bool { false }

  /// Nothing.
  public var separator: [UInt8] { [] }

  /// The whole report of some files.
  public func bytes(of files: [CheckedFile]) -> [UInt8] {
    let summary = FindingSummary(of: files.map { FindingSummary.File($0) })
    var bytes = head(summary)
    var isFirst = true
    for file in files {
      let body = body(of: file)
      if !body.isEmpty {
        bytes += isFirst ? body : separator + body
        isFirst = false
      }
    }
    return bytes + tail(summary.verdict)
  }
}
