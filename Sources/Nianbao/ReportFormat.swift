public import ReportModel

/// A file format that reports are read from; some are written as well.
public enum ReportFormat: String, Hashable, Sendable, CaseIterable {
  /// Text in UTF-8.
  case text
  /// XML in the structure of the published form.
  case xml
  /// An XLSX workbook.
  case xlsx
  /// An OpenDocument spreadsheet; read, never written.
  case ods
  /// JSON.
  case json
  /// A web page; read and updated, never written anew.
  case html
  /// A Word document; read and updated, never written anew.
  case docx

  /// Whether reports are written in the format.
  public var isWritten: Bool {
    switch self {
    case .text, .xml, .xlsx, .json: true
    case .html, .docx, .ods: false
    }
  }

  /// Whether edits are put back into files of the format.
  public var isUpdated: Bool {
    switch self {
    case .text, .html, .docx: true
    case .xml, .xlsx, .ods, .json: false
    }
  }

  /// The extension of its files' names, without the dot.
  public var fileExtension: String {
    switch self {
    case .text: "txt"
    case .xml, .xlsx, .ods, .json, .html, .docx: rawValue
    }
  }

  /// The extensions that are met on its files, the usual one first.
  private var fileExtensions: [String] {
    switch self {
    case .text: [fileExtension, "md"]
    case .html: [fileExtension, "htm"]
    case .xml, .xlsx, .ods, .json, .docx: [fileExtension]
    }
  }

  /// Takes a name or the extension of a file's name, in upper or lower case; nil for any other.
  public init?(named name: String) {
    let name = name.lowercased()
    guard
      let format = Self.allCases.first(where: { ($0.fileExtensions + [$0.rawValue]).contains(name) }
      )
    else { return nil }
    self = format
  }

  /// What the format is called in messages.
  public var name: Wording {
    switch self {
    case .text: Wording(zh: "文本", en: "text")
    case .xml: Wording(zh: "XML", en: "XML")
    case .xlsx: Wording(zh: "工作簿", en: "workbook")
    case .ods: Wording(zh: "电子表格（ods）", en: "OpenDocument spreadsheet")
    case .json: Wording(zh: "JSON", en: "JSON")
    case .html: Wording(zh: "网页", en: "web page")
    case .docx: Wording(zh: "Word 文档", en: "Word document")
    }
  }
}
