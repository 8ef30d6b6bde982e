import Files
import Nianbao

extension Message {
  /// Changes, for each what changed, then the old text behind `-` and the new one behind `+`.
  static func changes(_ changes: [ReportChange]) -> String {
    var lines = ""
    for change in changes {
      lines += change.subject.current + "\n"
      if let old = change.old { lines += "- " + printable(old) + "\n" }
      if let new = change.new { lines += "+ " + printable(new) + "\n" }
    }
    return lines
  }

  /// A text with its control characters escaped, in full: a change that cannot be seen whole cannot
  /// be agreed to.
  private static func printable(_ text: String) -> String {
    PrintableName.escaped(text.utf8, limit: .max)
  }
}
