import ReportModel
import TextTools

/// The notices of the form that a text cites.
enum CitedNotice {
  /// Tells of each notice of another edition, unless the text cites its own edition's as well.
  static func findings(
    in report: Report,
    _ narrative: Narrative,
    among editions: EditionRegistry = .shipped
  ) -> [Finding] {
    let notices = editions.editions.map { (edition: $0, words: fold($0.notice)) }
    // Hardly a sentence cites a notice: only those are folded that hold the character it ends with, 号.
    let ends = Set(notices.compactMap(\.words.last)).map { String($0) }
    let sentences = narrative.stretches.filter { ends.contains(where: $0.text.holds) }
      .map { (text: $0.text, folded: fold($0.text)) }
    func cites(_ edition: Edition) -> String? {
      guard let notice = notices.first(where: { $0.edition == edition })?.words else { return nil }
      return sentences.first { $0.folded.contains(notice) }?.text
    }
    guard cites(report.edition) == nil else { return [] }
    return editions.editions.filter { $0 != report.edition }.compactMap { other in
      guard let text = cites(other) else { return nil }
      var finding = Finding(
        .noticeOther,
        edition: report.edition,
        found: other.notice,
        expected: report.edition.notice,
        zh: "文中引用\(other.notice)，表格却是\(report.edition.notice)的格式：“\(text.shortened)”",
        en:
          "the text cites \(other.notice), the notice of edition \(other.name); the tables follow edition \(report.edition.name): “\(text.shortened)”"
      )
      finding.quote = text
      return finding
    }
  }

  /// A text with the marks of its brackets left out: the year of a notice stands in many kinds of them.
  private static func fold(_ text: String) -> [Unicode.Scalar] {
    NarrativeText.fold(withBrackets: text.unicodeScalars).filter { !brackets.contains($0) }
  }

  private static let brackets = Set("〔〕［］[]【】（）()﹝﹞".unicodeScalars)
}
