import ReportModel
import TextTools

/// The organ and the year that a report's title names.
struct ReportTitle: Equatable {
  /// The organ's name; empty if the title does not have one.
  private(set) var organ = ""
  /// The reporting year; nil if the title does not have it.
  private(set) var year: Int?
  /// The words of a title that name several years; nil for nearly every title.
  private(set) var period: String?
  /// What stands where a name would and cannot be an organ's.
  private(set) var refused = ""
  /// The names of a title that names two organs, of which none is taken; nil for nearly every title.
  private(set) var organs: [String]?

  /// A title that says nothing.
  init() {}

  /// Takes a title apart.
  ///
  /// - Parameter lines: Its lines; those in which a page speaks of itself are passed over.
  init(lines: [String]) {
    self.init(lines.map(FrontLine.init))
  }

  init(_ lines: [FrontLine]) {
    let text = Self.text(of: lines)
    let found = Self.findYears(in: text)
    year = found.year
    period = found.isPeriod ? found.range.map { String(String.UnicodeScalarView(text[$0])) } : nil
    guard let range = found.range else {
      take(Self.organ(before: text[...]))
      return
    }
    take(Self.organ(before: text[..<range.lowerBound]))
    if organ.isEmpty {
      let before = refused
      var rest = text[range.upperBound...]
      if rest.first == "度" { rest.removeFirst() }
      take(Self.organ(before: rest))
      if organ.isEmpty, !before.isEmpty { refused = before }
    }
  }

  /// Whether a title names several years, without a look at its organ.
  static func namesPeriod(_ lines: [FrontLine]) -> Bool { findYears(in: text(of: lines)).isPeriod }

  private static func text(of lines: [FrontLine]) -> [Unicode.Scalar] {
    withoutBlanks(lines.lazy.filter { !$0.isNoise && !$0.isDate }.map(\.text))
  }

  /// What a document calls itself outside its text, such as the title of a web page, of which a part is often the
  /// site's name; says nothing unless a part says that it is a report's.
  init(name: String) {
    let marks: Set<Character> = ["-", "_", "|", "—", "–", "－", "｜"]
    let title = name.split(whereSeparator: marks.contains).map { FrontLine(String($0)) }
      .first { !$0.isNoise && $0.saysReport && !$0.isLetter }
    self = title.map { ReportTitle([$0]) } ?? ReportTitle()
  }

  /// Takes from another title what this one does not say.
  mutating func complete(by other: ReportTitle) {
    if organ.isEmpty { organ = other.organ }
    if year == nil { year = other.year }
  }

  private mutating func take(_ name: String) {
    if let pair = OrganPair.found(in: name) {
      organs = [pair.first, pair.second]
      refused = name
      return
    }
    if OrganWords.canBeOrgan(name) { organ = name } else { refused = name }
  }

  static func withoutBlanks(_ lines: some Sequence<String>) -> [Unicode.Scalar] {
    lines.flatMap { line in
      line.unicodeScalars.compactMap { scalar in
        if scalar.isBlank || scalar == "*" || scalar == "\\" { return nil }
        return CharacterFolding.ideograph(of: scalar) ?? scalar
      }
    }
  }

  /// What stands before the words of the title.
  private static func organ(before text: ArraySlice<Unicode.Scalar>) -> String {
    var text = text
    // A title in traditional characters has the same words.
    let folded = text.map(CharacterFolding.simplified)
    for words in titleWords {
      guard let start = folded.lastStart(of: words) else { continue }
      text = text[..<(text.startIndex + start)]
      // In 人民政府信息公开 the word 政府 is the organ's.
      if words == titleWords[0], text.suffix(2).elementsEqual("人民".unicodeScalars) {
        text += "政府".unicodeScalars
      }
      break
    }
    let bracket: Set<Unicode.Scalar> = ["（", "(", "《", "〈", "关", "于"]
    let isCustoms = text.suffix(2).elementsEqual("海关".unicodeScalars)
    while !isCustoms, let last = text.last, bracket.contains(last) { text.removeLast() }
    // 关于印发《…
    if let open = text.lastIndex(where: { $0 == "《" || $0 == "〈" }) { text = text[(open + 1)...] }
    if text.starts(with: "关于".unicodeScalars) { text.removeFirst(2) }
    if let first = text.first, let last = text.last, quotes.contains(where: { $0 == (first, last) })
    {
      text = text.dropFirst().dropLast()
    }
    return OrganName.withoutSeal(String(String.UnicodeScalarView(text)))
  }

