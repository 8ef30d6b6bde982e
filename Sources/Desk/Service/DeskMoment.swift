import ReportRules

/// A moment at which something is done at the desk.
public struct DeskMoment: Sendable {
  /// The seconds since 1970.
  public let seconds: Int
  /// The date and the time of the machine's time zone with its offset, ISO 8601: `2026-01-12T09:30:05+08:00`.
  public let text: String

  /// Takes a moment.
  public init(seconds: Int, text: String) {
    self.seconds = seconds
    self.text = text
  }

  /// The date, ISO 8601.
  var date: String { String(text.prefix(10)) }

  /// The date of a file that is written now, as those of files are shown.
  var fileDate: Submission.FileDate {
    Submission.FileDate(
      seconds: seconds,
      text: Self.shown(text)
    )
  }

  /// A moment of ISO 8601 as people write it, to the minute: `2026-01-12 09:30`.
  static func shown(_ text: String) -> String {
    String(text.prefix(16)).replacing("T", with: " ")
  }
}
