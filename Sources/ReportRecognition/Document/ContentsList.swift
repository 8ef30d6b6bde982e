import ReportModel
import TextTools

/// Finds a report's list of contents: the headings of its sections one below the other, which stand once more in the
/// text behind.
struct ContentsList {
  /// The lines that begin with the list's own title or its first entry, and end with its last entry.
  private(set) var lines: Range<Int>
  /// The sections that it names, in order.
  private var sections: [FormSection] = []
  /// Whether its title stands above it.
  private let isTitled: Bool
  /// Whether every entry has a page's number, or is made by a program.
  private var isPaged = true
  /// Whether a program has made all of it.
  private var isMade = true

  /// The fewest headings that are a list.
  private static let fewestHeadings = 3
  /// How many lines that are neither headings nor have a page's number may follow each other in it.
  private static let gapLimit = 12
  /// How many bytes such a line may have.
  private static let lengthLimit = 180

  /// Follows a list from its first line as far as it goes.
  private init?(from start: Int, in blocks: [Document.Block], _ headings: SectionHeadings) {
    guard case .paragraph(let first) = blocks[start] else { return nil }
    isTitled = Self.isTitle(first.text)
    guard isTitled || headings.section(of: first.text) != nil else { return nil }
    lines = start..<start
    var gap = 0
    for index in (isTitled ? start + 1 : start)..<blocks.count {
      guard case .paragraph(let line) = blocks[index] else { break }
      if line.text.isBlank { continue }
      if Self.isTitle(line.text) { break }
      let isPaged = Self.pageNumber(of: line.text)
      if let section = headings.section(of: line.text) {
        if let last = sections.last, section.number <= last.number { break }
        sections.append(section)
        self.isPaged = self.isPaged && (isPaged || line.isMade)
      } else if !line.isMade, !isPaged {
        gap += 1
        guard isTitled, gap <= Self.gapLimit, Self.isShort(line.text) else { break }
        continue
      }
      isMade = isMade && line.isMade
      gap = 0
      lines = start..<index + 1
    }
    guard sections.count >= Self.fewestHeadings else { return nil }
  }

  /// The lists in a document.
  static func lists(in blocks: [Document.Block], _ headings: SectionHeadings) -> [ContentsList] {
    var lists: [ContentsList] = []
    var index = 0
    while index < blocks.count {
      let list = ContentsList(from: index, in: blocks, headings)
      if let list { lists.append(list) }
      index = list?.lines.upperBound ?? index + 1
    }
    if lists.isEmpty { return [] }
    let last = lastHeadings(in: blocks, headings)
    return lists.filter { list in
      let repeated = list.sections.count { last[$0.number] ?? 0 >= list.lines.upperBound }
      if list.isMade { return true }
      return list.isTitled || list.isPaged
        ? repeated * 2 >= list.sections.count : repeated == list.sections.count
    }
  }

  /// The last block that holds each section's heading, by the section's number.
  private static func lastHeadings(
    in blocks: [Document.Block],
    _ headings: SectionHeadings
  ) -> [Int: Int] {
    var last: [Int: Int] = [:]
    for (index, block) in blocks.enumerated() {
      switch block {
      case .paragraph(let line):
        if let section = headings.section(near: line) { last[section.number] = index }
      case .grid(let grid):
        for line in grid.lines {
          if let section = headings.section(of: line) { last[section.number] = index }
        }
      }
    }
    return last
  }

  // MARK: Lines

  private static func isTitle(_ line: String) -> Bool {
    guard line.utf8.count <= 60 else { return false }
    let words = LabelFolding.fold(line)
    return words == "目录" || words == "目次"
  }

  private static func isShort(_ line: String) -> Bool {
    line.utf8.count <= lengthLimit && !line.unicodeScalars.contains("。")
  }

  /// Whether a line ends with a page's number behind a leader: a tab, dots or several blanks.
  private static func pageNumber(of line: String) -> Bool {
    guard line.utf8.count <= lengthLimit * 2 else { return false }
    var text = line.unicodeScalars[...]
    func drop(while isOne: (Unicode.Scalar) -> Bool) -> Int {
      var count = 0
      while let last = text.last, isOne(last) {
        text.removeLast()
        count += 1
      }
      return count
    }
    _ = drop { $0.isBlank }
    guard 1...4 ~= drop(while: { DecimalDigit.value(of: $0) != nil }) else { return false }
    let hasTab = text.last == "\t"
    let leader = drop { $0.isBlank || ".…⋯·．。-—_".unicodeScalars.contains($0) }
    return (hasTab || leader > 1) && !text.contains("\t") && !text.contains("。")
      && text.contains(where: \.properties.isIdeographic)
  }

  /// What there is to say of the list.
  func finding(in blocks: [Document.Block]) -> Finding? {
    guard case .paragraph(let first) = blocks[lines.lowerBound] else { return nil }
    let text = first.text.excerptOnOneLine
    let count = lines.count {
      if case .paragraph(let line) = blocks[$0] { !line.text.isBlank } else { false }
    }
    return Finding(
      .textSetAside,
      at: first.place,
      found: first.text,
      zh: "“\(text)”等 \(count) 行是目录，不属于报告正文，未采用",
      en:
        "“\(text)” and the lines below, \(count) in all, are a list of contents and no text of the report"
    )
  }
}

extension Document {
  /// The document without lists of contents, each told.
  func withoutContents(_ headings: SectionHeadings) -> Document {
    let lists = ContentsList.lists(in: blocks, headings)
    if lists.isEmpty { return self }
    var document = self
    for list in lists.reversed() { document.blocks.removeSubrange(list.lines) }
    document.findings += lists.compactMap { $0.finding(in: blocks) }
    return document
  }
}
