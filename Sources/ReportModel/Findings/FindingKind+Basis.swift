extension FindingKind {
  /// The clause, or else the rule of this program, that is behind the finding.
  public var basis: Wording {
    if let family = Rule.Family.allCases.first(where: { code == $0.code }) {
      return family.basis
    }
    let notices = Edition.allCases.map(\.notice)
    switch self {
    case .sectionMissing, .headingVariant:
      return Wording(
        zh: "《政府信息公开条例》第五十条；《格式》的六个部分",
        en: "Regulations on Open Government Information, article 50; the six sections of the form"
      )
    case .editionMismatch, .editionMixed:
      return Wording(
        zh: "2019、2020 年度用\(notices[0])，2021 年度起用\(notices[1])",
        en: "\(notices[0]) for 2019 and 2020, \(notices[1]) from 2021 on"
      )
    case .organUnknown, .yearUnknown:
      return Wording(zh: "《格式》的标题", en: "the title of the form")
    case .tableMissing, .tableDuplicate, .tableUnknown, .rowMissing, .rowDuplicate, .rowMisaligned,
      .rowUnknown, .headerMissing, .headerMismatch, .labelVariant, .rowOutOfOrder:
      return Wording(
        zh: "\(notices[1])和\(notices[0])所附《格式》的表格",
        en: "the tables of the form in \(notices[1]) and \(notices[0])"
      )
    case .valueUnreadable, .valueNormalised, .valueNoted, .cellNotANumber, .ruleUnjudged:
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
