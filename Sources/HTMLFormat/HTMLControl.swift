import ReportRecognition
import XML

/// What a field of a form shows.
enum HTMLControl {
  /// Text, as if it stood there, with whether it is a value that can be filled in.
  case text(String, isField: Bool)
  /// An empty field.
  case empty
  /// Something that cannot be read.
  case unread(UnreadContent)
  /// Nothing at all.
  case nothing

  /// What an `input` shows.
  init(input attributes: [HTMLAttribute]) {
    let value = attributes.value(of: "value") ?? ""
    let shown = value.filter { !$0.isWhitespace }
    switch attributes.value(of: "type")?.lowercased() ?? "text" {
    case "hidden": self = .nothing
    case "checkbox", "radio", "range", "color", "file": self = .unread(.control)
    case "image": self = .unread(.picture)
    case "password": self = shown.isEmpty ? .empty : .unread(.control)
    case "date", "datetime-local", "month", "week", "time":
      self = shown.isEmpty ? .empty : .unread(.control)
    case "submit", "button", "reset": self = shown.isEmpty ? .nothing : .text(value, isField: false)
    case "number" where Double(shown) == nil: self = Self.empty(attributes)
    default: self = shown.isEmpty ? Self.empty(attributes) : .text(value, isField: true)
    }
  }

  /// What an empty field shows: the prompt is no value.
  static func empty(_ attributes: [HTMLAttribute]) -> HTMLControl {
    let prompt = attributes.value(of: "placeholder") ?? ""
    return prompt.allSatisfy(\.isWhitespace) ? .empty : .unread(.placeholder)
  }
}