  /// What may stand around an organ's name.
  private static let quotes: [(Unicode.Scalar, Unicode.Scalar)] = [
    ("“", "”"), ("\"", "\""), ("「", "」"),
  ]

  private static let titleWords = ["政府信息公开", "信息公开", "年度报告"].map {
    Array($0.unicodeScalars)
  }

  /// The one year of four digits, in any script, before 年, with the place of the first.
  ///
  /// The year is nil if there are several, or digits too many such as `202020年`. Two years that are joined are a
  /// period.
  private static func findYears(
    in text: [Unicode.Scalar]
  ) -> (year: Int?, range: Range<Int>?, isPeriod: Bool) {
    var first: Range<Int>?
    var years: Set<Int> = []
    var isMalformed = false
    for end in text.indices where text[end] == "年" {
      var past = end + 1
      if past < text.count, digit(text[past]) != nil {
        // A date says when the report was published.
        guard let end = wholeYear(behind: past, in: text) else { continue }
        past = end
      }
      var start = end
      while start > 0, digit(text[start - 1]) != nil { start -= 1 }
      guard end - start >= 4 else { continue }
      if let year = ReportingYears.year(text[start..<end], in: .any) {
        years.insert(year)
        // 年 stands once behind both in 2020-2021年.
        if let other = Self.yearJoined(to: start, in: text) {
          years.insert(other.year)
          start = other.start
        }
      } else {
        isMalformed = true
      }
      first = first ?? start..<past
    }
    if first == nil, let bare = bareYear(in: text) { return (bare.year, bare.range, false) }
    return (isMalformed || years.count != 1 ? nil : years.first, first, years.count > 1)
  }

  /// Where the days end that make up a year, `1月1日至12月31日`; nil where none of them stand there.
  private static func wholeYear(behind start: Int, in text: [Unicode.Scalar]) -> Int? {
    let first = Array("1月1日".unicodeScalars)
    let last = Array("12月31日".unicodeScalars)
    guard text[start...].starts(with: first) else { return nil }
    // A joint and the year once more may stand between.
    let from = start + first.count
    let end = (from..<min(from + 8, text.count)).first { text[$0...].starts(with: last) }
    return end.map { $0 + last.count }
  }

  /// The only number of four digits where no 年 stands at all: `2021某县教育局政府信息公开工作年度报告`.
  private static func bareYear(in text: [Unicode.Scalar]) -> (year: Int, range: Range<Int>)? {
    let digits = text.indices.filter { DecimalDigit.value(of: text[$0]) != nil }
    guard digits.count == 4, let first = digits.first, digits.last == first + 3 else { return nil }
    // No part of a document's number.
    let range = first..<first + 4
    let isAmongWords = [first - 1, first + 4].allSatisfy {
      !text.indices.contains($0) || text[$0].properties.isIdeographic
        || "（()）".unicodeScalars.contains(text[$0])
    }
    guard isAmongWords, let year = ReportingYears.year(text[range]) else { return nil }
    return (year, range)
  }

  /// The year that a dash or a word joins to the one that begins at a place; nil if there is none.
  private static func yearJoined(
    to start: Int,
    in text: [Unicode.Scalar]
  ) -> (year: Int, start: Int)? {
    guard start >= 5, joints.contains(text[start - 1]) else { return nil }
    let digits = text[..<(start - 1)].reversed().prefix { digit($0) != nil }
    return ReportingYears.year(digits.reversed(), in: .any).map { ($0, start - 5) }
  }

  private static let joints = Set("-－—–~～至到、和及/／".unicodeScalars)

  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    DecimalDigit.value(of: scalar, in: .any)
  }
}

extension Document {
  /// Whether a name, such as that of a sheet, can be a report's title: it says so and names a year.
  public static func isTitle(_ name: String) -> Bool {
    guard let title = TitleSearch([name]).title else { return false }
    return title.year != nil
  }
}

extension Array where Element == Unicode.Scalar {
  /// The last place where words stand in this text.
  fileprivate func lastStart(of words: [Unicode.Scalar]) -> Int? {
    guard count >= words.count else { return nil }
    return (0...(count - words.count)).last { self[$0...].starts(with: words) }
  }
}
