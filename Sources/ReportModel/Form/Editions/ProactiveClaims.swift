extension ClaimPattern {
  private static let documents = [
    "行政规范性文件", "规范性文件", "本年", "本年度", "新", "党政", "政府", "我局", "镇",
  ]

  /// Normative documents and decisions.
  ///
  /// - Parameters:
  ///   - issued: The column of what was issued in the year.
  ///   - repealed: That of what was repealed; nil where the form has none.
  ///   - inForce: That of what is in force; nil where the form has none.
  /// - Returns: A pattern for each column of documents and for each kind of decision.
  static func proactive(issued: String, repealed: String?, inForce: String?) -> [ClaimPattern] {
    var patterns = [
      (["制发", "制定", "出台"], issued), (["废止"], repealed), (["现行有效"], inForce),
    ].map { labels, column in
      ClaimPattern(
        .proactive,
        labels: labels,
        fillers: documents + counting,
        required: ["规范性文件"],
        units: ["件", "份", "个", "部"],
        barred: partial + ["起草", "拟", "参与", "审核", "备案", "清理"],
        readings: column.map { [["proactive.normativeDocuments.\($0)"]] } ?? []
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
          readings: [["proactive.\(row).decisions"]]
        )
      )
    }
    return patterns
  }
}
