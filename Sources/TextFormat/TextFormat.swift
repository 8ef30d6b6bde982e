public import ReportModel
public import ReportRecognition

/// Reports as text.
public enum TextFormat {
  /// Reads a report.
  ///
  /// - Parameters:
  ///   - bytes: The text in UTF-8.
  ///   - limits: The most that the text may hold.
  ///   - editions: The editions that the report may follow.
  /// - Returns: The report with the places that its parts came from.
  /// - Throws: A refusal if the bytes are no text or no annual report.
  public static func read(
    _ bytes: [UInt8],
    limits: TextLimits = .default,
    among editions: EditionRegistry = .shipped
  ) throws(Refusal) -> Recognition {
    try Recognizer.recognize(
      TextReader.read(bytes, limits: limits, among: editions),
      among: editions
    )
  }

  /// Writes a report in the canonical layout and makes sure that the same report reads back from it.
  ///
  /// - Parameters:
  ///   - report: The report.
  ///   - editions: The editions that a reader of the text will know.
  /// - Returns: The text in UTF-8.
  /// - Throws: A refusal that names what a text cannot say, such as a paragraph that begins as the next
  ///   section's heading does.
  public static func write(
    _ report: Report,
    among editions: EditionRegistry = .shipped
  ) throws(Refusal) -> [UInt8] {
    let bytes = TextWriter.write(report)
    let differences: [ReportChange]
    do throws(Refusal) {
      differences = try self.differences(between: report, and: bytes, among: editions)
    } catch {
      throw Refusal(
        RefusalKind(for: .notRepresentable),
        side: .report,
        message: Wording(
          zh: "写成文本后无法再读取：\(error.message.zh)",
          en: "the text written could not be read again: \(error.message.en)"
        ),
        remedy: FindingKind.notRepresentable.remedy
      )
    }
    if let first = differences.first {
      throw Refusal(
        RefusalKind(for: .notRepresentable),
        side: .report,
        message: Wording(
          zh: "写成文本后会被读成别的内容，共 \(differences.count) 处，第一处是“\(first.subject.zh)”",
          en:
            "\(differences.count) parts would read back from text as something else, the first: \(first.subject.en)"
        ),
        remedy: FindingKind.notRepresentable.remedy,
        findings: differences.map { Finding(lost: $0, kind: .notRepresentable, in: report) }
      )
    }
    return bytes
  }

  /// What a text cannot carry of a report: its metadata.
  public static func notCarried(of report: Report) -> [Finding] {
    report.metadata.fields.map { field, text in
      Finding(
        .notCarried,
        found: text,
        zh: "文本中没有“\(field.name.zh)”的位置，该项未写入",
        en: "a text has no place for the \(field.name.en); it is left out"
      )
    }
  }

  /// The differences between a report and what reads back from a text, metadata aside.
  static func differences(
    between report: Report,
    and bytes: [UInt8],
    among editions: EditionRegistry = .shipped
  ) throws(Refusal) -> [ReportChange] {
    ReportChange.changes(
      from: report.withoutProvenance,
      to: try read(bytes, among: editions).reading.report.withoutProvenance
    )
  }
}
