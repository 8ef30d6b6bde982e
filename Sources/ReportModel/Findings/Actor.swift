/// Who has to act on a finding or a refusal.
public enum Actor: String, Hashable, Sendable, CaseIterable {
  /// The organ whose report it is: something in the report is wrong or missing.
  case unit
  /// The office that collects the units' reports: a report is missing, or their sum is not right.
  case office
  /// This program, which has dealt with it already, or whoever runs it: the file is of another kind, a
  /// place on the disk is wrong, or a text was damaged on its way.
  case program

  /// The name as a message writes it.
  public var name: Wording {
    switch self {
    case .unit: Wording(zh: "填报单位", en: "the reporting unit")
    case .office: Wording(zh: "主管部门（办公室）", en: "the office in charge")
    case .program: Wording(zh: "本程序（操作人员）", en: "this program or its user")
    }
  }
}

extension Wording {
  /// Who has to act on a kind of finding, and since which version of the rules it exists.
  public static func responsibility(_ actor: Actor, since version: RuleSetVersion) -> Wording {
    Wording(
      zh: "责任方：\(actor.name.zh)；始于规则集 \(version)",
      en: "to act: \(actor.name.en); since rule set \(version)"
    )
  }
}
