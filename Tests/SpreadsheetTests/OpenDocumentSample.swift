import Spreadsheet
import TestSupport

/// An OpenDocument spreadsheet put together by hand.
struct OpenDocumentSample {
  static let spreadsheetType = "application/vnd.oasis.opendocument.spreadsheet"

  private static let spaces: String = [
    "office", "table", "text", "style", "meta", "xlink:http://www.w3.org/1999/xlink",
    "calcext:urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0",
    "dc:http://purl.org/dc/elements/1.1/",
    "number:urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0",
    "svg:urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0",
    "fo:urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
    "draw:urn:oasis:names:tc:opendocument:xmlns:drawing:1.0",
  ].map { space in
    guard let colon = space.firstIndex(of: ":") else {
      return " xmlns:\(space)=\"urn:oasis:names:tc:opendocument:xmlns:\(space):1.0\""
    }
    return " xmlns:\(space[..<colon])=\"\(space[space.index(after: colon)...])\""
  }.joined()

  var type: String? = spreadsheetType
  var styles = ""
  /// The styles that have names, in a part of their own.
  var namedStyles: String?
  /// What stands in the part of the settings.
  var settings: String?
  /// What stands in `office:spreadsheet`.
  var spreadsheet = ""
  var metadata: String?
  var manifest: String?
  var content: String?

  init(_ spreadsheet: String) { self.spreadsheet = spreadsheet }

  /// A spreadsheet of one table with the given rows.
  init(rows: String) { self.init("<table:table table:name=\"表一\">\(rows)</table:table>") }

  /// A spreadsheet of one table with one row of the given cells.
  init(cells: String) { self.init(rows: "<table:table-row>\(cells)</table:table-row>") }

  /// The main part.
  func text() throws -> String { try ArchiveParts(bytes()).text("content.xml") }

  func bytes() throws -> [UInt8] {
    var parts = ArchiveParts()
    if let type { parts.add("mimetype", type) }
    let content =
      content ?? """
        <?xml version="1.0" encoding="UTF-8"?>
        <office:document-content\(Self.spaces)><office:automatic-styles>\(styles)\
        </office:automatic-styles><office:body><office:spreadsheet>\(spreadsheet)\
        </office:spreadsheet></office:body></office:document-content>
        """
    parts.add("content.xml", content)
    if let namedStyles {
      parts.add(
        "styles.xml",
        "<office:document-styles\(Self.spaces)><office:styles>\(namedStyles)</office:styles></office:document-styles>"
      )
    }
    if let settings {
      let space = "xmlns:config=\"urn:oasis:names:tc:opendocument:xmlns:config:1.0\""
      parts.add("settings.xml", "<config:settings \(space)>\(settings)</config:settings>")
    }
    if let metadata {
      let text =
        "<office:document-meta\(Self.spaces)><office:meta>\(metadata)</office:meta></office:document-meta>"
      parts.add("meta.xml", text)
    }
    if let manifest { parts.add("META-INF/manifest.xml", manifest) }
    return try parts.bytes()
  }

  func contents() throws -> WorkbookContents { try WorkbookContents(reading: bytes()) }

  /// The cells of the first table, one line each.
  func cells() throws -> [String] {
    let contents = try contents()
    return contents.sheets[0].cells.map { cell in
      let format = contents.numberFormat(of: cell)
      return "\(cell.reference) \(cell.value)"
        + (format == .general ? "" : " \(format.code)")
        + (cell.formula.map { " =\($0.text ?? "")\($0.hasCachedValue ? "" : " ?")" } ?? "")
        + (cell.isInHiddenRow ? " hidden" : "")
    }
  }
}
