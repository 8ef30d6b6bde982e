extension SectionKind {
  /// 一、总体情况.
  public static let overview = SectionKind("overview")
  /// 二、主动公开政府信息情况.
  public static let proactiveDisclosure = SectionKind("proactiveDisclosure")
  /// 三、收到和处理政府信息公开申请情况.
  public static let applicationsReceived = SectionKind("applicationsReceived")
  /// 四、政府信息公开行政复议、行政诉讼情况.
  public static let reviewsAndLitigation = SectionKind("reviewsAndLitigation")
  /// 五、存在的主要问题及改进情况.
  public static let problemsAndImprovements = SectionKind("problemsAndImprovements")
  /// 六、其他需要报告的事项.
  public static let otherMatters = SectionKind("otherMatters")
}

extension [FormSection] {
  /// The six sections, the same in both editions.
  static let statutory = [
    FormSection(
      .overview,
      numeral: "一",
      title: "总体情况",
      titleVariants: ["总体情况概述", "概述", "基本情况", "总体概况"],
      keywords: ["总体情况", "总体", "基本情况", "概况"],
      clause: "《政府信息公开条例》第五十条",
      isOwnAccount: true
    ),
    FormSection(
      .proactiveDisclosure,
      numeral: "二",
      title: "主动公开政府信息情况",
      titleVariants: ["主动公开政府信息的情况", "主动公开情况", "政府信息主动公开情况"],
      keywords: ["主动公开"],
      table: .proactive,
      clause: "《政府信息公开条例》第五十条第（一）项"
    ),
    FormSection(
      .applicationsReceived,
      numeral: "三",
      title: "收到和处理政府信息公开申请情况",
      titleVariants: ["收到和处理政府信息公开申请的情况", "依申请公开政府信息情况", "政府信息公开申请情况"],
      keywords: ["收到和处理", "申请情况", "依申请公开"],
      table: .applications,
      clause: "《政府信息公开条例》第五十条第（二）项"
    ),
    FormSection(
      .reviewsAndLitigation,
      numeral: "四",
      title: "政府信息公开行政复议、行政诉讼情况",
      titleVariants: [
        "因政府信息公开工作被申请行政复议、提起行政诉讼情况", "因政府信息公开工作被申请行政复议和提起行政诉讼情况", "政府信息公开行政复议和行政诉讼情况",
        "行政复议、行政诉讼情况",
      ],
      keywords: ["复议", "诉讼"],
      table: .reviews,
      clause: "《政府信息公开条例》第五十条第（三）项"
    ),
    FormSection(
      .problemsAndImprovements,
      numeral: "五",
      title: "存在的主要问题及改进情况",
      titleVariants: [
        "政府信息公开工作存在的主要问题及改进情况", "存在主要问题及改进情况", "存在问题及改进情况", "存在的问题及改进情况", "存在的主要问题及改进措施",
        "当前存在的主要问题及下步改进措施",
      ],
      keywords: ["问题", "困难", "不足", "改进"],
      sureWords: [
        ["问题", "困难", "不足", "短板", "薄弱"],
        ["改进", "措施", "打算", "安排", "计划", "思路", "方向", "对策", "建议", "下步", "下一步", "整改"],
      ],
      clause: "《政府信息公开条例》第五十条第（四）项",
      isOwnAccount: true
    ),
    FormSection(
      .otherMatters,
      numeral: "六",
      title: "其他需要报告的事项",
      titleVariants: ["其他需要报告的情况", "其他需要说明的事项", "其他事项"],
      keywords: ["其他", "需要报告"],
      sureWords: [["其他", "需要"], ["报告", "说明", "事项"]],
      clause: "《政府信息公开条例》第五十条第（五）项"
    ),
  ]
}
