import ReportModel
import TextTools

/// Finds a report's title among the lines above its first section.
///
/// The title is a line that says 年度报告, with those that complete it. Of several one that names organ and year is
/// taken, else one that names one of them, and of those the nearest to the text: above a report stand the names of
/// columns, letters, rows about the document and lists of other reports.
struct TitleSearch {
  /// The lines that are the title; empty if there is none.
  private(set) var lines = 0..<0
  /// What the title says; nil if there is none.
  private(set) var title: ReportTitle?
  /// Other titles that name another organ or year, each with its line.
  private(set) var others: [(line: Int, title: ReportTitle)] = []

  private let front: [FrontLine]

  /// The title's lines as they are looked at.
  var titleFront: [FrontLine] { Array(front[lines]) }

  /// How many lines a title may have.
  private static let lineLimit = 6
  /// How many lines may stand above a title.
  private static let noiseLimit = 80

  init(_ lines: [String]) {
    front = lines.prefix(Self.noiseLimit).map(FrontLine.init)
    let candidates = front.indices.filter { isCandidate($0) }.map { candidate(endingIn: $0) }
    let best = candidates.map(\.worth).max() ?? 0
    guard best > 0 else {
      takeBareTitle()
      return
    }
    guard let chosen = nearest(of: candidates.filter { $0.worth == best }) else { return }
    self.lines = chosen.lines
    title = chosen.title
    others = candidates.filter { other in
      guard let year = other.title.year else { return false }
      // Above the title sites list reports of other years without their organ.
      let isBelow = other.lines.lowerBound >= chosen.lines.upperBound
      return year != chosen.title.year && isBelow
        || other.worth == best && !other.title.organ.isEmpty
          && (year != chosen.title.year || other.title.organ != chosen.title.organ)
    }.map { ($0.lines.lowerBound, $0.title) }
    let below = chosen.lines.upperBound
    if let year = chosen.title.year, below < front.count, let own = Self.yearAlone(front[below]),
      own.year != year
    {
      others.append((below, own))
    }
  }

  private struct Candidate {
    let lines: Range<Int>
    let title: ReportTitle
    /// How much it says: organ and year before a letter about the report.
    let worth: Int
  }

  /// The candidate that is the title: of the worthiest the last above the text.
  private func nearest(of candidates: [Candidate]) -> Candidate? {
    var chosen: Candidate?
    for candidate in candidates {
      // What stands behind running text belongs to the text.
      if let end = chosen?.lines.upperBound, end < candidate.lines.lowerBound,
        front[end..<candidate.lines.lowerBound].contains(where: \.isSentence)
      {
        break
      }
      chosen = candidate
    }
    return chosen
  }

  private func isCandidate(_ index: Int) -> Bool {
    let line = front[index]
    return line.isShort && line.saysReport && !line.isNoise
  }

  private func candidate(endingIn last: Int) -> Candidate {
    var range = last..<last + 1
    var title = ReportTitle([front[last]])
    while range.lowerBound > 0, range.count < Self.lineLimit {
      var above = range.lowerBound - 1
      // The day of publication may stand between.
      if front[above].isDate, above > 0 { above -= 1 }
      guard completes(front[above], front[range], title) else { break }
      range = above..<range.upperBound
      title = ReportTitle(Array(front[range]))
    }
    if title.year == nil, range.upperBound < front.count,
      let year = Self.yearAlone(front[range.upperBound])
    {
      title.complete(by: year)
      range = range.lowerBound..<range.upperBound + 1
    }
    if title.organ.isEmpty, title.organs == nil {
      // The day of the report may stand between.
      for line in front.indices.dropFirst(range.upperBound).prefix(2) {
        if let organ = Self.organAlone(front[line]) {
          title.complete(by: organ)
          range = range.lowerBound..<line + 1
        }
        guard front[line].isDate, title.organ.isEmpty else { break }
      }
    }
    range = range.lowerBound..<endOfSignature(below: range.upperBound, of: title)
    let said = (title.year == nil ? 0 : 1) + (title.organ.isEmpty && title.organs == nil ? 0 : 1)
    return Candidate(
      lines: range,
      title: title,
      worth: said == 0 ? 0 : said * 2 - (isOfDocument(last) ? 1 : 0)
    )
  }

  /// Where the day of the report ends that stands below its title, with the organ once more above it; the line given
  /// where none stands there.
  private func endOfSignature(below line: Int, of title: ReportTitle) -> Int {
    guard line < front.count else { return line }
    if front[line].isDate { return line + 1 }
    let isSigned =
      line + 1 < front.count && front[line + 1].isDate && !title.organ.isEmpty
      && Self.organAlone(front[line])?.organ == title.organ
    return isSigned ? line + 2 : line
  }

