internal import JSON
internal import ReportModel

/// The findings about files as JSON, for programs: an object with the members `tool`, `files` and `verdict`.
public struct JSONFindings: FindingReport {
  private let tool: Tool

  /// Makes the report.
  ///
  /// - Parameter tool: The program.
  public init(tool: Tool) { self.tool = tool }

  /// The program, and the beginning of the list of files.
  public func head(_ summary: FindingSummary) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { FindingMembers.write(tool, to: &$0) }
    return Array("{\n\"tool\": ".utf8) + writer.finish() + Array(",\n\"files\": [\n".utf8)
  }

  /// A comma.
  public var separator: [UInt8] { Array(",\n".utf8) }

  /// An object with what there is to say about the file.
  public func body(of file: CheckedFile) -> [UInt8] {
    var writer = JSONWriter()
    FindingMembers.write(file, to: &writer)
    return writer.finish()
  }

  /// The end of the list, and the counts.
  public func tail(_ verdict: Verdict) -> [UInt8] {
    var writer = JSONWriter()
    FindingMembers.write(verdict, to: &writer)
    return Array("],\n\"verdict\": ".utf8) + writer.finish() + Array("}\n".utf8)
  }
}

/// The findings about files as JSON Lines: a line for each finding, and for each file that was refused.
///
/// Each line names the program, so that lines of several runs can be put together.
public struct JSONLinesFindings: FindingReport {
  private let tool: Tool

  /// Makes the report.
  ///
  /// - Parameter tool: The program.
  public init(tool: Tool) { self.tool = tool }

  /// Nothing.
  public func head(_ summary: FindingSummary) -> [UInt8] { [] }

  /// A line for each finding of the file.
  public func body(of file: CheckedFile) -> [UInt8] {
    var bytes: [UInt8] = []
    func appendLine(_ members: (inout JSONWriter) -> Void) {
      var writer = JSONWriter(layout: .compact)
      writer.object { writer in
        writer.member("file", file.name)
        members(&writer)
        writer.object("tool") { FindingMembers.write(tool, to: &$0) }
      }
      bytes += writer.finish()
    }
    if let refusal = file.refusal { appendLine { FindingMembers.write(refusal, to: &$0) } }
    for finding in file.findings {
      appendLine { FindingMembers.writeMembers(of: finding, to: &$0) }
    }
    return bytes
  }

  /// Nothing.
  public func tail(_ verdict: Verdict) -> [UInt8] { [] }
}
