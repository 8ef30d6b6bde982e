import Encodings
import ReportFormats
import ReportModel
import ReportRecognition
import TextTools

/// Puts edits into texts, in their own encoding.
struct TextUpdater: ReportUpdater {
  func update(
    _ original: Probe,
    _ recognition: Recognition,
    to edited: Report
  ) throws(Refusal) -> UpdatedFile {
    let encoded = try original.text()
    let update = try SourceUpdate(
      encoded.utf8,
      recognition,
      to: edited,
      syntax: TextSyntax(encoded.utf8)
    )
    let (text, bytes) = try encoded.edited(update.bytes, original: original.bytes)
    return UpdatedFile(
      Probe(made: bytes, kind: .text, text: text, in: original.context),
      changes: update.changes
    )
  }

  func notCarried(of report: Report) -> [Finding] { report.metadata.notCarried }
}
