/// Which of the six sections of a report.
public enum SectionKind: Int, Hashable, Sendable, CaseIterable {
  /// 一、总体情况.
  case overview = 1
  /// 二、主动公开政府信息情况.
  case proactiveDisclosure
  /// 三、收到和处理政府信息公开申请情况.
  case applicationsReceived
  /// 四、政府信息公开行政复议、行政诉讼情况.
  case reviewsAndLitigation
  /// 五、存在的主要问题及改进情况.
  case problemsAndImprovements
  /// 六、其他需要报告的事项.
  case otherMatters

  /// The section's name in XML: `proactiveDisclosure`.
  public var name: String { String(describing: self) }

  /// The section's number as headings write it.
  public var numeral: String { ["一", "二", "三", "四", "五", "六"][rawValue - 1] }
}

/// A section of the form.
public struct FormSection: Sendable {
  /// Which section it is.
  public let kind: SectionKind
  /// The heading after the number, as the form prints it.
  public let title: String
  /// Other words that real reports use for the title.
  public let titleVariants: [String]
  /// Words one of which a real heading of this section has, after its number.
  public let keywords: [String]
  /// The table that the section holds; nil for a narrative section.
  public let table: TableKind?
  /// The article that asks for the section.
  public let clause: String

  /// The heading as the form prints it, such as `一、总体情况`.
  public var heading: String { kind.numeral + "、" + title }
}
