import Encodings
public import ReportModel
import ReportRecognition

/// Puts edits into a text by replacing just the edited cells and lines; every other byte stays.
public enum TextUpdate {
  /// What an update makes.
  public struct Result: Sendable {
    /// The text with the edits.
    public let bytes: [UInt8]
    /// What was changed, in the order of the report.
    public let changes: [ReportChange]
  }

  /// Puts what differs in an edited report into the original text.
  ///
  /// - Parameters:
  ///   - original: The text in UTF-8.
  ///   - edited: The report that the text should say.
  ///   - limits: The most that the text may hold.
  /// - Returns: The new text, from which the edited report reads back, metadata aside.
  /// - Throws: A refusal if the original is no report, or that names each edit without a place in it.
  public static func update(
    _ original: [UInt8],
    to edited: Report,
    limits: TextLimits = .default
  ) throws(Refusal) -> Result {
    let recognition = try TextFormat.read(original, limits: limits)
    let encoded = try EncodedText(reading: original)
    var plan = TextEditPlan(encoded.utf8, recognition)
    let edited = edited.asText
    let changes = ReportChange.changes(from: recognition.reading.report, to: edited)
    for change in changes { plan.add(change, among: changes) }
    guard plan.withoutPlace.isEmpty else { throw refusal(plan.withoutPlace, edited) }
    let bytes = plan.apply()
    // What reads back decides: an edit that would be read as something else is refused by its name.
    let differences: [ReportChange]
    do throws(Refusal) {
      differences = try TextFormat.differences(between: edited, and: bytes)
    } catch {
      // What is read no more, for a NUL or because the title is gone, names no place.
      throw refusal(Self.holdingNul(changes) ?? changes, edited)
    }
    guard differences.isEmpty else {
      throw refusal(Self.causes(of: differences, among: changes), edited)
    }
    return Result(bytes: try encoded.encodeEdited(bytes, original: original), changes: changes)
  }

  private static func holdingNul(_ changes: [ReportChange]) -> [ReportChange]? {
    let found = changes.filter { $0.new?.unicodeScalars.contains("\0") == true }
    return found.isEmpty ? nil : found
  }

  /// The edits that make a text read back as something else; all where none can be singled out.
  private static func causes(
    of differences: [ReportChange],
    among changes: [ReportChange]
  ) -> [ReportChange] {
    // What was put in and is not there again is the cause; what it pushed aside is not.
    let exact = changes.filter { change in
      differences.contains { $0.isSameSubject(as: change) && $0.old == change.new }
    }
    if !exact.isEmpty { return exact }
    let near = changes.filter { change in differences.contains { $0.isSameSubject(as: change) } }
    return near.isEmpty ? changes : near
  }

  private static func refusal(_ changes: [ReportChange], _ report: Report) -> Refusal {
    let names = changes.prefix(3)
    return Refusal(
      code: FindingKind.editWithoutPlace.code,
      side: .report,
      message: Wording(
        zh: "有 \(changes.count) 处修改在原文中没有位置：\(names.map(\.subject.zh).joined(separator: "；"))",
        en:
          "\(changes.count) edits have no place in the original: \(names.map(\.subject.en).joined(separator: "; "))"
      ),
      remedy: FindingKind.editWithoutPlace.remedy,
      findings: changes.map { Finding(lost: $0, kind: .editWithoutPlace, in: report) }
    )
  }
}

extension ReportChange {
  /// Whether two differences are about the same cell, heading or list of lines.
  fileprivate func isSameSubject(as other: ReportChange) -> Bool {
    switch (self, other) {
    case (.value(let cell, _, _), .value(let otherCell, _, _)): cell.index == otherCell.index
    case (.line(let lines, _), .line(let otherLines, _)): lines == otherLines
    case (.heading(let kind, _, _), .heading(let otherKind, _, _)): kind == otherKind
    case (.organ, .organ), (.year, .year), (.edition, .edition): true
    default: false
    }
  }
}
