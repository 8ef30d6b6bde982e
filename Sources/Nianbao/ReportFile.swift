public import ReportFormats
public import ReportModel
package import ReportRecognition
internal import TextFormat

/// A report with the file that it was read from.
public struct ReportFile: Sendable {
  /// The file, with what was made of it while it was read.
  package let probe: Probe
  /// The file's format, told from its content; of a file that was converted, that of what came of it.
  public let format: ReportFormat
  /// The report with the places that its parts came from.
  package let recognition: Recognition
  /// The formats that the file may be converted to, and that messages list.
  let formats: FormatRegistry

  /// How the file was converted before it was read; nil for one that was read as it is.
  public let conversion: ConversionStep?

  /// The file's bytes; of a file that was converted, those of what came of it.
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
  ///   - converters: Who converts files of other kinds; nobody unless given.
  /// - Throws: ``Refusal`` if the file is of another format, damaged, past a limit, or no report.
  public init(
    reading bytes: [UInt8],
    limits: ReadingLimits = .default,
    formats: FormatRegistry = .shipped,
    converters: ConverterList = .none
  ) throws(Refusal) {
    try self.init(
      reading: bytes,
      in: FormatContext(limits: limits),
      formats: formats,
      converters: converters
    )
  }

  /// Reads a report from a file of any known format, in a context of one's own.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - context: What readers are told besides.
  ///   - formats: The formats that are known.
  ///   - converters: Who converts files of other kinds; nobody unless given.
  /// - Throws: ``Refusal`` if the file is of another format, damaged, past a limit, or no report.
  public init(
    reading bytes: [UInt8],
    in context: FormatContext,
    formats: FormatRegistry = .shipped,
    converters: ConverterList = .none
  ) throws(Refusal) {
    try self.init(Probe(bytes, in: context), named: nil, formats, converters)
  }

  /// Reads a report from a file, after it was converted where that is needed.
  init(
    _ probe: Probe,
    named name: String?,
    _ formats: FormatRegistry,
    _ converters: ConverterList
  ) throws(Refusal) {
    // Most callers hand in no converter, and most files need none.
    if !converters.isEmpty {
      let file = ForeignFile(probe.bytes, kind: probe.kind, named: name, limits: probe.limits)
      if converters.takes(file) {
        let outcome = converters.convert([file])[0]
        try self.init(
          reading: file,
          convertedAs: outcome,
          named: name,
          in: probe.context,
          formats
        )
        return
      }
    }
    try self.init(probe, named: name, formats, after: nil)
  }

  /// Reads a report from a file as it is.
  init(
    _ probe: Probe,
    named name: String?,
    _ formats: FormatRegistry,
    after conversion: ConversionStep?
  ) throws(Refusal) {
    guard let format = formats.format(of: probe, named: name) else {
      throw .unknownFormat(probe.kind, of: probe.bytes, among: formats)
    }
    self.probe = probe
    self.format = format
    self.formats = formats
    self.conversion = conversion
    let read: Recognition
    do throws(Refusal) {
      read = try format.reader.read(probe)
    } catch {
      if let conversion { throw error.naming(conversion.result) }
      throw probe.kind.isRare ? error.naming(probe.kind.name) : error
    }
    var reading = read.reading
    // The reader of texts has told them with their lines.
    if !reading.findings.contains(where: { $0.kind == .controlCharacter }) {
      reading.findings += reading.report.controlCharacters
    }
    if let conversion { reading.findings.insert(.converted(conversion), at: 0) }
    recognition = Recognition(reading, sources: read.sources)
  }

  /// The same file with an edited report in place of its own.
  init(_ file: ReportFile, saying report: Report) {
    probe = file.probe
    format = file.format
    formats = file.formats
    conversion = file.conversion
    var reading = file.reading
    let standing = StandingFindings(of: file.recognition, in: report)
    reading.findings = reading.findings.filter(standing.contains)
    reading.report = report
    if !reading.findings.contains(where: { $0.kind == .controlCharacter }) {
      reading.findings += report.controlCharacters
    }
    recognition = Recognition(reading, sources: file.recognition.sources)
  }
}
