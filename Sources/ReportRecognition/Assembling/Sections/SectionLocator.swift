import ReportModel

/// Finds the lines that head the sections: by their numbers and words, and by the tables that follow.
///
/// A preface may list all sections, prose may be numbered by itself before the tables begin again at
/// 一, so a heading is one only if no later section's heading stands between it and its own table.
struct SectionLocator {
  /// The section that each heading block begins.
  private(set) var sections: [Int: SectionKind] = [:]
  /// The headings that are not written or numbered as the form's.
  private(set) var findings: [Finding] = []

  private let blocks: [Document.Block]
  /// For each section the first block with its table.
  private var tables: [SectionKind: Int] = [:]
  /// The blocks that say of themselves which section they head.
  private var candidates: [(block: Int, kind: SectionKind)] = []

  /// Finds the headings of a document.
  ///
  /// - Parameters:
  ///   - document: The document.
  ///   - recognition: The tables in its grids.
  ///   - start: The first block behind the title.
  init(_ document: Document, tables recognition: TableRecognition, start: Int) {
    blocks = document.blocks
    var grid = 0
    for (index, block) in blocks.enumerated() {
      switch block {
      case .grid:
        for kind in recognition.tablesOfGrid[grid] {
          let section = recognition.edition.form.section(holding: kind).kind
          tables[section] = tables[section] ?? index
        }
        grid += 1
      case .paragraph(let paragraph):
        if index >= start, let kind = SectionHeading.section(of: paragraph.text) {
          candidates.append((index, kind))
        }
      }
    }
    locate(from: start)
  }

  private mutating func locate(from start: Int) {
    var last = start - 1
    for kind in SectionKind.allCases {
      if let block = block(of: kind, after: last) {
        sections[block] = kind
        last = block
      }
      if let table = tables[kind] { last = max(last, table) }
    }
  }

  /// The block that heads a section, behind the one that heads the section before.
  private mutating func block(of kind: SectionKind, after last: Int) -> Int? {
    let limit = nextTable(from: kind, after: last)
    if limit <= last { return nil }
    let own = candidates.filter { $0.kind == kind && $0.block > last && $0.block < limit }
    let chosen = own.first { candidate in
      limit == blocks.count
        || !candidates.contains {
          $0.kind.rawValue > kind.rawValue && $0.block > candidate.block && $0.block < limit
            && isBeforeOwnTable($0.kind, limit: limit, of: kind)
        }
    }
    if let chosen = chosen ?? own.last { return chosen.block }
    return nearHeading(of: kind, after: last, before: limit)
  }

  /// Whether a later section's heading has no business before a table.
  private func isBeforeOwnTable(_ later: SectionKind, limit: Int, of kind: SectionKind) -> Bool {
    guard let table = tables.first(where: { $0.value == limit })?.key else { return false }
    return later.rawValue > table.rawValue || kind != table && later.rawValue > kind.rawValue + 1
  }

  /// Where the first table of this section or a later one stands; the end of the document without any.
  private func nextTable(from kind: SectionKind, after last: Int) -> Int {
    tables.filter { $0.key.rawValue >= kind.rawValue && $0.value > last }.map(\.value).min()
      ?? blocks.count
  }

  /// A line that has a section's words with another number, or nearly its words.
  private mutating func nearHeading(of kind: SectionKind, after last: Int, before limit: Int)
    -> Int?
  {
    // Only right above its own table, or behind all tables, can it be told for certain.
    let isNarrative = Form.form2021.section(kind).table == nil
    guard isNarrative ? kind == .overview || limit == blocks.count : tables[kind] == limit else {
      return nil
    }
    let range = (last + 1)..<limit
    let near = range.first { isNear(kind, $0) }
    guard let near, case .paragraph(let paragraph) = blocks[near] else { return nil }
    let heading = Form.form2021.section(kind).heading
    let text = paragraph.text.oneLine
    findings.append(
      Finding(
        .headingVariant,
        at: paragraph.place,
        found: text,
        expected: heading,
        zh: "“\(text)”按“\(heading)”处理",
        en: "“\(text)” is taken for “\(heading)”"
      )
    )
    return near
  }

  private func isNear(_ kind: SectionKind, _ block: Int) -> Bool {
    guard case .paragraph(let paragraph) = blocks[block] else { return false }
    return SectionHeading.isNear(paragraph.text, kind)
  }
}
