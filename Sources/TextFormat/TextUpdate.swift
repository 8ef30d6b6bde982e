import Encodings
public import ReportModel
import ReportRecognition

extension TextFormat {
  /// Puts what differs in an edited report into an original text, in its own encoding.
  ///
  /// - Parameters:
  ///   - original: The text in any encoding that is read.
  ///   - edited: The report that the text should say.
  ///   - limits: The most that the text may hold.
  ///   - editions: The editions that the report may follow.
  /// - Returns: The new text, from which the edited report reads back, metadata aside.
  /// - Throws: A refusal if the original is no report, or that names each edit without a place in it.
  public static func update(
    _ original: [UInt8],
    to edited: Report,
    limits: TextLimits = .default,
    among editions: EditionRegistry = .shipped
  ) throws(Refusal) -> (bytes: [UInt8], changes: [ReportChange]) {
    let recognition = try read(original, limits: limits, among: editions)
    let encoded = try EncodedText(reading: original)
    let update = try SourceUpdate(
      encoded.utf8,
      recognition,
      to: edited,
      syntax: TextSyntax(encoded.utf8)
    ) { (bytes) throws(Refusal) in try read(bytes, limits: limits, among: editions) }
    return (try encoded.encodeEdited(update.bytes, original: original), update.changes)
  }
}
