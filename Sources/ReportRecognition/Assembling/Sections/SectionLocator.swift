import ReportModel

/// Finds the lines that head the sections: by their numbers and words, and by the tables that follow.
///
/// A preface may list all sections, prose may be numbered by itself before the tables begin again at
/// 一, so a heading is one only if no later section's heading stands between it and its own table.
struct SectionLocator {
  /// The section that each heading block begins.
  private(set) var sections: [Int: FormSection] = [:]
  /// The headings that are not written or numbered as the form's.
  private(set) var findings: [Finding] = []

  private let blocks: [Document.Block]
  /// For each section the first block with its table.
  private var tables: [FormSection: Int] = [:]
  /// The blocks that say of themselves which section they head.
  private let candidates: HeadingCandidates
  private let form: Form
  private let headings: SectionHeadings

  /// Finds the headings of a document.
  ///
  /// - Parameters:
  ///   - document: The document.
  ///   - recognition: The tables in its grids.
  ///   - start: The first block behind the title.
  init(_ document: Document, tables recognition: TableRecognition, start: Int) {
    blocks = document.blocks
    form = recognition.edition.form
    headings = SectionHeadings.headings(of: recognition.edition)
    candidates = HeadingCandidates(in: blocks, from: start, headings)
    var grid = 0
    for (index, block) in blocks.enumerated() {
      guard case .grid = block else { continue }
      for kind in recognition.tablesOfGrid[grid] {
        guard let section = form.section(holding: kind) else { continue }
        tables[section] = tables[section] ?? index
      }
      grid += 1
    }
    locate(from: start)
  }

  private mutating func locate(from start: Int) {
    var last = start - 1
    for section in form.sections {
      if let block = block(of: section, after: last) {
        sections[block] = section
        last = block
      }
      if let table = tables[section] { last = max(last, table) }
    }
  }

  /// The block that heads a section, behind the one that heads the section before.
  private mutating func block(of section: FormSection, after last: Int) -> Int? {
    let limit = nextTable(from: section, after: last)
    if limit <= last { return nil }
    // Behind it a line stands in the text of its section; before it a later section's heading may stand.
    let foreign =
      limit == blocks.count
      ? nil
      : candidates.lines.last {
        $0.section.number > section.number && $0.block < limit
          && isBeforeOwnTable($0.section, limit: limit, of: section)
      }?.block
    let choice = HeadingChoice(
      of: section,
      among: candidates,
      in: last + 1..<limit,
      behind: foreign,
      table: tables[section]
    )
    if let finding = choice.finding { findings.append(finding) }
    return choice.block ?? nearHeading(of: section, after: last, before: limit)
  }

  /// Whether a later section's heading has no business before a table.
  private func isBeforeOwnTable(
    _ later: FormSection,
    limit: Int,
    of section: FormSection
  ) -> Bool {
    guard let table = tables.first(where: { $0.value == limit })?.key else { return false }
    return later.number > table.number
      || section != table && later.number > section.number + 1
  }

  /// Where the first table of this section or a later one stands; the end of the document without any.
  private func nextTable(from section: FormSection, after last: Int) -> Int {
    tables.filter { $0.key.number >= section.number && $0.value > last }.map(\.value).min()
      ?? blocks.count
  }

  /// A line that has a section's words with another number, or nearly its words.
  private mutating func nearHeading(
    of section: FormSection,
    after last: Int,
    before limit: Int
  ) -> Int? {
    // Only right above its own table, or behind all tables, can it be told for certain.
    let isCertain =
      section.table == nil
      ? section.number == 1 || limit == blocks.count : tables[section] == limit
    guard isCertain else { return nil }
    let range = (last + 1)..<limit
    let near = range.first { isNear(section, $0) }
    guard let near, case .paragraph(let paragraph) = blocks[near] else { return nil }
    findings.append(.headingVariant(paragraph, for: section))
    return near
  }

  private func isNear(_ section: FormSection, _ block: Int) -> Bool {
    guard case .paragraph(let paragraph) = blocks[block] else { return false }
    return headings.isNear(paragraph, section)
  }
}
