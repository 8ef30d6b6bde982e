import ReportModel
import TextTools

/// Tells whether a sentence speaks of what the tables count: the whole year, this organ, and reviews that
/// come of open government information.
///
/// What stands before a claim says of whom and of when it speaks. A claim about a month, a village or another
/// organ is none about the tables.
struct ClaimScope {
  /// The organ's name without 人民; empty where it is not known.
  private let organ: [Unicode.Scalar]
  /// The same without the word for a government.
  private let place: [Unicode.Scalar]
  /// The region that the organ governs, as in 全镇; nil for a department.
  private let level: Unicode.Scalar?
  /// Whether others ask the organ for reviews, so that those that it counts need not be about itself.
  private let decidesReviews: Bool

  private let year: Int?

  init(of report: Report) {
    year = report.year
    let name = OrganName.normalised(report.organ).replacing("人民政府", with: "政府")
    organ = Array(name.unicodeScalars)
    let governs = ["街道办事处", "街道办", "管理委员会", "管委会", "政府"].first(where: name.hasSuffix)
    let stem = governs.map { String(name.dropLast($0 == "街道办事处" ? 3 : $0 == "街道办" ? 1 : $0.count)) }
    place = Array((stem ?? name).unicodeScalars)
    let end = place.last.flatMap { Self.levels.contains($0) ? $0 : nil }
    level = end ?? (governs == nil ? nil : place.last { Self.levels.contains($0) })
    decidesReviews =
      name.hasSuffix("司法局") || name.hasSuffix("司法厅")
      || level.map { Self.decidingLevels.contains($0) } ?? false
  }

  /// Whether a claim is one about the tables.
  func covers(_ claim: Claim, in sentence: Sentence) -> Bool {
    let before = sentence.folded[..<claim.start]
    guard !ClaimTime.isPart(before: before, of: year), !isOther(subject(of: before)) else {
      return false
    }
    return !claim.pattern.pattern.needsDisclosure || isAboutDisclosure(sentence.folded)
      || speaksOfOwnReviews(claim, sentence)
  }

  // MARK: Whose number it is

  private static let levels = Set("省市县区州盟旗乡镇道国".unicodeScalars)
  private static let decidingLevels = Set("省市县区州盟旗国".unicodeScalars)
  private static let adverbs = NarrativeText.words([
    "共计", "总共", "合计", "一共", "累计", "分别", "依法", "总计", "实际", "内", "共", "新", "均", "已", "有", "被", "都",
  ])
  private static let organs = NarrativeText.words([
    "政府", "局", "厅", "委", "委员会", "办", "办公室", "所", "站", "院", "队", "中心", "单位", "部门", "机关", "机构", "企业",
    "公司",
    "学校", "村", "社区", "居", "镇", "乡", "街道", "县", "市", "区", "省", "旗", "州", "国", "办事处", "科室", "系统",
  ])
  /// The offices that speak for their organ.
  private static let offices = NarrativeText.words([
    "党政办", "政务办", "政务公开办", "综合办", "党委办", "政府办", "行政办", "办公室", "窗口",
  ])
  private static let smaller = NarrativeText.words(["村", "社区", "居委", "站所", "派出所"])

  /// What stands before a claim in its clause, behind a time and without adverbs.
  private func subject(of before: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    let start = before.lastIndex { Self.ends.contains($0) }.map { $0 + 1 } ?? before.startIndex
    var subject = before[start...]
    while let adverb = Self.adverbs.first(where: { subject.ends(with: $0) }) {
      subject = subject.dropLast(adverb.count)
    }
    return subject
  }

  /// Where a clause or a time ends.
  private static let ends = Set("，。；：年月日度来".unicodeScalars)

  /// Whether a subject is another organ, or a part of the region.
  private func isOther(_ subject: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let first = subject.first, !organ.isEmpty else { return false }
    if Self.smaller.contains(where: { subject.contains($0) && !organ.contains($0) }) { return true }
    if first == "我" || first == "本" { return false }
    if first == "全", let region = subject.dropFirst().first {
      return Self.levels.contains(region) && region != level
    }
    let name = String(String.UnicodeScalarView(subject)).replacing("人民政府", with: "政府")
    let own = Array(name.unicodeScalars)
    if organ.ends(with: own) || place.ends(with: own) { return false }
    guard Self.organs.contains(where: { subject.ends(with: $0) }) else { return false }
    if subject.contains("各") || subject.contains("直") { return true }
    if first == level { return false }
    let isOffice = Self.offices.contains { subject.ends(with: $0) }
    return !(isOffice && subject.allSatisfy { !Self.levels.contains($0) || $0 == level })
  }

  // MARK: Reviews

  private func isAboutDisclosure(_ text: [Unicode.Scalar]) -> Bool {
    text.containsOne(of: ["信息公开", "政府信息", "依申请"])
  }

  /// Words that may stand before a number of reviews that a sentence says no more of.
  private static let plain = NarrativeText.words([
    "街道", "办事处", "单位", "机关", "局", "委", "行政复议", "行政诉讼", "案件", "申请", "提起", "发生", "引发", "产生", "新增",
    "存在", "政府", "全年", "年度", "今年", "以来", "截至",
    "一年来", "未", "没有", "无", "或", "或者", "共计", "总计", "合计", "为", "全", "我", "本", "年", "月", "日", "底", "至",
    "、", "和",
    "及", "与", "件", "起", "例", "宗", "次", "的", "均", "被", "共", "有", "新",
  ]).sorted { $0.count > $1.count }
  private static let otherCauses = [
    "应诉", "出庭", "败诉", "胜诉", "征地", "征收", "拆迁", "土地", "处罚", "许可", "强制", "工伤", "纠纷", "调解", "法治", "法律",
    "化解",
    "涉法", "信访",
  ]

  /// Whether a sentence without a word on open government information speaks of reviews in such plain words
  /// that it can mean but those that the report is about.
  private func speaksOfOwnReviews(_ claim: Claim, _ sentence: Sentence) -> Bool {
    let text = sentence.folded
    guard !text.containsOne(of: Self.otherCauses) else { return false }
    let before = text[..<claim.start]
    let start = before.lastIndex { "，。；：".unicodeScalars.contains($0) }.map { $0 + 1 } ?? 0
    let isSuffered = before[start...].contains("被") || claim.number == nil
    return (isSuffered || !decidesReviews) && isPlain(before[start...])
  }

  private func isPlain(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    var rest = text
    while let next = rest.first {
      if let word = Self.plain.first(where: rest.starts) {
        rest = rest.dropFirst(word.count)
      } else if next.isASCIIDigit || ChineseNumeral.isCounting(next) || next == level {
        rest = rest.dropFirst()
      } else {
        return false
      }
    }
    return true
  }
}

extension RandomAccessCollection<Unicode.Scalar> where Index == Int {
  /// Whether the text ends in a word.
  func ends(with word: some RandomAccessCollection<Unicode.Scalar>) -> Bool {
    count >= word.count && suffix(word.count).elementsEqual(word)
  }
}
