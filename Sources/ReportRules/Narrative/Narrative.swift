public import ReportModel

/// The text of a report in sentences, which every check of the text looks through.
public struct Narrative: Sendable {
  /// Whether the text is longer than what is read; it has no sentences then.
  let isTooLong: Bool
  /// The sentences of the preface and the sections, in order.
  let sentences: [Sentence]
  /// The sentences, and behind those that may be one over several lines all of them in one.
  let stretches: [Sentence]

  /// Parts the text of a report into sentences.
  public init(of report: Report) {
    let sections = report.sections.flatMap { $0.paragraphs + $0.paragraphsAfterTable }
    // A Chinese character takes three bytes.
    let length = (report.preface + sections).reduce(0) { $0 + $1.utf8.count }
    isTooLong = length > NarrativeText.textLimit * 3
    if isTooLong {
      sentences = []
      stretches = []
      return
    }
    var stretches = NarrativeText.split(report.preface, section: nil)
    for (described, section) in zip(report.form.sections, report.sections) {
      stretches += NarrativeText.split(section.paragraphs, section: described)
      stretches += NarrativeText.split(section.paragraphsAfterTable, section: described)
    }
    self.stretches = stretches
    sentences = stretches.filter(\.seams.isEmpty)
  }
}
