public import ReportModel

/// What has become of a unit's report; decided in one place for every command.
public enum UnitState: String, Hashable, Sendable, CaseIterable {
  /// 已报: handed in, and a check finds nothing to do.
  case reported
  /// 零报告: handed in, with zeros alone in the tables that make a zero report of it.
  case zero
  /// 待说明: no errors, but warnings or what cannot be judged, which need a reason or a second look.
  case unexplained
  /// 有错误: handed in with errors.
  case faulty
  /// 重复: several reports, and nobody has said which one counts.
  case duplicate
  /// 未填: the form came back as it was given out.
  case unfilled
  /// 已交但不能读取: nothing but files that cannot be read.
  case unreadable
  /// 年度不符: nothing but reports of another year or edition.
  case unfit
  /// 汇总报告: no unit's, but the sum of the units that are called.
  case districtSum
  /// 缺报: nothing at all.
  case missing

  /// The state in words.
  public var name: Wording {
    switch self {
    case .reported: Wording(zh: "已报", en: "reported")
    case .zero: Wording(zh: "零报告", en: "zero report")
    case .unexplained: Wording(zh: "待说明", en: "to be explained")
    case .faulty: Wording(zh: "有错误", en: "has errors")
    case .duplicate: Wording(zh: "重复", en: "duplicate")
    case .unfilled: Wording(zh: "未填", en: "not filled in")
    case .unreadable: Wording(zh: "已交但不能读取", en: "handed in but unreadable")
    case .unfit: Wording(zh: "年度不符", en: "other year or edition")
    case .districtSum: Wording(zh: "本级汇总报告", en: "the district's own sum")
    case .missing: Wording(zh: "缺报", en: "missing")
    }
  }

  /// Whether there is a report whose numbers can be added up.
  public var isCounted: Bool {
    switch self {
    case .reported, .zero, .unexplained, .faulty, .duplicate: true
    case .unfilled, .unreadable, .unfit, .districtSum, .missing: false
    }
  }
}
