import Archive
import ReportFormats
import ReportModel
import ReportPackages
import ReportRecognition
import TextTools

/// Puts edits into texts of OpenDocument; every other byte of the main part and of all other parts stays.
struct TextDocumentUpdater: ReportUpdater {
  func update(
    _ original: Probe,
    _ recognition: Recognition,
    to edited: Report
  ) throws(Refusal) -> UpdatedFile {
    let source = try original.attachment(ParsedText.self).result.get()
    let syntax = TextContentSyntax(source.package.content, source.sites)
    let update = try SourceUpdate(
      source.package.content,
      recognition,
      to: edited,
      syntax: syntax
    )
    let bytes: [UInt8]
    do throws(ArchiveError) {
      bytes = try original.repacked(replacing: TextPackage.contentPart, with: update.bytes)
    } catch {
      throw Refusal(error)
    }
    let probe = Probe(made: bytes, kind: original.kind, in: original.context)
    probe.attach(
      ParsedText(
        of: TextPackage(source.package, content: update.bytes),
        limits: original.limits
      )
    )
    return UpdatedFile(probe, update, syntax: syntax)
  }

  func notCarried(of report: Report) -> [Finding] { report.metadata.notCarried }
}
