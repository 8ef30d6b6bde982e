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
    let bytes = try repack(original, update.bytes)
    let probe = Probe(made: bytes, kind: .zip, in: original.context)
    probe.attach(
      ParsedText(
        of: TextPackage(source.package, content: update.bytes),
        limits: original.limits
      )
    )
    let pictures = update.removed.filter { syntax.holdsPicture(in: $0.extent) }
    return UpdatedFile(
      probe,
      changes: update.changes,
      findings: pictures.map { .pictureRemoved(with: $0.change, at: $0.place) }
    )
  }

  func notCarried(of report: Report) -> [Finding] { report.metadata.notCarried }

  /// Packs the parts again with another main part; the type comes first and is not compressed.
  private func repack(_ original: Probe, _ content: [UInt8]) throws(Refusal) -> [UInt8] {
    do throws(ArchiveError) {
      var writer = try ArchiveWriter()
      let parts = try original.archive().readAll()
      for (part, bytes) in parts where part.name == TextPackage.typePart {
        try writer.add(name: part.name, bytes: bytes, isCompressed: false)
      }
      for (part, bytes) in parts where part.name != TextPackage.typePart {
        // A folder of its own holds nothing.
        if part.name.last == "/" { continue }
        let isContent = part.name == TextPackage.contentPart
        try writer.add(name: part.name, bytes: isContent ? content : bytes)
      }
      return try writer.finish()
    } catch {
      throw Refusal(error)
    }
  }
}
