import Nianbao
import ReportFormats

/// A file that an open report gives.
enum ReportFileKind: Hashable {
  /// The report, written anew in a format.
  case format(ReportFormat)
  /// The file that it came from, with the edits in it.
  case original
  /// What its organ has explained.
  case reasons
  /// All of them, as an archive.
  case all

  /// Takes the name of an address: the extension of a format that reports are written in, `original`, `reasons`,
  /// `all`; nil for any other.
  init?(named name: String) {
    switch name {
    case "original": self = .original
    case "reasons": self = .reasons
    case "all": self = .all
    default:
      guard let format = FormatRegistry.shipped.written.first(where: { $0.fileExtension == name })
      else { return nil }
      self = .format(format)
    }
  }
}

extension ReportFormat {
  /// What servers call files of the format.
  var mediaType: String { Self.mediaTypes[fileExtension] ?? "application/octet-stream" }

  private static let mediaTypes = [
    "xml": "application/xml",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "html": "text/html; charset=utf-8",
    "txt": "text/plain; charset=utf-8",
    "json": "application/json",
  ]
}
