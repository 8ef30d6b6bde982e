extension RegulationExpectation {
  /// 规章 among the cells of an edition.
  static func statutory(_ cells: [String]) -> RegulationExpectation {
    RegulationExpectation(
      cells: cells,
      basis: Wording(
        zh:
          "《中华人民共和国立法法》：国务院部门，省、自治区、直辖市和设区的市、自治州的人民政府可以制定规章；其他机关制定的是行政规范性文件",
        en:
          "the Legislation Law: departments of the State Council and the governments of provinces, cities with districts and autonomous prefectures make rules (规章); what others make are normative documents"
      )
    )
  }
}

extension ProblemsExpectation {
  /// Section five as the notice of an edition wants it.
  static func statutory(_ notice: String) -> ProblemsExpectation {
    ProblemsExpectation(
      section: .problemsAndImprovements,
      characterMinimum: 10,
      denials: [
        "不存在问题", "不存在主要问题", "不存在相关问题", "不存在任何问题", "没有问题", "没有存在问题", "没有存在的问题", "没有主要问题", "无存在问题",
        "无存在的问题", "未发现问题", "未发现存在问题", "没有发现问题", "无问题", "无主要问题", "无明显问题", "暂无",
      ],
      admissions: ["加强", "提升", "提高", "完善", "不足", "不够", "薄弱", "滞后", "欠缺", "有待"],
      basis: Wording(
        zh: "\(notice)：问题和改进情况要实事求是、明确具体，不得敷衍",
        en: "\(notice): the problems and improvements are to be true, clear and specific"
      )
    )
  }
}

extension CompletionExpectation {
  /// What is said of all applications, beside 四、结转下年度继续办理.
  static let statutory = CompletionExpectation(
    phrases: [
      Phrase(
        first: ["均已", "全部", "都已"],
        middle: [
          "按时", "按期", "按要求", "按规定", "依法依规", "依法", "依规", "及时", "如期", "予以", "作出", "依法予以", "依法作出",
        ],
        last: ["办结", "答复", "回复", "办理完毕", "办理完成", "办理完结"]
      ),
      Phrase(
        first: ["办结率", "答复率", "回复率"],
        middle: ["均达到", "均达", "均为", "达到", "达", "为"],
        last: ["100%", "百分之百"]
      ),
    ],
    exceptions: ClaimPattern.otherReceipts + [
      // What is left is said as well, or it is a part that is done.
      "结转", "转下", "转入", "转至", "下年", "下一年", "次年", "顺延", "延期", "继续办理", "在办", "办理中", "正在", "尚未", "尚在",
      "未办结",
      "除", "其余", "其中", "已到期", "应办", "去年", "上年", "往年", "上半年", "季度",
      // What was due in time was done in time.
      "期限", "时限", "按时办结率", "按期办结率", "按时答复率", "按期答复率", "及时答复率", "及时办结率",
      // Other matters.
      "复议", "诉讼", "网民", "市长", "督查", "巡查", "问题", "检查",
    ],
    cell: "applications.carriedForward.total",
    basis: Wording(
      zh: "《格式》表三“四、结转下年度继续办理”的含义：年末尚未办结的申请",
      en:
        "what row four of the table on applications means: those not handled at the end of the year"
    )
  )
}
