import ReportModel
import TextTools

/// What a preface says about whose report it is and for which year.
struct Preface {
  /// The organs that it names as the report's, each once, in order.
  private(set) var organs: [String] = []
  /// The years of which it says that the report is, each once, in order.
  private(set) var years: [Int] = []
  /// The years of the periods that its figures are said to be of.
  private var periods: Set<Int> = []

  /// The one year that the preface gives; nil if it gives none or several.
  var year: Int? {
    if !years.isEmpty { return years.count == 1 ? years[0] : nil }
    return periods.count == 1 ? periods.first : nil
  }

  /// How many characters are read.
  private static let textLimit = 4_000
  /// How many characters the words for a report may have.
  private static let phraseLimit = 60

  init(_ lines: [String]) {
    let text = Array(ReportTitle.withoutBlanks(lines).prefix(Self.textLimit))
    for index in text.indices {
      let rest = text[index...]
      for words in Self.announcements where rest.starts(with: words) {
        announce(rest.dropFirst(words.count))
      }
      for words in Self.authorship where rest.starts(with: words) {
        take(author(rest.dropFirst(words.count)))
      }
      if rest.starts(with: Self.statistics) { period(rest.prefix(Self.phraseLimit)) }
    }
  }

  private static let announcements = ["公布", "公开发布", "现将", "公告", "发布"].map {
    Array($0.unicodeScalars)
  }
  private static let noticeWords = ["的", "有关", "格式", "编制"].map { Array($0.unicodeScalars) }
  private static let authorship = ["本报告由", "本年报由", "本年度报告由"].map {
    Array($0.unicodeScalars)
  }
  private static let statistics = Array("统计".unicodeScalars)

  /// `现公布2021年某市教育局政府信息公开工作年度报告`.
  private mutating func announce(_ text: ArraySlice<Unicode.Scalar>) {
    let phrase = text.prefix(Self.phraseLimit).prefix { !Self.stops.contains($0) }
    for ending in ["年度报告", "工作报告", "年报"].map({ Array($0.unicodeScalars) }) {
      guard let end = phrase.indices.first(where: { phrase[$0...].starts(with: ending) }) else {
        continue
      }
      let words = String(String.UnicodeScalarView(phrase[..<(end + ending.count)]))
      let rest = phrase[(end + ending.count)...]
      // The name of a notice about reports.
      guard words.contains("公开"), !Self.noticeWords.contains(where: { rest.starts(with: $0) })
      else {
        return
      }
      let title = ReportTitle(lines: [words])
      take(title.organ)
      if let year = title.year, !years.contains(year) { years.append(year) }
      return
    }
  }

  /// `本报告由某市教育局根据…编制`.
  private func author(_ text: ArraySlice<Unicode.Scalar>) -> String {
    let phrase = text.prefix(Self.phraseLimit).prefix { !Self.stops.contains($0) }
    let verbs = ["按照", "根据", "依据", "依照", "严格", "编制", "负责", "组织", "撰写", "结合", "以"].map {
      Array($0.unicodeScalars)
    }
    let end = phrase.indices.first { index in verbs.contains { phrase[index...].starts(with: $0) } }
    let words = String(String.UnicodeScalarView(phrase[..<(end ?? phrase.startIndex)]))
    let name = OrganName.withoutSeal(words)
    return OrganWords.canBeOrgan(name) ? name : ""
  }

  /// `统计期限自2024年1月1日起`.
  private mutating func period(_ text: ArraySlice<Unicode.Scalar>) {
    let start = Array("年1月1日".unicodeScalars)
    guard let index = text.indices.first(where: { text[$0...].starts(with: start) }) else { return }
    let digits = text[..<index].reversed().prefix { DecimalDigit.value(of: $0) != nil }
    if let year = ReportingYears.year(digits.reversed()) { periods.insert(year) }
  }

  private mutating func take(_ organ: String) {
    if !organ.isEmpty, !organs.contains(organ) { organs.append(organ) }
  }

  private static let stops: Set<Unicode.Scalar> = ["，", "。", "；", "：", ",", ";", ":"]
}
