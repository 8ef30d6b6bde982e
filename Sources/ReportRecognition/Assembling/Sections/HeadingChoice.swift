import ReportModel
import TextTools

/// Which of the lines that may head a section does, and what there is to say where another one may as well.
///
/// The words of the form's own title go before those of other titles, and these before a mere key word; a line right
/// above its table is proved by it. A line with a mere key word that goes on the list of the section before is text.
struct HeadingChoice {
  /// The block of the heading; nil if no line can be one.
  private(set) var block: Int?
  /// What there is to say; nil where all is certain.
  private(set) var finding: Finding?

  private let section: FormSection
  private let candidates: HeadingCandidates
  private let start: Int
  private let table: Int?

  /// How many lines may stand between a heading and the table that proves it.
  private static let captionLimit = 2

  /// Chooses.
  ///
  /// - Parameters:
  ///   - section: The section.
  ///   - candidates: The lines of the document that may be headings.
  ///   - range: The blocks among which the heading stands.
  ///   - foreign: The last heading of a later section in front of the next table: a heading before it is rather one
  ///     of a text that is numbered by itself.
  ///   - table: The block of the section's table.
  init(
    of section: FormSection,
    among candidates: HeadingCandidates,
    in range: Range<Int>,
    behind foreign: Int?,
    table: Int?
  ) {
    self.section = section
    self.candidates = candidates
    self.table = table == range.upperBound ? table : nil
    start = range.lowerBound
    let own = candidates.lines.filter { $0.section == section && range.contains($0.block) }
    let unlisted = own.filter { !$0.isListed }
    let all = unlisted.isEmpty ? own : unlisted
    let possible = all.filter { !isOfList($0) }
    guard let chosen = chosen(of: possible, behind: foreign) else {
      if let text = all.first { finding = .headingDoubtful(text.text, taken: nil, for: section) }
      return
    }
    block = chosen.block
    if let rival = rival(of: chosen, among: possible) {
      finding = .headingDoubtful(rival, taken: chosen.text, for: section)
    } else if chosen.fit == .keyWord {
      finding = .headingVariant(chosen.text, for: section)
    }
  }

  private func chosen(
    of lines: [HeadingCandidates.Line],
    behind foreign: Int?
  ) -> HeadingCandidates.Line? {
    let proven = lines.filter(isProven)
    let best = proven.isEmpty ? lines : proven
    guard let fit = best.map(\.fit).max() else { return nil }
    let fitting = best.filter { $0.fit == fit }
    return fitting.first { $0.block > foreign ?? -1 } ?? fitting.last
  }

  /// The line that may as well be the heading; nil if there is none.
  private func rival(
    of chosen: HeadingCandidates.Line,
    among lines: [HeadingCandidates.Line]
  ) -> SourceText? {
    if isProven(chosen) { return nil }
    if let above = lines.first, above.block < chosen.block { return above.text }
    // What stands numbered above the first section is its text as well.
    if section.number == 1, chosen.fit != .title, !chosen.isListed,
      let first = candidates.firstNumbered, first.block >= start, first.block < chosen.block
    {
      return first.text
    }
    let next = candidates.lines.first {
      $0.block > chosen.block && $0.section.number > section.number && $0.fit != .keyWord
    }
    return lines.first {
      $0.block > chosen.block && $0.block < next?.block ?? .max && $0.fit == chosen.fit
        && !$0.continuesList(behind: chosen.block)
    }?.text
  }

  /// Whether a line stands right above the section's table.
  private func isProven(_ line: HeadingCandidates.Line) -> Bool {
    guard let table else { return false }
    return candidates.distance(from: line, to: table) <= Self.captionLimit
  }

  /// Whether a line is one of a list in the section before.
  private func isOfList(_ line: HeadingCandidates.Line) -> Bool {
    line.fit == .keyWord && line.continuesList(behind: start - 1)
  }
}

extension Finding {
  /// A line is taken for a section's heading although it is not written or numbered as one.
  static func headingVariant(_ line: SourceText, for section: FormSection) -> Finding {
    let text = line.text.oneLine
    return Finding(
      .headingVariant,
      at: line.place,
      found: text,
      expected: section.heading,
      zh: "“\(text)”按“\(section.heading)”处理",
      en: "“\(text)” is taken for “\(section.heading)”"
    )
  }

  /// A line of text may be a section's heading as well.
  fileprivate static func headingDoubtful(
    _ line: SourceText,
    taken: SourceText?,
    for section: FormSection
  ) -> Finding {
    let text = line.text.excerptOnOneLine
    let other = taken?.text.excerptOnOneLine
    return Finding(
      .headingDoubtful,
      at: line.place,
      found: line.text.oneLine,
      expected: section.heading,
      zh: other.map { "“\(text)”也可能是“\(section.heading)”的标题，现以“\($0)”为标题" }
        ?? "“\(text)”也可能是“\(section.heading)”的标题，现作为正文",
      en: other.map {
        "“\(text)” may be the heading of “\(section.heading)” as well; “\($0)” is taken for it"
      } ?? "“\(text)” may be the heading of “\(section.heading)”; it is read as text"
    )
  }
}
