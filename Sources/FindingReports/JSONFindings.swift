internal import JSON
internal import ReportModel

/// The findings about files as JSON, for programs: an object with the members `files` and `verdict`.
public struct JSONFindings: FindingReport {
  /// Makes the report.
  public init() {}

  /// The beginning of the object and of its list of files.
  public var head: [UInt8] { Array("{\n\"files\": [\n".utf8) }

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
public struct JSONLinesFindings: FindingReport {
  /// Makes the report.
  public init() {}

  /// Nothing.
  public var head: [UInt8] { [] }

  /// A line for each finding of the file.
  public func body(of file: CheckedFile) -> [UInt8] {
    var bytes: [UInt8] = []
    if let refusal = file.refusal {
      var writer = JSONWriter(layout: .compact)
      writer.beginObject()
      writer.member("file", file.name)
      FindingMembers.write(refusal, to: &writer)
      writer.endObject()
      bytes += writer.finish()
    }
    for finding in file.findings {
      var writer = JSONWriter(layout: .compact)
      writer.beginObject()
      writer.member("file", file.name)
      FindingMembers.writeMembers(of: finding, to: &writer)
      writer.endObject()
      bytes += writer.finish()
    }
    return bytes
  }

  /// Nothing.
  public func tail(_ verdict: Verdict) -> [UInt8] { [] }
}
