public import ReportModel

/// A form that tables for people are written in.
public enum ListingForm: String, CaseIterable, Sendable {
  /// Aligned lines for a terminal.
  case text
  /// A workbook with a sheet for each table.
  case xlsx
  /// Comma-separated values of the first table.
  case csv
  /// A web page.
  case html
  /// JSON for programs.
  case json

  /// The form of a file by the ending of its name; nil if it has none of these.
  public init?(ofFileNamed path: String) {
    guard let dot = path.utf8.lastIndex(of: UInt8(ascii: ".")) else { return nil }
    switch path[path.utf8.index(after: dot)...].lowercased() {
    case "txt": self = .text
    case "htm": self = .html
    case let suffix: self.init(rawValue: suffix)
    }
  }

  /// The endings of files, as a message lists them.
  public static let suffixes = Wording(
    zh: ".xlsx、.csv、.html、.json 或 .txt",
    en: ".xlsx, .csv, .html, .json or .txt"
  )
}

extension ListingDocument {
  /// Writes the tables.
  ///
  /// - Parameters:
  ///   - form: The form wanted.
  ///   - language: The language of what people read; JSON holds both.
  /// - Returns: The whole file.
  /// - Throws: ``Refusal`` if a workbook cannot be written.
  public func written(as form: ListingForm, _ language: Language) throws(Refusal) -> [UInt8] {
    switch form {
    case .text: listingText(language)
    case .xlsx: try listingWorkbook(language)
    case .csv: listingRecords(language)
    case .html: listingPage(language)
    case .json: listingJSON()
    }
  }
}
