import ArgumentParser
import Files
import Nianbao

/// What the program tells the one that called it; a batch ends with the highest of its files.
struct ExitStatus: RawRepresentable, Comparable, Sendable {
  let rawValue: Int32

  /// Done; there may have been warnings.
  static let done = ExitStatus(rawValue: 0)
  /// A report has findings of severity error.
  static let findings = ExitStatus(rawValue: 1)
  /// An input could not be read or was refused.
  static let input = ExitStatus(rawValue: 2)
  /// An output could not be written.
  static let output = ExitStatus(rawValue: 3)

  static func < (left: ExitStatus, right: ExitStatus) -> Bool { left.rawValue < right.rawValue }

  /// Ends the command with the status, or with that of the signal that stopped it.
  func end() throws {
    if let signal = Interruption.pending { throw ExitCode(128 + signal) }
    if self != .done { throw ExitCode(rawValue) }
  }
}

extension ExitStatus {
  /// The status for something refused.
  init(_ refusal: Refusal) {
    switch refusal.side {
    case .input: self = .input
    case .output: self = .output
    case .report: self = .findings
    }
  }

  /// The status for findings.
  ///
  /// - Parameters:
  ///   - findings: The findings; their errors count.
  ///   - strict: Whether warnings and what cannot be judged count as well.
  init(_ findings: some Sequence<Finding>, strict: Bool = false) {
    let worst = findings.worst ?? .note
    self = worst >= (strict ? .unjudged : .error) ? .findings : .done
  }
}
