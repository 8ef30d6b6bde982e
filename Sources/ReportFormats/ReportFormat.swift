public import ReportModel
public import TextTools

/// A file format that reports are read from; some are written or updated as well.
///
/// Each format is one value, which the format's own target declares as an extension of this type. The
/// registry lists them; nothing else needs to know a new one.
public struct ReportFormat: Sendable {
  /// How much a file looks like one of a format.
  public enum Likeness: Sendable {
    /// It is of another format.
    case none
    /// It is of a kind of file that the format's reader takes, and nothing in it was looked at: a format
    /// that is certain knows better, and where none is, this reader says best why the file is no report.
    case possible
    /// Something in it says that it is of the format.
    case certain
  }

  /// The name by which options and outputs of programs know the format; it never changes.
  public let name: String
  /// What people call files of the format.
  public let wording: FormatWording
  /// The extensions of its files' names without the dot, in lower case, the usual one first.
  public let suffixes: [String]
  /// What servers and browsers call files of the format.
  public let mediaType: String
  /// What ends a line of its files, as its reader counts them; nil where no line of a file shows what a
  /// finding is about.
  public let lineBreaks: LineBreaks?
  /// Whether office programs and browsers save files of the format, so that a person can be asked for one.
  public let isSavedByPrograms: Bool
  /// How much a file looks like one of the format.
  public let likeness: @Sendable (Probe) -> Likeness
  /// Reads reports.
  public let reader: any ReportReader
  /// Writes reports; nil if none are written in the format.
  public let writer: (any ReportWriter)?
  /// Puts edits into files; nil if files of the format are not updated.
  public let updater: (any ReportUpdater)?
  /// Puts marks into files; nil if files of the format take none.
  public let annotator: (any ReportAnnotator)?
  /// The kinds of finding and refusal that the format's target raises; empty where another format of the
  /// target lists them.
  public let kinds: KindCatalogue

  /// Describes a format.
  ///
  /// - Parameters:
  ///   - name: The name that options take.
  ///   - wording: What people call its files.
  ///   - suffixes: The extensions of its files' names, the usual one first; at least one.
  ///   - mediaType: What servers and browsers call its files.
  ///   - lineBreaks: What ends a line, where files are text of which lines can be shown.
  ///   - isSavedByPrograms: Whether office programs and browsers save files of it.
  ///   - likeness: How much a file looks like one of it.
  ///   - reader: Reads reports.
  ///   - writer: Writes reports, if any are written.
  ///   - updater: Puts edits into files, if any are put.
  ///   - annotator: Puts marks into files, if they take any.
  ///   - kinds: The kinds of finding and refusal that the format's target raises.
  public init(
    name: String,
    wording: FormatWording,
    suffixes: [String],
    mediaType: String = "application/octet-stream",
    lineBreaks: LineBreaks? = nil,
    isSavedByPrograms: Bool = false,
    likeness: @escaping @Sendable (Probe) -> Likeness,
    reader: any ReportReader,
    writer: (any ReportWriter)? = nil,
    updater: (any ReportUpdater)? = nil,
    annotator: (any ReportAnnotator)? = nil,
    kinds: KindCatalogue = KindCatalogue()
  ) {
    precondition(!suffixes.isEmpty, "a format has at least one extension")
    self.name = name
    self.wording = wording
    self.suffixes = suffixes
    self.mediaType = mediaType
    self.lineBreaks = lineBreaks
    self.isSavedByPrograms = isSavedByPrograms
    self.likeness = likeness
    self.reader = reader
    self.writer = writer
    self.updater = updater
    self.annotator = annotator
    self.kinds = kinds
  }

  /// Whether its files are text of which a line shows what a finding is about.
  public var isPlainText: Bool { lineBreaks != nil }

  /// Whether reports are written in the format.
  public var isWritten: Bool { writer != nil }

  /// Whether edits are put into files of the format.
  public var isUpdated: Bool { updater != nil }

  /// Whether marks are put into files of the format.
  public var isAnnotated: Bool { annotator != nil }

  /// Whether files of the format are published as they are written.
  public var isPublication: Bool { writer?.isPublication == true }

  /// The format with another writer for it.
  public func written(by writer: any ReportWriter) -> ReportFormat {
    ReportFormat(
      name: name,
      wording: wording,
      suffixes: suffixes,
      mediaType: mediaType,
      lineBreaks: lineBreaks,
      isSavedByPrograms: isSavedByPrograms,
      likeness: likeness,
      reader: reader,
      writer: writer,
      updater: updater,
      annotator: annotator,
      kinds: kinds
    )
  }

  /// The usual extension of its files' names, without the dot.
  public var fileExtension: String { suffixes[0] }
}

/// Formats are the same if they have the same name.
extension ReportFormat: Hashable {
  /// Whether two values stand for the same format.
  public static func == (one: ReportFormat, other: ReportFormat) -> Bool { one.name == other.name }

  /// Hashes the name.
  public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

/// What people call files of a format.
public struct FormatWording: Sendable, Hashable {
  /// The name alone: “工作簿”, “workbook”.
  public let name: Wording
  /// One file in English, with its article if it has one: “a workbook”.
  public let one: String
  /// Several files in English: “workbooks”.
  public let many: String

  /// Names files.
  ///
  /// - Parameters:
  ///   - zh: The Chinese name.
  ///   - en: The English name alone.
  ///   - one: One file; the name if not given.
  ///   - many: Several files; the name if not given.
  public init(zh: String, en: String, one: String? = nil, many: String? = nil) {
    name = Wording(zh: zh, en: en)
    self.one = one ?? en
    self.many = many ?? en
  }
}
