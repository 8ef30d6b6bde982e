public import ReportModel

/// A file format that reports are read from and written in.
public enum ReportFormat: String, Hashable, Sendable, CaseIterable {
  /// Text in UTF-8.
  case text
  /// XML in the structure of the published form.
  case xml
  /// An XLSX workbook.
  case xlsx
  /// JSON.
  case json

  /// The extension of its files' names, without the dot.
  public var fileExtension: String {
    switch self {
    case .text: "txt"
    case .xml, .xlsx, .json: rawValue
    }
  }

  /// Takes a name or the extension of a file's name, in upper or lower case; nil for any other.
  public init?(named name: String) {
    let name = name.lowercased()
    guard
      let format = Self.allCases.first(where: { [$0.rawValue, $0.fileExtension].contains(name) })
    else { return nil }
    self = format
  }

  /// What the format is called in messages.
  public var name: Wording {
    switch self {
    case .text: Wording(zh: "文本", en: "text")
    case .xml: Wording(zh: "XML", en: "XML")
    case .xlsx: Wording(zh: "工作簿", en: "workbook")
    case .json: Wording(zh: "JSON", en: "JSON")
    }
  }
}
