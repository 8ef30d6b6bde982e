public import ReportModel

/// What is read from a report as a share: the part and the whole are sums of its cells.
public struct Indicator: Sendable {
  /// The name for programs.
  public let key: String
  /// What people call it.
  public let name: Wording
  /// How it is worked out, in words.
  public let formula: Wording
  /// The cells that make the part, and those that make the whole.
  private let part: [Int]
  private let whole: [Int]

  /// The least whole by which units are ranked: below it one case more or less moves a share by points.
  public static let leastRankedWhole = 30

  /// Finds the cells of a form.
  ///
  /// - Returns: Nil for a form that has not all of them.
  fileprivate init?(_ described: Description, in form: Form) {
    guard let part = Self.cells(described.part, of: form),
      let whole = Self.cells(described.whole, of: form)
    else { return nil }
    key = described.key
    name = described.name
    formula = described.formula
    self.part = part
    self.whole = whole
  }

  /// The cells of identifiers in which `+` stands for any one key; nil if one of them has none.
  private static func cells(_ identifiers: [String], of form: Form) -> [Int]? {
    var cells: [Int] = []
    for identifier in identifiers {
      let keys = identifier.split(separator: ".")
      let found = form.cells.filter { cell in
        cell.path.count == keys.count && zip(cell.path, keys).allSatisfy { $1 == "+" || $0 == $1 }
      }
      guard !found.isEmpty else { return nil }
      cells += found.map(\.index)
    }
    return cells
  }

  /// The indicators that the cells of a form make up, in their order.
  public static func indicators(of edition: Edition) -> [Indicator] { made[edition] }

  private static let made = MadeOnce<Edition, [Indicator]> { edition in
    Description.all.compactMap { Indicator($0, in: edition.form) }
  }

  // MARK: Values

  /// What an indicator comes to.
  public struct Value: Sendable {
    /// The part; nil where a cell of it has no number.
    public let part: Int?
    /// The whole; nil where a cell of it has no number.
    public let whole: Int?

    /// The share; nil where it is not known, or there is nothing that it could be of.
    public var share: Share? {
      guard let part, let whole else { return nil }
      return Share(part, of: whole)
    }

    /// Whether every cell has a number.
    public var isKnown: Bool { part != nil && whole != nil }
  }

  /// What the indicator comes to by the values of a form, in form order.
  ///
  /// A blank is an unknown number, as everywhere.
  public func value(of values: some RandomAccessCollection<CellValue>) -> Value {
    func sum(_ cells: [Int]) -> Int? {
      var sum = 0
      for cell in cells {
        guard let count = values[values.index(values.startIndex, offsetBy: cell)].count else {
          return nil
        }
        let (next, overflow) = sum.addingReportingOverflow(count)
        guard !overflow else { return nil }
        sum = next
      }
      return sum
    }
    return Value(part: sum(part), whole: sum(whole))
  }
}

/// An indicator before its cells are looked up in a form.
private struct Description {
  let key: String
  let name: Wording
  let formula: Wording
  let part: [String]
  let whole: [String]

  private static let handled = ["applications.handledTotal.total"]
  private static let pending = [
    "applications.newlyReceived.total", "applications.carriedOver.total",
  ]
  private static let reconsideration = "reviews.reconsideration."
  private static let lawsuits = [
    "reviews.litigationDirect.", "reviews.litigationAfterReconsideration.",
  ]

  private static func concluded(_ reviews: [String]) -> [String] {
    reviews.flatMap { review in ["upheld", "corrected", "other"].map { review + $0 } }
  }

  /// A share of what was handled.
  private static func ofHandled(
    _ key: String,
    zh: String,
    en: String,
    _ partZh: String,
    _ partEn: String,
    _ rows: [String]
  ) -> Description {
    Description(
      key: key,
      name: Wording(zh: zh, en: en),
      formula: Wording(zh: partZh + "÷办理结果总计", en: partEn + " ÷ total handled"),
      part: rows.map { "applications.\($0).total" },
      whole: handled
    )
  }

  static let all: [Description] = [
    ofHandled(
      "disclosed",
      zh: "公开率",
      en: "disclosed",
      "（予以公开＋部分公开）",
      "(granted + in part)",
      ["granted", "grantedInPart"]
    ),
    ofHandled("granted", zh: "予以公开率", en: "granted", "予以公开", "granted", ["granted"]),
    ofHandled("refused", zh: "不予公开率", en: "refused", "不予公开各项", "refused", ["refused.+"]),
    ofHandled(
      "unavailable",
      zh: "无法提供率",
      en: "unavailable",
      "无法提供各项",
      "unavailable",
      ["unavailable.+"]
    ),
    ofHandled(
      "notHandled",
      zh: "不予处理率",
      en: "not handled",
      "不予处理各项",
      "not handled",
      ["notHandled.+"]
    ),
    Description(
      key: "completed",
      name: Wording(zh: "办结率", en: "completed"),
      formula: Wording(
        zh: "办理结果总计÷（本年新收＋上年结转）",
        en: "total handled ÷ (newly received + carried over)"
      ),
      part: handled,
      whole: pending
    ),
    Description(
      key: "carriedForward",
      name: Wording(zh: "结转率", en: "carried forward"),
      formula: Wording(
        zh: "结转下年度继续办理÷（本年新收＋上年结转）",
        en: "carried forward ÷ (newly received + carried over)"
      ),
      part: ["applications.carriedForward.total"],
      whole: pending
    ),
    Description(
      key: "reconsiderationCorrected",
      name: Wording(zh: "行政复议纠错率", en: "corrected by reconsideration"),
      formula: Wording(
        zh: "行政复议结果纠正÷（结果维持＋结果纠正＋其他结果）",
        en: "reconsiderations corrected ÷ (upheld + corrected + other)"
      ),
      part: [reconsideration + "corrected"],
      whole: concluded([reconsideration])
    ),
    Description(
      key: "litigationCorrected",
      name: Wording(zh: "行政诉讼纠错率", en: "corrected by litigation"),
      formula: Wording(
        zh: "两类行政诉讼结果纠正÷（结果维持＋结果纠正＋其他结果）",
        en: "lawsuits of both kinds corrected ÷ (upheld + corrected + other)"
      ),
      part: lawsuits.map { $0 + "corrected" },
      whole: concluded(lawsuits)
    ),
    Description(
      key: "corrected",
      name: Wording(zh: "纠错率", en: "corrected"),
      formula: Wording(
        zh: "复议、诉讼结果纠正÷（结果维持＋结果纠正＋其他结果）",
        en: "reviews corrected ÷ (upheld + corrected + other)"
      ),
      part: ([reconsideration] + lawsuits).map { $0 + "corrected" },
      whole: concluded([reconsideration] + lawsuits)
    ),
    Description(
      key: "reconsidered",
      name: Wording(zh: "行政复议发生率", en: "reconsidered"),
      formula: Wording(
        zh: "行政复议总计÷办理结果总计",
        en: "reconsiderations ÷ total handled"
      ),
      part: [reconsideration + "total"],
      whole: handled
    ),
    Description(
      key: "litigated",
      name: Wording(zh: "行政诉讼发生率", en: "litigated"),
      formula: Wording(
        zh: "两类行政诉讼总计÷办理结果总计",
        en: "lawsuits of both kinds ÷ total handled"
      ),
      part: lawsuits.map { $0 + "total" },
      whole: handled
    ),
  ]
}
