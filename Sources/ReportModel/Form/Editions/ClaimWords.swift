extension ClaimPattern {
  /// Words between a label and its number.
  static let counting = [
    "共", "共计", "合计", "总计", "总数", "总量", "数量", "数", "为", "的", "了", "有", "计", "达", "：", "件数",
  ]

  /// Words for an application for information, and what stands around them.
  static let applicationWords = [
    "政府信息公开申请", "政府信息", "信息公开", "依申请公开", "依申请", "政务公开", "公开", "申请", "案件", "事项",
    "到", "各类", "有效", "和", "及", "与", "、", "处理", "办理", "受理", "接收", "公民", "法人", "其他组织", "社会公众", "群众",
    "公众", "书面", "各种", "信息", "或", "或者", "以及", "任何", "提出", "人", "关于", "要求", "件",
  ]

  /// Parts of a year, of the whole, or another time.
  static let partial = [
    "其中", "季度", "上半年", "下半年", "月份", "上年", "去年", "累计", "以来", "历年", "网上", "网络", "平台", "信函", "邮寄",
    "邮箱", "邮件", "当面", "现场", "传真", "窗口", "在线", "线上", "线下", "市直", "区直", "县直", "乡镇", "部门", "系统收",
    "平均", "五年", "三年", "截至", "同比", "不符", "逾期", "超期",
  ]

  /// What is received and is no application for information.
  static let otherReceipts = [
    "建议", "提案", "热线", "信访", "投诉", "举报", "咨询", "留言", "服务", "许可", "登记", "来信",
  ]
}
