internal import HTMLFormat
internal import JSONFormat
public import ReportModel
internal import ReportRecognition
internal import TextFormat
internal import TextTools
internal import WordFormat
internal import WorkbookFormat
internal import XMLFormat

/// A report with the file that it was read from.
public struct ReportFile: Sendable {
  /// The most bytes that a file of any format may have: 64 MiB.
  public static let byteLimit = 64 << 20

  /// The file's bytes.
  public let bytes: [UInt8]
  /// The file's format, told from its content.
  public let format: ReportFormat
  /// The report, what the reader has to say about it, and where its cells stand.
  public let reading: Reading

  /// The report.
  public var report: Report { reading.report }

  /// Reads a report from a file of any known format.
  ///
  /// - Parameter bytes: The whole file.
  /// - Throws: ``Refusal`` if the file is of another format, damaged, past a limit, or no report.
  public init(reading bytes: [UInt8]) throws(Refusal) {
    self.bytes = bytes
    switch FileKind(of: bytes) {
    case .text:
      format = .text
      reading = try TextFormat.read(bytes).reading
    case .xml:
      format = .xml
      reading = try XMLFormat.read(bytes)
    case .json:
      format = .json
      reading = try JSONFormat.read(bytes)
    case .html:
      format = .html
      reading = try HTMLFormat.read(bytes).reading
    case .zip where WordFormat.isDocument(bytes):
      format = .docx
      reading = try WordFormat.read(bytes).reading
    case .zip, .compoundFile, .encryptedOffice:
      let workbook = try WorkbookFormat.readWithKind(bytes)
      format = workbook.isOpenDocument ? .ods : .xlsx
      reading = workbook.reading
    case let other: throw .unknownFormat(other)
    }
  }
}
