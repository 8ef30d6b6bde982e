import ReportModel

extension ClaimPattern {
  /// Every pattern, for a report of the given year.
  static func patterns(year: Int?) -> [ClaimPattern] {
    let last = year.map { ["\($0 - 1)年", "\($0 - 1)年度"] } ?? []
    let next = year.map { ["\($0 + 1)年", "\($0 + 1)年度"] } ?? []
    return received(lastYear: last) + outcomes + flow(last: last, next: next) + reviews + proactive
  }

  // MARK: Words

  private static let counting = [
    "共", "共计", "合计", "总计", "总数", "总量", "数量", "数", "为", "的", "了", "有", "计", "达", "：", "件数",
  ]

  private static let applications = [
    "政府信息公开申请", "政府信息", "信息公开", "依申请公开", "依申请", "政务公开", "公开", "申请", "案件", "事项",
    "到", "各类", "有效", "和", "及", "与", "、", "处理", "办理", "受理", "接收", "公民", "法人", "其他组织", "社会公众", "群众",
    "公众", "书面", "各种", "信息", "或", "或者", "以及", "任何", "提出", "人", "关于", "要求", "件",
  ]

  /// Parts of a year, of the whole, or another time.
  private static let partial = [
    "其中", "季度", "上半年", "下半年", "月份", "上年", "去年", "累计", "以来", "历年", "网上", "网络", "平台", "信函", "邮寄",
    "邮箱", "邮件", "当面", "现场", "传真", "窗口", "在线", "线上", "线下", "市直", "区直", "县直", "乡镇", "部门", "系统收",
    "平均", "五年", "三年", "截至", "同比", "不符", "逾期", "超期",
  ]

  private static let monthsBeforeTheLast = (1...11).flatMap { ["截至\($0)月", "年\($0)月底"] }

  private static let other = [
    "建议", "提案", "热线", "信访", "投诉", "举报", "咨询", "留言", "服务", "许可", "登记", "来信",
  ]

  // MARK: Applications

  private static func received(lastYear: [String]) -> [ClaimPattern] {
    let both = [
      Reading("applications.newlyReceived"),
      Reading("applications.newlyReceived", "applications.carriedOver"),
    ]
    return [
      ClaimPattern(
        .received,
        labels: ["收到", "收办", "受理", "接收", "接到", "收悉"],
        fillers: applications + counting,
        required: ["申请"],
        barred: partial + other + lastYear,
        barredBefore: ["季度", "上半年", "下半年", "累计", "其中"] + monthsBeforeTheLast,
        readings: both
      ),
      ClaimPattern(
        .received,
        labels: ["新收", "新收到"],
        fillers: applications + counting,
        required: ["申请"],
        barred: partial + other + lastYear,
        readings: [Reading("applications.newlyReceived")]
      ),
      ClaimPattern(
        .received,
        .none,
        labels: ["未收到", "没有收到", "未接到", "没有接到", "未受理", "没有受理", "未接收", "未曾收到", "未收悉", "无"],
        fillers: applications + ["的", "情况", "情形"],
        required: ["公开申请", "依申请公开", "信息申请", "信息公开的申请"],
        barred: partial + other + lastYear,
        readings: [Reading("applications.newlyReceived")]
      ),
    ]
  }

  private static let outcomes: [ClaimPattern] = [
    (["予以公开", "同意公开"], "granted"),
    (["部分公开", "予以部分公开"], "grantedInPart"),
    (["不予公开"], "refused"),
    (["无法提供"], "unavailable"),
    (["不予处理"], "notHandled"),
    (["其他处理", "作其他处理", "作出其他处理"], "otherHandling"),
  ].map { labels, row in
    ClaimPattern(
      .outcome,
      labels: labels,
      fillers: counting + ["答复", "决定", "申请", "情形", "情况"],
      barred: ["季度", "上半年", "下半年", "上年", "去年", "累计", "部分予以", "自然人", "法人"] + other,
      needsApplications: true,
      readings: [Reading("applications.\(row)")]
    )
  }

