public import FindingReports
internal import JSON
public import ReportModel
internal import ReportRules

/// What a run has changed in copies of reports, so that it can be looked up and done again.
///
/// Its form is described in `docs/changes.md`. It has no time: the same run gives the same bytes.
public struct ChangeProtocol: Sendable {
  /// The name of the file in the folder of the copies.
  public static let fileName = "修改记录.json"

  /// Whether a path is that of a protocol.
  public static func isName(_ path: String) -> Bool {
    path == fileName || path.hasSuffix("/" + fileName)
  }

  /// The version of the form.
  public static let version = 1
  /// The most bytes that such a file may have: 16 MiB.
  public static let byteLimit = 16 << 20

  /// A cell that was changed.
  public struct Change: Hashable, Sendable {
    /// The identifier of the cell.
    public let cell: String
    /// The labels of the cell, for those who read the protocol.
    public let label: String
    /// The number that stood there.
    public let old: String
    /// The number that was put there.
    public let new: String
  }

  /// Changes that belong together: all of them are made or none.
  public struct Repair: Hashable, Sendable {
    /// What may have happened, as a stable word.
    public let kind: String
    /// The codes of the rules that hold through it: SUM-B1.
    public let rules: [String]
    /// What speaks for it.
    public let evidence: [Wording]
    /// The cells that were changed.
    public let changes: [Change]

    /// Takes a proposal that is carried out.
    public init(_ proposal: RepairProposal) {
      kind = proposal.kind
      rules = proposal.rules.map { FindingKind.ruleBroken($0).code }
      evidence = proposal.support
      changes = (proposal.changes + proposal.computed).map { change in
        Change(
          cell: change.cell.identifier,
          label: change.cell.label,
          old: change.old,
          new: change.new
        )
      }
    }

    init(kind: String, rules: [String], evidence: [Wording], changes: [Change]) {
      self.kind = kind
      self.rules = rules
      self.evidence = evidence
      self.changes = changes
    }
  }

  /// A report that was changed.
  public struct File: Sendable {
    /// The file that was read.
    public let file: String
    /// The file that was written.
    public let copy: String
    /// The organ.
    public let organ: String
    /// The reporting year; nil if it is not known.
    public let year: Int?
    /// The name of the form's edition.
    public let edition: String
    /// What was changed.
    public let repairs: [Repair]

    /// Puts a file's changes together.
    public init(file: String, copy: String, of report: Report, repairs: [Repair]) {
      self.file = file
      self.copy = copy
      organ = report.organ
      year = report.year
      edition = report.edition.name
      self.repairs = repairs
    }

    init(
      file: String,
      copy: String,
      organ: String,
      year: Int?,
      edition: String,
      repairs: [Repair]
    ) {
      self.file = file
      self.copy = copy
      self.organ = organ
      self.year = year
      self.edition = edition
      self.repairs = repairs
    }
  }

  /// The reports, in their order.
  public let files: [File]

  /// Puts a protocol together.
  public init(files: [File]) { self.files = files }

  /// The protocol as JSON in UTF-8.
  ///
  /// - Parameter tool: The program, with the version of its rules.
  /// - Returns: The whole file.
  public func bytes(madeBy tool: Tool) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("protocol", Self.version)
      writer.object("tool") { writer in
        writer.member("name", tool.name)
        writer.member("version", tool.version)
        writer.member("ruleSet", tool.ruleSet.number)
      }
      writer.array("files") { writer in
        for file in files { writer.object { Self.write(file, to: &$0) } }
      }
    }
    return writer.finish()
  }

  private static func write(_ file: File, to writer: inout JSONWriter) {
    writer.member("file", file.file)
    writer.member("copy", file.copy)
    writer.member("organ", file.organ)
    writer.member("year", file.year)
    writer.member("form", file.edition)
    writer.array("repairs") { writer in
      for repair in file.repairs { writer.object { write(repair, to: &$0) } }
    }
  }

  private static func write(_ repair: Repair, to writer: inout JSONWriter) {
    writer.member("kind", repair.kind)
    writer.array("rules") { writer in
      for rule in repair.rules { writer.string(rule) }
    }
    writer.array("evidence") { writer in
      for wording in repair.evidence {
        writer.object { writer in
          writer.member("zh", wording.zh)
          writer.member("en", wording.en)
        }
      }
    }
    writer.array("changes") { writer in
      for change in repair.changes {
        writer.object { writer in
          writer.member("cell", change.cell)
          writer.member("label", change.label)
          writer.member("old", change.old)
          writer.member("new", change.new)
        }
      }
    }
  }
}
