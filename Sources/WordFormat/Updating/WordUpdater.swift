import Archive
import ReportFormats
import ReportModel
import ReportPackages
import ReportRecognition
import TextTools

/// Puts edits into Word documents; every other byte of the main part and of all other parts stays.
struct WordUpdater: ReportUpdater {
  func update(
    _ original: Probe,
    _ recognition: Recognition,
    to edited: Report
  ) throws(Refusal) -> UpdatedFile {
    let source = try original.attachment(ParsedDocument.self).result.get()
    let package = source.package
    let syntax = WordSyntax(package.document, source.editing)
    let update = try SourceUpdate(package.document, recognition, to: edited, syntax: syntax)
    let bytes: [UInt8]
    do throws(ArchiveError) {
      bytes = try original.repacked(replacing: package.name, with: update.bytes)
    } catch {
      throw Refusal(error)
    }
    let probe = Probe(made: bytes, kind: original.kind, in: original.context)
    probe.attach(
      ParsedDocument(
        of: WordPackage(package, document: update.bytes),
        limits: original.limits
      )
    )
    return UpdatedFile(probe, update, syntax: syntax)
  }

  func notCarried(of report: Report) -> [Finding] { report.metadata.notCarried }
}