  private static func flow(last: [String], next: [String]) -> [ClaimPattern] {
    let lastWords = ["上年", "上年度", "去年", "上一年", "上一年度"] + last
    let nextWords = ["下年度", "下一年度", "下年", "次年", "下一年", "明年"] + next
    return [
      ClaimPattern(
        .flow,
        labels: lastWords.flatMap { [$0 + "结转", $0 + "转入"] },
        fillers: applications + counting,
        barred: ["其中", "已"],
        needsApplications: true,
        readings: [Reading("applications.carriedOver")]
      ),
      ClaimPattern(
        .flow,
        labels: nextWords.flatMap { ["结转" + $0, "结转至" + $0, "结转到" + $0, "转" + $0, "转至" + $0] },
        fillers: applications + counting + ["继续", "答复"],
        barred: lastWords,
        needsApplications: true,
        readings: [Reading("applications.carriedForward")]
      ),
      ClaimPattern(
        .flow,
        labels: ["办结"],
        fillers: counting + ["申请", "案件", "政府信息公开", "信息公开"],
        barred: partial + other + lastWords,
        barredBefore: ["上年", "结转", "季度", "上半年"] + other,
        needsApplications: true,
        readings: [Reading("applications.handledTotal")]
      ),
    ]
  }

  // MARK: Reconsideration and litigation

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

  private static let reconsideration = Reading("reviews.reconsideration")
  private static let litigation = Reading(
    "reviews.litigationDirect",
    "reviews.litigationAfterReconsideration"
  )
  private static let allReviews = Reading("reviews")

  private static let bothLabels = [
    "行政复议、行政诉讼", "行政复议和行政诉讼", "行政复议及行政诉讼", "行政复议或行政诉讼", "行政复议与行政诉讼", "行政复议、诉讼",
    "行政复议或者行政诉讼", "行政复议、提起行政诉讼", "行政复议和提起行政诉讼", "行政复议以及行政诉讼", "行政复议或提起行政诉讼",
    "行政复议和诉讼", "行政复议及诉讼", "复议诉讼", "复议、诉讼",
  ]

  private static let reviews: [ClaimPattern] = {
    let kinds: [([String], Reading)] = [
      (["行政复议"], reconsideration), (["行政诉讼"], litigation), (bothLabels, allReviews),
    ]
    return kinds.flatMap { labels, reading -> [ClaimPattern] in
      let barred = ["季度", "上半年", "上年", "去年", "累计", "其中", "受理"] + otherReviews
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

  // MARK: Table two

  private static let documents = [
    "行政规范性文件", "规范性文件", "本年", "本年度", "新", "党政", "政府", "我局", "镇",
  ]

  private static let proactive: [ClaimPattern] = {
    var patterns = [
      (["制发", "制定", "出台"], ["issued", "produced"]), (["废止"], ["repealed"]),
      (["现行有效"], ["inForce"]),
    ].map { labels, columns in
      ClaimPattern(
        .proactive,
        labels: labels,
        fillers: documents + counting,
        required: ["规范性文件"],
        units: ["件", "份", "个", "部"],
        barred: partial + ["起草", "拟", "参与", "审核", "备案", "清理"],
        readings: columns.map { Reading("proactive.normativeDocuments", column: $0) }
      )
    }
    for (label, row) in [("行政许可", "licences"), ("行政处罚", "penalties"), ("行政强制", "compulsion")] {
      patterns.append(
        ClaimPattern(
          .proactive,
          labels: [label + "处理决定", label + "决定"],
          fillers: counting,
          units: ["件", "项", "个", "宗", "起", "条"],
          barred: partial + ["公开", "公示", "发布"],
          readings: [Reading("proactive.\(row)", column: "decisions")]
        )
      )
    }
    return patterns
  }()
}
