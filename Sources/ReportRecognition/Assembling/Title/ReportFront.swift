import ReportModel

/// What stands above a report's first section: its title, and the preface.
struct ReportFront {
  /// Which of the lines, blank ones left out, are the title.
  let titleLines: Range<Int>
  /// What the title says.
  let title: ReportTitle
  /// The words of the title if it is that of a letter or a list about reports; nil for a report's.
  let subject: String?
  /// The lines, blank ones left out.
  private let lines: [SourceText]
  /// The words of the title that make it another report's; nil for nearly every title.
  private let otherSubject: String?
  private let others: [(line: Int, title: ReportTitle)]

  /// Looks for the title.
  ///
  /// - Parameters:
  ///   - document: The document.
  ///   - headings: The headings of the sections.
  ///   - tables: The tables in the document's grids, of which those that hold none are read as lines; nil while
  ///     they are not known, and the first grid ends the lines.
  init(of document: Document, _ headings: SectionHeadings, tables: TableRecognition? = nil) {
    lines = Self.lines(of: document.blocks, headings, tables)
    let search = TitleSearch(lines.map(\.text))
    titleLines = search.lines
    title = search.title ?? ReportTitle()
    others = search.others
    otherSubject = TitleSubject.other(in: search.titleFront)
    subject = search.titleFront.first(where: \.isAboutReports)?.text
  }

  /// The lines before the first section's heading or the first table of a report.
  private static func lines(
    of blocks: [Document.Block],
    _ headings: SectionHeadings,
    _ tables: TableRecognition?
  ) -> [SourceText] {
    var lines: [SourceText] = []
    var gridNumber = 0
    var contentsEnd = 0
    for (index, block) in blocks.enumerated() {
      switch block {
      case .paragraph(let paragraph):
        if index >= contentsEnd, headings.section(of: paragraph) != nil {
          guard let end = contents(at: index, of: blocks, headings) else { return lines }
          contentsEnd = end
        }
        if !paragraph.text.isBlank { lines.append(paragraph) }
      case .grid(let grid):
        guard let tables, tables.tablesOfGrid[gridNumber].isEmpty else { return lines }
        gridNumber += 1
        for line in grid.lines where !line.text.isBlank {
          if headings.section(of: line) != nil { return lines }
          lines.append(line)
        }
      }
    }
    return lines
  }

  /// The fewest headings without text between them that are a list of contents.
  private static let contentsLength = 4

  /// Where a list of contents that begins at a heading ends; nil if none does.
  private static func contents(
    at start: Int,
    of blocks: [Document.Block],
    _ headings: SectionHeadings
  ) -> Int? {
    var sections: Set<FormSection> = []
    var end = start
    while end < blocks.count, case .paragraph(let paragraph) = blocks[end] {
      if !paragraph.text.isBlank {
        guard let section = headings.section(of: paragraph),
          sections.insert(section).inserted
        else { break }
      }
      end += 1
    }
    return sections.count >= contentsLength ? end : nil
  }

  // MARK: Organ and year

  /// The organ and the year of the report, with what there is to say about them.
  struct Identity {
    /// The organ; empty if nothing names it.
    var organ: String
    /// The year; nil if nothing gives it.
    var year: Int?
    /// What differs, and what is taken from the text.
    var findings: [Finding] = []
  }

  /// Takes organ and year from the title, from the document's own name, and from the preface.
  func identity(name: ReportTitle) -> Identity {
    var named = title
    named.complete(by: name)
    var identity = Identity(organ: named.organ, year: named.year)
    // What stands above the title is a page's own.
    let preface = Preface(lines[titleLines.upperBound...].map(\.text))
    let place =
      lines.indices.contains(titleLines.lowerBound) ? lines[titleLines.lowerBound].place : nil
    if let otherSubject {
      identity.findings.append(TitleSubject.finding(otherSubject, at: place))
    }
    if let organs = title.organs, title.organ.isEmpty {
      identity.findings.append(Self.several(organs, at: place))
    }
    for (line, other) in others {
      guard named.words != other.words,
        !OrganName.areRelated(named.organ, other.organ) || named.year != other.year
      else { continue }
      identity.findings.append(
        Self.differs(other.words, from: named.words, at: lines[line].place)
      )
    }
    // The preface may well speak of the organ's region, or of its office.
    for stated in preface.organs {
      if identity.organ.isEmpty {
        identity.organ = stated
        identity.findings.append(Self.inText(stated, at: place))
      } else if !OrganName.areRelated(identity.organ, stated) {
        identity.findings.append(Self.differs(stated, from: identity.organ, at: place))
      }
    }
    if identity.organ.isEmpty, let publisher = Publisher.find(in: lines.map(\.text)) {
      identity.organ = publisher.name
      identity.findings.append(Self.published(publisher.name, at: lines[publisher.line].place))
    }
    if let year = identity.year {
      for stated in preface.years where stated != year {
        identity.findings.append(Self.differs("\(stated)年", from: "\(year)年", at: place))
      }
    } else if let year = preface.year {
      identity.year = year
      identity.findings.append(Self.inText("\(year)年", at: place))
    }
    return identity
  }

  private static func differs(_ found: String, from title: String, at place: Place?) -> Finding {
    Finding(
      .titleDiffers,
      at: place,
      found: found,
      expected: title,
      zh: "标题写的是“\(title)”，正文前面写的是“\(found)”",
      en: "the title says “\(title)”, the text above the first section “\(found)”"
    )
  }

  private static func several(_ organs: [String], at place: Place?) -> Finding {
    let zh = organs.map { "“\($0)”" }.joined()
    let en = organs.map { "“\($0)”" }.joined(separator: " and ")
    return Finding(
      .titleDiffers,
      at: place,
      found: organs.joined(separator: "、"),
      zh: "标题写了几个机关：\(zh)，未作为机关名称",
      en: "the title names several organs, \(en); none is taken for the report's"
    )
  }

  private static func published(_ found: String, at place: Place?) -> Finding {
    Finding(
      .identityInText,
      at: place,
      found: found,
      zh: "标题和前言没有写明机关，“\(found)”取自发布信息或文件头",
      en:
        "neither title nor preface names the organ; “\(found)” is taken from what is said of the document's publisher"
    )
  }

  private static func inText(_ found: String, at place: Place?) -> Finding {
    Finding(
      .identityInText,
      at: place,
      found: found,
      zh: "标题没有写明，“\(found)”取自前言",
      en: "the title does not say it; “\(found)” is taken from the preface"
    )
  }
}

extension ReportTitle {
  /// Organ and year in one text.
  fileprivate var words: String { organ + (year.map { "\($0)年" } ?? "") }
}
