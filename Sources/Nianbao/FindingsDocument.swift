internal import JSON
public import ReportModel

/// The findings about files as JSON, for programs.
public struct FindingsDocument: Sendable {
  /// What there is to say about one file.
  public struct File: Sendable {
    /// The file's name as it was given.
    public let name: String
    /// The file; nil if it could not be read.
    public let file: ReportFile?
    /// The findings.
    public let findings: [Finding]
    /// Why it could not be read; nil if it could.
    public let refusal: Refusal?

    /// What a check found in a file.
    public init(name: String, file: ReportFile, findings: [Finding]) {
      self.name = name
      self.file = file
      self.findings = findings
      refusal = nil
    }

    /// Why a file could not be read.
    public init(name: String, refusal: Refusal) {
      self.name = name
      file = nil
      findings = refusal.findings
      self.refusal = refusal
    }
  }

  private var files: [File]

  /// Puts a document together.
  public init(_ files: [File]) { self.files = files }

  /// The JSON text in UTF-8: an object with one member `files`.
  public var bytes: [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("files")
    writer.beginArray()
    for file in files { Self.write(file, to: &writer) }
    writer.endArray()
    writer.endObject()
    return writer.finish()
  }

  private static func write(_ file: File, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("file", file.name)
    if let read = file.file {
      writer.member("format", read.format.rawValue)
      writer.member("form", read.report.edition.rawValue)
      writer.member("organ", read.report.organ)
      writer.key("year")
      if let year = read.report.year { writer.integer(year) } else { writer.null() }
    }
    if let refusal = file.refusal {
      writer.key("refusal")
      writer.beginObject()
      writer.member("code", refusal.code)
      if let place = refusal.place { write(place, to: &writer) }
      writer.member("message", refusal.message)
      writer.member("remedy", refusal.remedy)
      writer.endObject()
    }
    writer.key("findings")
    writer.beginArray()
    for finding in file.findings { write(finding, to: &writer) }
    writer.endArray()
    writer.endObject()
  }

  private static func write(_ finding: Finding, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("code", finding.code)
    writer.member("severity", finding.severity.rawValue)
    if let place = finding.place { write(place, to: &writer) }
    if let cell = finding.formCell {
      writer.member("cell", cell.identifier)
      writer.member("label", cell.label)
    }
    if !finding.terms.isEmpty {
      writer.key("terms")
      writer.beginArray()
      for term in finding.terms { write(term, to: &writer) }
      writer.endArray()
    }
    if let found = finding.found { writer.member("found", found) }
    if let expected = finding.expected { writer.member("expected", expected) }
    if let difference = finding.difference { writer.member("difference", difference) }
    if let quote = finding.quote { writer.member("quote", quote) }
    if let explanation = finding.explanation { writer.member("explanation", explanation) }
    writer.member("message", finding.message)
    writer.member("remedy", finding.kind.remedy)
    writer.endObject()
  }

  private static func write(_ term: Finding.Term, to writer: inout JSONWriter) {
    writer.beginObject()
    if let side = term.side { writer.member("side", side.rawValue) }
    writer.member("cell", term.formCell.identifier)
    writer.member("label", term.formCell.label)
    writer.member("value", term.value.text)
    if let file = term.fileOfLastYear { writer.member("file", file) }
    if let place = term.place { write(place, to: &writer) }
    writer.endObject()
  }

  private static func write(_ place: Place, to writer: inout JSONWriter) {
    writer.key("place")
    writer.beginObject(inline: true)
    switch place {
    case .text(let line, let column):
      writer.member("line", line)
      writer.member("column", column)
    case .xml(let path, let line):
      writer.member("path", path)
      writer.member("line", line)
    case .table(let number, let row, let column):
      writer.member("table", number)
      writer.member("row", row)
      writer.member("column", column)
    case .paragraph(let number):
      writer.member("paragraph", number)
    case .cell(let sheet, let reference):
      writer.member("sheet", sheet)
      writer.member("cell", reference)
    case .json(let pointer, let line, let column):
      writer.member("pointer", pointer)
      writer.member("line", line)
      writer.member("column", column)
    }
    writer.endObject()
  }
}
