import Nianbao
import ReportFormats
import ReportModel
import ReportRecognition

/// What must hold of every file.
enum Laws {
  /// Ends the process: libFuzzer keeps the input.
  static func broken(_ law: String) -> Never { fatalError("broken law: \(law)") }

  /// Reads a file, checks it, and takes it through the formats.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - thoroughly: Whether it goes through every format; through JSON it goes always.
  ///   - converters: Who converts it before.
  static func examine(_ bytes: [UInt8], thoroughly: Bool, converters: ConverterList = .none) {
    guard let file = read(bytes, converters: converters) else { return }
    for finding in file.check() where finding.message.zh.isEmpty || finding.message.en.isEmpty {
      broken("finding \(finding.kind.code) says nothing")
    }
    for format in ReportFormat.all where format.isWritten {
      guard thoroughly || format.name == "json" else { continue }
      comesBack(file, through: format)
    }
    if file.format.isUpdated { staysWithoutEdit(file) }
  }

  /// Reads a file; a refusal has to say something.
  static func read(_ bytes: [UInt8], converters: ConverterList = .none) -> ReportFile? {
    do throws(Refusal) {
      return try ReportFile(reading: bytes, converters: converters)
    } catch {
      if error.message.zh.isEmpty || error.message.en.isEmpty {
        broken("\(error.code) says nothing")
      }
      return nil
    }
  }

  /// What is written in a format says the report, or is refused.
  private static func comesBack(_ file: ReportFile, through format: ReportFormat) {
    guard let written = try? file.converted(to: format) else { return }
    if format == file.format, written.bytes == file.bytes { return }
    guard let again = read(written.bytes) else {
      broken("what was written as \(format.name) is refused")
    }
    // A page shows blanks in a row as one, and says so.
    let shown = format.writer?.represented(file.report) ?? file.report
    let changes = ReportChange.changes(
      from: shown.withoutProvenance,
      to: again.report.withoutProvenance
    )
    if let first = changes.first {
      broken("\(format.name) says something else: \(first.subject.en): \(first)")
    }
  }

  /// A file that nothing is edited in is the same file.
  private static func staysWithoutEdit(_ file: ReportFile) {
    guard let updated = try? file.updated(to: file.report) else {
      broken("an update without an edit is refused")
    }
    if updated.bytes != file.bytes { broken("an update without an edit changes bytes") }
  }
}
