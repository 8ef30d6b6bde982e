internal import HTMLFormat
internal import JSONFormat
internal import OpenDocumentTextFormat
internal import PDFFormat
public import ReportFormats
internal import TextFormat
internal import WordFormat
internal import WorkbookFormat
internal import XMLFormat

extension FormatRegistry {
  /// The formats of the library, the only place that names them all.
  public static let shipped = FormatRegistry([
    .xml,
    .xlsx,
    .ods,
    .text,
    .csv,
    .json,
    .html,
    .mht,
    .docx,
    .odt,
    .pdf,
  ])
}

extension ReportFormat {
  /// The formats of the library, in the order in which messages list them.
  public static var all: [ReportFormat] { FormatRegistry.shipped.formats }

  /// Takes a name or the extension of a file's name, in upper or lower case; nil for any other.
  public init?(named name: String) {
    guard let format = FormatRegistry.shipped.format(named: name) else { return nil }
    self = format
  }
}
