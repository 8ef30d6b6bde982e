import JSON

/// What somebody did at the desk of a district, as its log keeps it.
struct DeskEvent: Sendable, Equatable {
  /// What was done.
  enum Action: String, Sendable, CaseIterable {
    /// A file arrived.
    case arrived
    /// A value or a text of a report was changed.
    case edited
    /// A finding was explained, or what was said of it taken back.
    case explained
    /// A report was put into another file that takes edits.
    case transferred
    /// A version before was put back.
    case restored
    /// A report was accepted.
    case accepted
    /// A report that was accepted may be changed again.
    case withdrawn
  }

  /// When, ISO 8601 with the offset of the time zone.
  var time: String
  /// Who.
  var user: String
  /// What.
  var action: Action
  /// The file that it was done to.
  var file: String
  /// The unit, as the report names it; empty if it names none.
  var unit = ""
  /// What was changed: the identifier of a cell or block, the code of a finding, the other file; empty for the whole.
  var place = ""
  /// What stood there before.
  var old = ""
  /// What stands there now.
  var new = ""
  /// Why.
  var reason = ""
  /// The version that was kept of the file.
  var version: Int?
}

extension DeskEvent {
  /// The line of the log, without its end.
  var line: [UInt8] {
    var writer = JSONWriter(layout: .compact)
    writer.object { writer in
      writer.member("time", time)
      writer.member("user", user)
      writer.member("action", action.rawValue)
      writer.member("file", file)
      for (key, text) in [
        ("unit", unit), ("place", place), ("old", old), ("new", new), ("reason", reason),
      ] where !text.isEmpty { writer.member(key, text) }
      if let version { writer.member("version", version) }
    }
    return writer.finish().filter { $0 != UInt8(ascii: "\n") }
  }

  /// Reads a line of the log; nil if it is none.
  init?(line: some Sequence<UInt8>) {
    guard let root = try? JSONReader.parse(Array(line)),
      let time = root["time"]?.string, let user = root["user"]?.string,
      let action = root["action"]?.string.flatMap(Action.init), let file = root["file"]?.string
    else { return nil }
    func text(_ key: String) -> String { root[key]?.string ?? "" }
    self.init(
      time: time,
      user: user,
      action: action,
      file: file,
      unit: text("unit"),
      place: text("place"),
      old: text("old"),
      new: text("new"),
      reason: text("reason"),
      version: root["version"]?.wholeNumber
    )
  }
}
