public import ReportModel
public import ReportRecognition

/// Reads reports from files of one format.
public protocol ReportReader: Sendable {
  /// Reads a report.
  ///
  /// - Parameter probe: The file, which looks like one of the format, and its limits.
  /// - Returns: The report with the places that its parts came from, as far as the format has such.
  /// - Throws: ``Refusal`` if the file is damaged, past a limit, or no annual report.
  func read(_ probe: Probe) throws(Refusal) -> Recognition
}

/// Writes reports in one format.
///
/// It does not read back what it wrote: who calls it does.
public protocol ReportWriter: Sendable {
  /// Puts a report into a file.
  ///
  /// Equal reports give equal bytes.
  ///
  /// - Parameters:
  ///   - report: The report.
  ///   - context: What writers are told besides.
  /// - Returns: The whole file.
  /// - Throws: ``Refusal`` if the format cannot say what the report says.
  func write(_ report: Report, in context: FormatContext) throws(Refusal) -> [UInt8]

  /// What the format has no place for, one finding each; it is left out of what is written.
  func notCarried(of report: Report) -> [Finding]

  /// The report as a file of the format says it, where that is not letter by letter: a page shows blanks in a
  /// row as one.
  func represented(_ report: Report) -> Report

  /// Whether what is written is published as it is. Nothing doubtful goes into it, unless it is marked as a
  /// draft.
  var isPublication: Bool { get }

  /// Whether what was written has to be read back to know that it says the report.
  ///
  /// So it is where a reader tells what a line is by what stands in it, as in a text. A format whose
  /// structure says it, checked by a schema or by laws under test, needs no second look.
  var isReadBack: Bool { get }
}

extension ReportWriter {
  /// Nothing is left out.
  public func notCarried(of report: Report) -> [Finding] { [] }

  /// A report is said letter by letter.
  public func represented(_ report: Report) -> Report { report }

  /// What is written is worked on.
  public var isPublication: Bool { false }

  /// What is written is read back unless a format says otherwise.
  public var isReadBack: Bool { true }
}

/// A writer that can write a file of this program anew, with what the file said of itself.
public protocol ReportRewriter: ReportWriter {
  /// Puts an edited report into a file in place of the one that it was read from.
  ///
  /// - Parameters:
  ///   - report: The report.
  ///   - original: What was read from the file, which is one of this program's.
  ///   - context: What writers are told besides.
  /// - Returns: The whole file.
  /// - Throws: As ``ReportWriter/write(_:in:)``.
  func rewrite(
    _ report: Report,
    of original: Reading,
    in context: FormatContext
  ) throws(Refusal) -> [UInt8]
}

/// Puts edits into files of one format; every byte that no edit is about stays, in a package every such
/// byte of its parts.
///
/// It does not read back what it made: who calls it does.
public protocol ReportUpdater: Sendable {
  /// Puts what differs in an edited report into an original.
  ///
  /// - Parameters:
  ///   - original: The file.
  ///   - recognition: What the format's reader has read from it.
  ///   - edited: The report that the file should say.
  /// - Returns: The new file and what was changed, metadata aside.
  /// - Throws: ``Refusal`` that names each edit without a place in the original.
  func update(
    _ original: Probe,
    _ recognition: Recognition,
    to edited: Report
  ) throws(Refusal) -> UpdatedFile

  /// What the format has no place for, one finding each.
  func notCarried(of report: Report) -> [Finding]
}

/// A file with edits put in place.
public struct UpdatedFile: Sendable {
  /// The new file, ready to be read back.
  public let probe: Probe
  /// What was changed, in the order of the report.
  public let changes: [ReportChange]
  /// What the changes took with them.
  public let findings: [Finding]

  /// Puts the three together.
  public init(_ probe: Probe, changes: [ReportChange], findings: [Finding] = []) {
    self.probe = probe
    self.changes = changes
    self.findings = findings
  }

  /// The file that edits of a source were put into; pictures that went with their paragraphs are told.
  ///
  /// - Parameters:
  ///   - probe: The new file.
  ///   - update: The edits.
  ///   - syntax: How the source before the edits writes text.
  public init(_ probe: Probe, _ update: SourceUpdate, syntax: some SourceSyntax) {
    self.init(
      probe,
      changes: update.changes,
      findings: update.removed.filter { syntax.holdsPicture(in: $0.extent) }
        .map { .pictureRemoved(with: $0.change, at: $0.place) }
    )
  }
}

extension Metadata {
  /// The findings of a text, which has no place for metadata: one for each field that is filled in.
  public var notCarried: [Finding] { notCarried(by: FormatWording(zh: "文本", en: "a text")) }

  /// The findings of a format that has no place for metadata: one for each field that is filled in.
  ///
  /// - Parameter wording: What people call files of the format.
  /// - Returns: The findings, in the order of the fields.
  public func notCarried(by wording: FormatWording) -> [Finding] {
    fields.map { field, text in
      Finding(
        .notCarried,
        found: text,
        zh: "\(wording.name.zh)中没有“\(field.name.zh)”的位置，该项未写入",
        en: "\(wording.one) has no place for the \(field.name.en); it is left out"
      )
    }
  }
}
