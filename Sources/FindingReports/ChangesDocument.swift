internal import JSON
public import ReportModel

/// The differences between two reports as JSON, for programs.
public struct ChangesDocument: Sendable {
  private let changes: [ReportChange]
  private let tool: Tool

  /// Takes the differences, and the program that found them.
  public init(_ changes: [ReportChange], tool: Tool) {
    self.changes = changes
    self.tool = tool
  }

  /// The JSON text in UTF-8: an object with the members `tool` and `changes`.
  public var bytes: [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.object("tool") { FindingMembers.write(tool, to: &$0) }
      writer.array("changes") { writer in
        for change in changes { Self.write(change, to: &writer) }
      }
    }
    return writer.finish()
  }

  static func write(_ change: ReportChange, to writer: inout JSONWriter) {
    writer.object { writer in
      if case .value(let cell, _, _) = change { writer.member("cell", cell.identifier) }
      writer.member("subject", change.subject)
      writer.member("old", change.old)
      writer.member("new", change.new)
      if let number = change.number {
        writer.member("difference", number.difference)
        if let percent = number.percent { writer.member("percent", percent) }
      }
      if let text = change.text { write(text, to: &writer) }
    }
  }

  private static func write(_ text: TextChange, to writer: inout JSONWriter) {
    writer.array("parts") { writer in
      for part in text.parts {
        writer.object(inline: true) { writer in
          switch part {
          case .kept(let text): writer.member("kept", text)
          case .removed(let text): writer.member("removed", text)
          case .inserted(let text): writer.member("inserted", text)
          }
        }
      }
    }
  }
}
