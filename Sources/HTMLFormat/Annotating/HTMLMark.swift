import ReportModel
import XML

/// What this program puts beside what a page's findings are about, and passes over when it reads the page.
enum HTMLMark {
  /// The attribute that a mark's element has.
  private static let attribute = "data-nianbao-mark"

  /// Whether an element is a mark.
  static func isOne(_ attributes: [HTMLAttribute]) -> Bool {
    attributes.contains { $0.name == attribute }
  }

  /// A mark behind a text: its number, which leads to what it says.
  static func reference(_ number: Int) -> String {
    "<sup \(attribute) style=\"color:#b00020\"><a href=\"#nianbao-mark-\(number)\" style=\"color:#b00020\">[※\(number)]</a></sup>"
  }

  /// What the marks say, for the end of the page.
  static func list(_ texts: [String]) -> String {
    let entries = texts.enumerated().map { index, text in
      "<p id=\"nianbao-mark-\(index + 1)\">※\(index + 1) \(text)</p>\n"
    }
    return
      "\n<aside \(attribute) style=\"border:1px solid #b00020;color:#b00020;background:#fff;margin:1em 0;padding:0 1em\">\n\(entries.joined())</aside>\n"
  }
}
