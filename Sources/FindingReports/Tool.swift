public import ReportModel

/// The program that made a list of findings, as the list names it.
public struct Tool: Sendable {
  /// The name of the program.
  public let name: String
  /// The version of the program.
  public let version: String
  /// The version of the rules that it checks by.
  public let ruleSet: RuleSetVersion
  /// Every kind of finding and refusal that it can raise.
  public let kinds: KindCatalogue

  /// Describes a program.
  public init(
    name: String,
    version: String,
    ruleSet: RuleSetVersion = .current,
    kinds: KindCatalogue
  ) {
    self.name = name
    self.version = version
    self.ruleSet = ruleSet
    self.kinds = kinds
  }

  /// The program and the version of its rules, in one line.
  public var wording: Wording {
    Wording(
      zh: "\(name) \(version)，规则集 \(ruleSet)",
      en: "\(name) \(version), rule set \(ruleSet)"
    )
  }
}
