internal import JSON
internal import ReportModel
public import ReportRules

/// The differences between the reports of two folders as JSON, for programs.
public struct FolderChangesDocument: Sendable {
  private let comparison: FolderComparison
  private let tool: Tool

  /// Takes the comparison, and the program that made it.
  public init(_ comparison: FolderComparison, tool: Tool) {
    self.comparison = comparison
    self.tool = tool
  }

  /// The JSON text in UTF-8: an object with the members `tool`, `units`, `unclear`, `onlyBefore` and `onlyAfter`.
  public var bytes: [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.object("tool") { FindingMembers.write(tool, to: &$0) }
      writer.array("units") { writer in
        for pair in comparison.pairs { writer.object { Self.write(pair, to: &$0) } }
      }
      writer.array("unclear") { writer in
        for tangle in comparison.tangles {
          writer.object { writer in
            Self.write(tangle.before, as: "before", to: &writer)
            Self.write(tangle.after, as: "after", to: &writer)
          }
        }
      }
      Self.write(comparison.onlyBefore, as: "onlyBefore", to: &writer)
      Self.write(comparison.onlyAfter, as: "onlyAfter", to: &writer)
    }
    return writer.finish()
  }

  private static func write(_ pair: FolderComparison.Pair, to writer: inout JSONWriter) {
    writer.member("organ", pair.before.report.organ)
    writer.member("year", pair.before.report.year)
    writer.member("before", pair.before.file)
    writer.member("after", pair.after.file)
    writer.array("changes") { writer in
      for change in pair.changes { ChangesDocument.write(change, to: &writer) }
    }
  }

  private static func write(
    _ entries: [FolderComparison.Entry],
    as key: String,
    to writer: inout JSONWriter
  ) {
    writer.array(key) { writer in
      for entry in entries {
        writer.object { writer in
          writer.member("file", entry.file)
          writer.member("organ", entry.report.organ)
          writer.member("year", entry.report.year)
        }
      }
    }
  }
}