  /// Whether a line names a report as a letter, or as the rows about a document do.
  private func isOfDocument(_ index: Int) -> Bool {
    let line = front[index]
    return line.isLetter || line.isLabelled || index > 0 && front[index - 1].isTitleLabel
  }

  /// The organ that a line below a title is, and nothing else: `（某县教育局）`; nil for any other line.
  private static func organAlone(_ line: FrontLine) -> ReportTitle? {
    var name = line.text.unicodeScalars[...]
    if let first = name.first, first == "（" || first == "(" { name.removeFirst() }
    if let last = name.last, last == "）" || last == ")" { name.removeLast() }
    guard line.isShort, !line.isNoise, !line.saysReport, !line.isLabelled else { return nil }
    let title = ReportTitle(lines: [String(name), "年度报告"])
    return title.organ.isEmpty || title.year != nil ? nil : title
  }

  /// The year that a line below a title is, and nothing else: `（2022年度）`; nil for any other line.
  private static func yearAlone(_ line: FrontLine) -> ReportTitle? {
    let text = line.folded.filter { $0 != "(" && $0 != ")" }
    guard (5...6).contains(text.count), text.hasSuffix("年") || text.hasSuffix("年度") else {
      return nil
    }
    let title = ReportTitle(lines: ["年度报告" + line.text])
    return title.year == nil ? nil : title
  }

  /// Whether a line belongs to the title that goes on below it.
  private func completes(
    _ line: FrontLine,
    _ below: ArraySlice<FrontLine>,
    _ title: ReportTitle
  ) -> Bool {
    guard line.isShort, !line.isNoise, !line.saysReport else { return false }
    let own = ReportTitle([line])
    if own.year != nil, title.year != nil { return false }
    let words = line.folded.holds("信息公开")
    if words, below.contains(where: { $0.folded.holds("信息公开") }) { return false }
    let name = own.organ.isEmpty ? own.refused : own.organ
    // The words of the title that are broken at the end of a line.
    if own.year != nil, !words, !below.contains(where: { $0.folded.holds("信息公开") }),
      (line.folded + below.map(\.folded).joined()).holds("信息公开")
    {
      return true
    }
    if title.year == nil, Self.isYearBroken(line, below) { return true }
    // Two organs, on one line or joined over the end of one.
    if own.organs != nil { return title.organ.isEmpty }
    if OrganPair.isJoined(behind: line.text) {
      return ReportTitle([line] + below).organs != nil
    }
    guard !title.organ.isEmpty else {
      if !own.organ.isEmpty || name.isEmpty || name == "工作" { return words || own != ReportTitle() }
      // A name that is broken in the middle.
      return !title.refused.isEmpty && OrganWords.isPiece(name)
        && !ReportTitle([line] + below).organ.isEmpty
    }
    if name.isEmpty { return words || own.year != nil }
    guard isBeginning(name, of: title.organ) else { return false }
    let joined = ReportTitle([line] + below)
    return joined.organ != title.organ && !joined.organ.isEmpty
  }

  /// Whether a line above an organ is the first half of its name: a larger region, or a name that is broken in its
  /// middle, where the second half could be one by itself: `某县发展` above `和改革局`.
  private func isBeginning(_ name: String, of organ: String) -> Bool {
    if OrganWords.isRegion(name) { return !organ.begins(with: name) }
    // The tax offices of all regions are those of one.
    if name == "国家税务总局" { return true }
    let region = OrganWords.region(beginning: Array(name.unicodeScalars))
    return !region.isEmpty && OrganWords.isPiece(name) && !OrganWords.canBeOrgan(name)
      && !organ.unicodeScalars.starts(with: region)
  }

  /// Whether a year is broken at the end of a line: `某局20` above `25年`.
  private static func isYearBroken(_ line: FrontLine, _ below: ArraySlice<FrontLine>) -> Bool {
    func isDigit(_ scalar: Unicode.Scalar?) -> Bool {
      scalar.map { DecimalDigit.value(of: $0, in: .any) != nil } ?? false
    }
    return isDigit(line.text.unicodeScalars.last) && isDigit(below.first?.text.unicodeScalars.first)
      && ReportTitle([line] + below).year != nil
  }

  /// A title that names neither organ nor year, at the top of the text.
  private mutating func takeBareTitle() {
    for (index, line) in front.prefix(Self.lineLimit).enumerated() where !line.isNoise {
      guard line.isShort else { return }
      if line.saysReport, !line.isLetter {
        lines = index..<index + 1
        title = ReportTitle([line])
        return
      }
    }
  }
}
