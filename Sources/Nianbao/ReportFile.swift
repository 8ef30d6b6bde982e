public import ReportFormats
public import ReportModel
package import ReportRecognition
internal import TextFormat

/// A report with the file that it was read from.
public struct ReportFile: Sendable {
  /// The file, with what was made of it while it was read.
  package let probe: Probe
  /// The file's format, told from its content.
  public let format: ReportFormat
  /// The report with the places that its parts came from.
  package let recognition: Recognition
  /// The formats that the file may be converted to, and that messages list.
  let formats: FormatRegistry

  /// The file's bytes.
  public var bytes: [UInt8] { probe.bytes }

  /// The report, what the reader has to say about it, and where its cells stand.
  public var reading: Reading { recognition.reading }

  /// The report.
  public var report: Report { recognition.reading.report }

  /// Reads a report from a file of any known format.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - limits: The sizes past which it is refused.
  ///   - formats: The formats that are known.
  /// - Throws: ``Refusal`` if the file is of another format, damaged, past a limit, or no report.
  public init(
    reading bytes: [UInt8],
    limits: ReadingLimits = .default,
    formats: FormatRegistry = .shipped
  ) throws(Refusal) {
    try self.init(
      reading: bytes,
      in: FormatContext(limits: limits),
      formats: formats
    )
  }

  /// Reads a report from a file of any known format, in a context of one's own.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - context: What readers are told besides.
  ///   - formats: The formats that are known.
  /// - Throws: ``Refusal`` if the file is of another format, damaged, past a limit, or no report.
  public init(
    reading bytes: [UInt8],
    in context: FormatContext,
    formats: FormatRegistry = .shipped
  ) throws(Refusal) {
    try self.init(reading: bytes, named: nil, in: context, formats: formats)
  }

  /// Reads a report from a file of any known format, whose name may be known.
  init(
    reading bytes: [UInt8],
    named name: String?,
    in context: FormatContext,
    formats: FormatRegistry
  ) throws(Refusal) {
    let probe = Probe(bytes, in: context)
    guard let format = formats.format(of: probe, named: name) else {
      throw .unknownFormat(probe.kind, of: bytes, among: formats)
    }
    self.probe = probe
    self.format = format
    self.formats = formats
    let read: Recognition
    do throws(Refusal) {
      read = try format.reader.read(probe)
    } catch {
      throw probe.kind.isRare ? error.naming(probe.kind.name) : error
    }
    var reading = read.reading
    // The reader of texts has told them with their lines.
    if !reading.findings.contains(where: { $0.kind == .controlCharacter }) {
      reading.findings += reading.report.controlCharacters
    }
    recognition = Recognition(reading, sources: read.sources)
  }
}
