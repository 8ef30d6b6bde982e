extension FindingKind {
  /// The clause, or else the rule of this program, that is behind the finding.
  public var basis: Wording {
    if let family = Rule.Family.allCases.first(where: { code == $0.code }) {
      return family.basis
    }
    if let family = ClaimFamily.allCases.first(where: { code == FindingKind.claim($0).code }) {
      return family.statement
    }
    let notices = Edition.allCases.map(\.notice)
    switch self {
    case .sectionMissing, .headingVariant:
      return Wording(
        zh: "《政府信息公开条例》第五十条；《格式》的六个部分",
        en: "Regulations on Open Government Information, article 50; the six sections of the form"
      )
    case .sectionEmpty, .sectionMisnumbered:
      return Wording(
        zh: "《格式》的六个部分及其次序",
        en: "the six sections of the form and their order"
      )
    case .overviewLong, .overviewItems:
      return Wording(
        zh: "\(notices[1])：总体情况包括五方面内容，篇幅原则上不超过一千字",
        en:
          "\(notices[1]): the overview has five items and, in principle, no more than 1,000 characters"
      )
    case .feeStatement:
      return Wording(
        zh: "《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）；\(notices[1])",
        en: "the measure on processing fees, 国办函〔2020〕109号; \(notices[1])"
      )
    case .yearCopied:
      return Wording(
        zh: "\(notices[1])：问题和改进情况要实事求是，不得敷衍、年年雷同",
        en: "\(notices[1]): the text is to be specific and not the same every year"
      )
    case .yearStale:
      return Wording(
        zh: "\(notices[1])：数据截至报告年度12月31日",
        en: "\(notices[1]): the figures are those as of 31 December of the reporting year"
      )
    case .editionMismatch, .editionMixed:
      return Wording(
        zh: "2019、2020 年度用\(notices[0])，2021 年度起用\(notices[1])",
        en: "\(notices[0]) for 2019 and 2020, \(notices[1]) from 2021 on"
      )
    case .organUnknown, .yearUnknown:
      return Wording(zh: "《格式》的标题", en: "the title of the form")
    case .tableMissing, .tableDuplicate, .tableUnknown, .rowMissing, .rowDuplicate, .rowMisaligned,
      .rowUnknown, .cellUnknown, .headerMissing, .headerMismatch, .labelVariant, .rowOutOfOrder:
      return Wording(
        zh: "\(notices[1])和\(notices[0])所附《格式》的表格",
        en: "the tables of the form in \(notices[1]) and \(notices[0])"
      )
    case .valueUnreadable, .valueNormalised, .valueNoted, .cellNotANumber, .cellDate, .cellSplit,
      .ruleUnjudged:
      return Wording(
        zh: "《格式》：件数为非负整数，金额为小数；空白、“/”与 0 是三回事",
        en: "the form: counts are whole numbers from 0, amounts decimals; blank, / and 0 differ"
      )
    case .valueRecovered, .digitsUndecided:
      return Wording(
        zh: "《格式》表三、表四的勾稽关系（B1–B3、C1–C3）",
        en: "the sums of the form, B1 to B3 and C1 to C3"
      )
    default:
      return Wording(zh: "本程序的规则：不猜测，不丢失", en: "a rule of this program: no guess, no loss")
    }
  }
}
