/// What is behind kinds of finding, where it is the same for several: a clause of the notices, what the
/// form says, or a rule of this program.
public enum Basis {
  /// No clause: this program's own rule.
  public static let program = Wording(
    zh: "本程序的规则：不猜测，不丢失",
    en: "a rule of this program: no guess, no loss"
  )

  /// The form's title.
  public static let formTitle = Wording(zh: "《格式》的标题", en: "the title of the form")

  /// The sections, which the regulations ask for.
  public static let sections = Wording(
    zh: "《政府信息公开条例》第五十条；《格式》的六个部分",
    en: "Regulations on Open Government Information, article 50; the six sections of the form"
  )

  /// The sections and their order.
  public static let sectionOrder = Wording(
    zh: "《格式》的六个部分及其次序",
    en: "the six sections of the form and their order"
  )

  /// What may stand in a cell.
  public static let formValues = Wording(
    zh: "《格式》：件数为非负整数，金额为小数；空白、“/”与 0 是三回事",
    en: "the form: counts are whole numbers from 0, amounts decimals; blank, / and 0 differ"
  )

  /// The sums of the tables on applications and reviews.
  public static let formSums = Wording(
    zh: "《格式》表三、表四的勾稽关系（B1–B3、C1–C3）",
    en: "the sums of the form, B1 to B3 and C1 to C3"
  )
}
