import Files
import Nianbao
import ReportFolders
import TextTools

/// Where findings go: to standard output, or whole into a file.
struct FindingOutput: Sendable {
  /// The file; nil for standard output.
  let path: String?
  /// Whether a file that is there may be replaced.
  let isReplacing: Bool

  init(_ path: String?, replacing: Bool) {
    self.path = path.flatMap { Input.namesStandardOutput($0) ? nil : $0 }
    isReplacing = replacing
  }

  /// Whether findings are written as they come.
  var isStreamed: Bool { path == nil }

  /// Refuses a file that would replace an input, before hundreds of them are read; writing looks again.
  ///
  /// - Throws: The status to end with.
  func refuseInputs() throws {
    guard let path else { return }
    do throws(Refusal) {
      try ReadFiles.refuse(path)
    } catch {
      try Outcome(name: path, error).end()
    }
  }

  /// Writes all of it.
  ///
  /// - Throws: The status to end with if standard output cannot be written.
  func write(_ bytes: [UInt8]) throws -> Outcome {
    guard let path else {
      try Console.write(bytes)
      return Outcome(name: Input.standardStream)
    }
    var outcome = Outcome(name: path)
    do throws(Refusal) {
      try Output.write(bytes, to: path, replacing: isReplacing)
      outcome.messages += Message.wrote(path)
    } catch {
      outcome.refuse(error)
    }
    return outcome
  }
}

/// What takes the findings of files, in any order, and writes them in that of the files.
protocol FindingSink: Sendable {
  /// What stands on standard output between the results of two files.
  var separator: [UInt8] { get }

  /// Writes what stands before the first file, if that is known.
  func begin() throws

  /// Takes a file.
  ///
  /// - Returns: What is printed in its turn; empty for nothing.
  func results(of file: CheckedFile) -> [UInt8]

  /// Takes what was named as an input and is no file: a folder that could not be read.
  func take(unread file: CheckedFile)

  /// Writes what is left.
  ///
  /// - Parameter verdict: The counts of all files.
  /// - Returns: What became of the output.
  /// - Throws: The status to end with if standard output cannot be written.
  func end(_ verdict: Verdict) throws -> Outcome
}

extension FindingSink {
  var separator: [UInt8] { [] }

  func begin() throws {}

  func take(unread file: CheckedFile) {}
}

/// Findings that are printed as they come.
struct PrintedFindings: FindingSink {
  private let report: any FindingReport

  init(_ report: any FindingReport) { self.report = report }

  var separator: [UInt8] { report.separator }

  func begin() throws { try Console.write(report.head(FindingSummary())) }

  func results(of file: CheckedFile) -> [UInt8] { report.body(of: file) }

  func end(_ verdict: Verdict) throws -> Outcome {
    try Console.write(report.tail(verdict))
    return Outcome(name: Input.standardStream)
  }
}

/// Findings that are written when all are known, because they begin with a summary or go into a file.
struct CollectedFindings: FindingSink {
  private let report: any FindingReport
  private let output: FindingOutput
  private let parts = Collected<(file: FindingSummary.File, body: [UInt8])>()

  init(_ report: any FindingReport, to output: FindingOutput) {
    self.report = report
    self.output = output
  }

  func results(of file: CheckedFile) -> [UInt8] {
    parts.add((FindingSummary.File(file), report.body(of: file)), at: file.number)
    return []
  }

  func take(unread file: CheckedFile) {
    // Programs are given files; people ask for what they have named.
    if report.beginsWithSummary { _ = results(of: file) }
  }

  func end(_ verdict: Verdict) throws -> Outcome {
    let parts = parts.inOrder
    var bytes = report.head(FindingSummary(of: parts.map(\.file)))
    var isFirst = true
    for (_, body) in parts where !body.isEmpty {
      if !isFirst { bytes += report.separator }
      bytes += body
      isFirst = false
    }
    return try output.write(bytes + report.tail(verdict))
  }
}

/// Findings that are written as a table when all are known.
struct ListedFindings: FindingSink {
  private let form: ListingForm
  private let output: FindingOutput
  private let rows = Collected<[ListingRow]>()

  init(as form: ListingForm, to output: FindingOutput) {
    self.form = form
    self.output = output
  }

  func results(of file: CheckedFile) -> [UInt8] {
    let isFile = file.name != Input.standardStream
    let path = output.path.map { RelativePath.path(of: file.name, besides: $0) } ?? file.name
    rows.add(FindingListing.rows(of: file, path: isFile ? path : nil), at: file.number)
    return []
  }

  func take(unread file: CheckedFile) { _ = results(of: file) }

  func end(_ verdict: Verdict) throws -> Outcome {
    let document = FindingListing.document(
      of: rows.inOrder.flatMap { $0 },
      verdict,
      tool: .nianbao
    )
    let bytes: [UInt8]
    do throws(Refusal) {
      bytes = try document.written(as: form, MessageLanguage.current)
    } catch {
      return Outcome(name: output.path ?? Input.standardStream, error)
    }
    return try output.write(bytes)
  }
}
