extension ClaimPattern {
  /// What is received in a year: 一, or 一 and 二 together.
  static let receivedReadings = [
    ["applications.newlyReceived.total"],
    ["applications.newlyReceived.total", "applications.carriedOver.total"],
  ]

  /// Applications received.
  static let received: [ClaimPattern] = {
    let lastYear = [ClaimPattern.lastYear + "年", ClaimPattern.lastYear + "年度"]
    return [
      ClaimPattern(
        .received,
        labels: ["收到", "收办", "受理", "接收", "接到", "收悉"],
        fillers: applicationWords + counting,
        required: ["申请"],
        barred: partial + otherReceipts + lastYear,
        barredBefore: ["累计", "其中"],
        readings: receivedReadings
      ),
      ClaimPattern(
        .received,
        labels: ["新收", "新收到"],
        fillers: applicationWords + counting,
        required: ["申请"],
        barred: partial + otherReceipts + lastYear,
        readings: [["applications.newlyReceived.total"]]
      ),
      ClaimPattern(
        .received,
        .none,
        labels: ["未收到", "没有收到", "未接到", "没有接到", "未受理", "没有受理", "未接收", "未曾收到", "未收悉", "无"],
        fillers: applicationWords + ["的", "情况", "情形"],
        required: ["公开申请", "依申请公开", "信息申请", "信息公开的申请"],
        barred: partial + otherReceipts + lastYear,
        readings: [["applications.newlyReceived.total"]]
      ),
    ]
  }()

  /// How applications were decided.
  ///
  /// - Parameter otherHandling: The rows of （六）其他处理.
  /// - Returns: A pattern for each outcome.
  static func outcomes(otherHandling: String) -> [ClaimPattern] {
    [
      (["予以公开", "同意公开"], "granted"),
      (["部分公开", "予以部分公开"], "grantedInPart"),
      (["不予公开"], "refused.+"),
      (["无法提供"], "unavailable.+"),
      (["不予处理"], "notHandled.+"),
      (["其他处理", "作其他处理", "作出其他处理"], otherHandling),
    ].map { labels, row in
      ClaimPattern(
        .outcome,
        labels: labels,
        fillers: counting + ["答复", "决定", "申请", "情形", "情况"],
        barred: ["季度", "上半年", "下半年", "上年", "去年", "累计", "部分予以", "自然人", "法人"] + otherReceipts,
        needsApplications: true,
        readings: [["applications.\(row).total"]]
      )
    }
  }

  /// Applications carried over, handled and carried forward.
  static let flow: [ClaimPattern] = {
    let last = [ClaimPattern.lastYear + "年", ClaimPattern.lastYear + "年度"]
    let next = [ClaimPattern.nextYear + "年", ClaimPattern.nextYear + "年度"]
    let lastWords = ["上年", "上年度", "去年", "上一年", "上一年度"] + last
    let nextWords = ["下年度", "下一年度", "下年", "次年", "下一年", "明年"] + next
    return [
      ClaimPattern(
        .flow,
        labels: lastWords.flatMap { [$0 + "结转", $0 + "转入"] },
        fillers: applicationWords + counting,
        barred: ["其中", "已"],
        needsApplications: true,
        readings: [["applications.carriedOver.total"]]
      ),
      ClaimPattern(
        .flow,
        labels: nextWords.flatMap { ["结转" + $0, "结转至" + $0, "结转到" + $0, "转" + $0, "转至" + $0] },
        fillers: applicationWords + counting + ["继续", "答复"],
        barred: lastWords,
        needsApplications: true,
        readings: [["applications.carriedForward.total"]]
      ),
      ClaimPattern(
        .flow,
        labels: ["办结"],
        fillers: counting + [
          "申请", "案件", "政府信息公开", "信息公开", "政府信息公开申请", "依申请公开", "依申请", "公开", "政府信息", "信息",
        ],
        barred: partial + otherReceipts + lastWords,
        barredBefore: ["上年", "结转", "季度", "上半年"] + otherReceipts,
        needsApplications: true,
        readings: [["applications.handledTotal.total"]]
      ),
    ]
  }()
}
