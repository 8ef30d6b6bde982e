import ReportModel
import TextTools

/// What a title says its report is, where that is no annual report on the disclosure of information of one year.
enum TitleSubject {
  /// The words of a title that name a part of a year or another kind of report; nil for nearly every title.
  static func other(in title: [FrontLine]) -> String? {
    let text = title.map(\.folded).joined()
    if let part = partsOfYear.first(where: text.holds) { return part }
    if ReportTitle.namesPeriod(title), let period = ReportTitle(title).period { return period }
    guard !text.holds("信息公开"), !text.holds("政务公开") else { return nil }
    return otherReports.first(where: text.holds)
  }

  static func finding(_ words: String, at place: Place?) -> Finding {
    Finding(
      .titleOther,
      at: place,
      found: words,
      zh: "标题写的是“\(words)”，看来不是政府信息公开工作年度报告",
      en: "the title says “\(words)”, which is no annual report on the disclosure of information"
    )
  }

  private static let partsOfYear = [
    "上半年", "下半年", "半年度", "半年报", "半年工作", "季度", "季报", "月报",
  ]

  private static let otherReports = [
    "法治政府建设", "法治建设", "依法行政", "党务公开", "部门预算", "部门决算", "财政决算", "社会责任报告", "政府网站工作",
  ]
}
