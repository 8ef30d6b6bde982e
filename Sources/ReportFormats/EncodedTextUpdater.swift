import Encodings
public import ReportModel
public import ReportRecognition
public import TextTools

/// Puts edits into files that are text as a whole, in their own encoding.
public struct EncodedTextUpdater<Syntax: SourceSyntax>: ReportUpdater {
  private let kind: FileKind
  private let syntax: @Sendable ([UInt8]) -> Syntax

  /// Describes an updater.
  ///
  /// - Parameters:
  ///   - kind: What kind of file the format's files are.
  ///   - syntax: How a file takes edits, from its text in UTF-8.
  public init(_ kind: FileKind, syntax: @escaping @Sendable ([UInt8]) -> Syntax) {
    self.kind = kind
    self.syntax = syntax
  }

  /// Puts what differs in an edited report into an original.
  ///
  /// - Throws: As ``ReportUpdater/update(_:_:to:)``, and a refusal if the original's encoding cannot be kept.
  public func update(
    _ original: Probe,
    _ recognition: Recognition,
    to edited: Report
  ) throws(Refusal) -> UpdatedFile {
    let encoded = try original.text()
    let syntax = syntax(encoded.utf8)
    let update = try SourceUpdate(encoded.utf8, recognition, to: edited, syntax: syntax)
    let (text, bytes) = try encoded.edited(update.bytes, original: original.bytes)
    let probe = Probe(made: bytes, kind: kind, text: text, in: original.context)
    return UpdatedFile(probe, update, syntax: syntax)
  }

  /// A finding for each field of metadata, of which a text has none.
  public func notCarried(of report: Report) -> [Finding] { report.metadata.notCarried }
}
