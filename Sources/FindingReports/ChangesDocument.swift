internal import JSON
public import ReportModel

/// The differences between two reports as JSON, for programs.
public struct ChangesDocument: Sendable {
  private let changes: [ReportChange]

  /// Takes the differences.
  public init(_ changes: [ReportChange]) { self.changes = changes }

  /// The JSON text in UTF-8: an object with one member `changes`.
  public var bytes: [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("changes")
    writer.beginArray()
    for change in changes {
      writer.beginObject()
      if case .value(let cell, _, _) = change { writer.member("cell", cell.identifier) }
      writer.member("subject", change.subject)
      writer.key("old")
      if let old = change.old { writer.string(old) } else { writer.null() }
      writer.key("new")
      if let new = change.new { writer.string(new) } else { writer.null() }
      if let number = change.number {
        writer.member("difference", number.difference)
        if let percent = number.percent { writer.member("percent", percent) }
      }
      if let text = change.text { write(text, to: &writer) }
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
    return writer.finish()
  }

  private func write(_ text: TextChange, to writer: inout JSONWriter) {
    writer.key("parts")
    writer.beginArray()
    for part in text.parts {
      writer.beginObject(inline: true)
      switch part {
      case .kept(let text): writer.member("kept", text)
      case .removed(let text): writer.member("removed", text)
      case .inserted(let text): writer.member("inserted", text)
      }
      writer.endObject()
    }
    writer.endArray()
  }
}
