extension ClaimPattern {
  private static let causes = [
    "因", "由", "涉及", "涉", "政府信息公开", "政府信息", "信息公开", "依申请公开", "依申请", "政务公开", "工作", "引起", "引发",
    "产生", "导致", "的", "被", "提起", "申请", "任何", "有关", "相关", "而", "发生", "收到", "案件", "事项", "新", "过", "存在",
    "方面", "答复",
  ]

  /// Reviews that the organ has to do with in another way than table four counts.
  private static let otherReviews = [
    "备案", "办理", "审理", "代理", "应诉", "出庭", "以来", "审结", "一审", "二审", "再审",
  ]

  /// What is counted before these is not about open government information alone.
  private static let partOfReviews = ["其中涉及", "其中政府信息公开", "其中信息公开", "其中涉政府信息"]

  private static let reviewCounting = counting + ["案件", "申请", "均", "发生", "提起", "新增", "本年"]

  private static let reconsideration = ["reviews.reconsideration.total"]
  private static let litigation = [
    "reviews.litigationDirect.total", "reviews.litigationAfterReconsideration.total",
  ]
  private static let allReviews = ["reviews.+.total"]

  private static let bothLabels = [
    "行政复议、行政诉讼", "行政复议和行政诉讼", "行政复议及行政诉讼", "行政复议或行政诉讼", "行政复议与行政诉讼", "行政复议、诉讼",
    "行政复议或者行政诉讼", "行政复议、提起行政诉讼", "行政复议和提起行政诉讼", "行政复议以及行政诉讼", "行政复议或提起行政诉讼",
    "行政复议和诉讼", "行政复议及诉讼", "复议诉讼", "复议、诉讼",
  ]

  /// Reconsiderations and lawsuits.
  static let reviews: [ClaimPattern] = {
    let kinds: [(labels: [String], reading: [String])] = [
      (["行政复议"], reconsideration), (["行政诉讼"], litigation), (bothLabels, allReviews),
    ]
    return kinds.flatMap { labels, reading -> [ClaimPattern] in
      let barred = ["季度", "上半年", "上年", "去年", lastYear + "年", "累计", "其中", "受理"] + otherReviews
      let mixed = labels == bothLabels ? ["各", "均"] : []
      var patterns = [
        ClaimPattern(
          .reviews,
          labels: labels,
          fillers: reviewCounting.filter { !mixed.contains($0) },
          units: ["件", "宗", "起", "例", "次"],
          barred: barred,
          barredBefore: otherReviews,
          barredAnywhere: partOfReviews,
          needsDisclosure: true,
          readings: [reading]
        ),
        ClaimPattern(
          .reviews,
          .numberThenLabel,
          labels: labels,
          fillers: causes,
          units: ["件", "宗", "起", "例", "次"],
          barred: barred,
          barredBefore: otherReviews,
          barredAnywhere: partOfReviews,
          needsDisclosure: true,
          readings: [reading]
        ),
      ]
      // Each of the two is denied by itself, whichever stand together.
      if labels != bothLabels {
        patterns.append(
          ClaimPattern(
            .reviews,
            .none,
            labels: ["未", "没有", "无", "不存在"],
            fillers: causes + ["行政复议", "行政诉讼", "、", "和", "或", "及", "与", "情况", "情形"],
            required: labels,
            barred: barred,
            barredBefore: otherReviews,
            barredAnywhere: partOfReviews,
            needsDisclosure: true,
            readings: [reading]
          )
        )
      }
      return patterns
    }
  }()
}
