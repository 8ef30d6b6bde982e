/// The kinds of numbers that the text of a report repeats from its tables.
public enum ClaimFamily: String, Hashable, Sendable, CaseIterable {
  /// Applications received: 一, or 一 and 二 together.
  case received = "T1"
  /// How applications were decided: （一） to （六）.
  case outcome = "T2"
  /// Applications carried over, handled and carried forward.
  case flow = "T3"
  /// Reconsiderations and lawsuits.
  case reviews = "T4"
  /// Normative documents and decisions: table two.
  case proactive = "T5"

  /// What is compared.
  public var statement: Wording {
    switch self {
    case .received:
      Wording(
        zh: "文中所说收到的申请件数，应等于表三“一”的总计，或“一”加“二”的总计",
        en: "applications that the text says were received are the total of row 一, or of 一 plus 二"
      )
    case .outcome:
      Wording(
        zh: "文中所说各类办理结果的件数，应等于表三（一）至（六）的总计",
        en: "outcomes that the text counts are the totals of （一） to （六）"
      )
    case .flow:
      Wording(
        zh: "文中所说上年结转、办结、结转下年度的件数，应等于表三的总计",
        en: "what the text says was carried over, handled or carried forward is the table's total"
      )
    case .reviews:
      Wording(
        zh: "文中所说行政复议、行政诉讼的件数，应等于表四的总计",
        en: "reconsiderations and lawsuits that the text counts are the totals of table four"
      )
    case .proactive:
      Wording(
        zh: "文中所说规范性文件、处理决定的件数，应等于表二",
        en: "documents and decisions that the text counts are those of table two"
      )
    }
  }
}
