extension Form {
  /// The six sections, the same in both editions.
  static let statutorySections = [
    FormSection(
      kind: .overview,
      title: "总体情况",
      keywords: ["总体情况", "总体"],
      table: nil,
      clause: "《政府信息公开条例》第五十条"
    ),
    FormSection(
      kind: .proactiveDisclosure,
      title: "主动公开政府信息情况",
      keywords: ["主动公开"],
      table: .proactive,
      clause: "《政府信息公开条例》第五十条第（一）项"
    ),
    FormSection(
      kind: .applicationsReceived,
      title: "收到和处理政府信息公开申请情况",
      keywords: ["收到和处理", "申请情况", "依申请公开"],
      table: .applications,
      clause: "《政府信息公开条例》第五十条第（二）项"
    ),
    FormSection(
      kind: .reviewsAndLitigation,
      title: "政府信息公开行政复议、行政诉讼情况",
      keywords: ["复议", "诉讼"],
      table: .reviews,
      clause: "《政府信息公开条例》第五十条第（三）项"
    ),
    FormSection(
      kind: .problemsAndImprovements,
      title: "存在的主要问题及改进情况",
      keywords: ["问题"],
      table: nil,
      clause: "《政府信息公开条例》第五十条第（四）项"
    ),
    FormSection(
      kind: .otherMatters,
      title: "其他需要报告的事项",
      keywords: ["其他", "需要报告"],
      table: nil,
      clause: "《政府信息公开条例》第五十条第（五）项"
    ),
  ]
}
