/// What a published report's page says about the document; every field is optional.
public struct Metadata: Hashable, Sendable {
  /// Whose work a report covers.
  public enum Scope: String, Hashable, Sendable, CaseIterable {
    /// 本机关: the organ alone.
    case organ
    /// 本级政府汇总: the government of a region with its departments and lower levels.
    case region
    /// 全系统: an organ with the whole system that it leads.
    case system

    /// The scope's name.
    public var name: Wording {
      switch self {
      case .organ: Wording(zh: "本机关", en: "the organ itself")
      case .region: Wording(zh: "本级政府汇总", en: "the region's aggregate")
      case .system: Wording(zh: "全系统", en: "the whole system")
      }
    }
  }

  /// A field of the metadata.
  public enum Field: String, Hashable, Sendable, CaseIterable {
    /// 统一社会信用代码 (GB 32100): 18 characters, the last a check character.
    case creditCode
    /// 行政区划代码 (GB/T 2260): 6, 9 or 12 digits.
    case divisionCode
    /// 索引号.
    case indexNumber
    /// 文号.
    case documentNumber
    /// 成文日期, ISO 8601.
    case issueDate
    /// 发布日期, ISO 8601.
    case publicationDate
    /// Whose work the report covers.
    case scope

    /// The official label, with an English term.
    public var name: Wording {
      switch self {
      case .creditCode: Wording(zh: "统一社会信用代码", en: "unified social credit code")
      case .divisionCode: Wording(zh: "行政区划代码", en: "administrative division code")
      case .indexNumber: Wording(zh: "索引号", en: "index number")
      case .documentNumber: Wording(zh: "文号", en: "document number")
      case .issueDate: Wording(zh: "成文日期", en: "date of issue")
      case .publicationDate: Wording(zh: "发布日期", en: "date of publication")
      case .scope: Wording(zh: "填报范围", en: "scope")
      }
    }

    /// The form that a value of the field has; nil where any text will do.
    public var shape: Wording? {
      switch self {
      case .creditCode:
        Wording(
          zh: "18 位，末位为校验码",
          en: "18 characters, the last a check character"
        )
      case .divisionCode: Wording(zh: "6、9 或 12 位数字", en: "6, 9 or 12 digits")
      case .issueDate, .publicationDate:
        Wording(zh: "形如 2022-01-20 的日期", en: "a date such as 2022-01-20")
      case .scope: Wording(zh: "本机关、本级政府汇总或全系统", en: "organ, region or system")
      case .indexNumber, .documentNumber: nil
      }
    }

    /// Whether a text is a right value of the field.
    public func accepts(_ text: String) -> Bool {
      switch self {
      case .creditCode: UnifiedSocialCreditCode.isValid(text)
      case .divisionCode:
        [6, 9, 12].contains(text.utf8.count)
          && text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      case .issueDate, .publicationDate: CalendarDate.isValid(text)
      case .scope: Scope(rawValue: text) != nil
      case .indexNumber, .documentNumber: !text.isEmpty
      }
    }
  }

  private var values: [Field: String] = [:]

  /// No metadata.
  public init() {}

  /// A field's text; nil if it is not given.
  ///
  /// Dates are ISO 8601, the scope is ``Scope``'s raw value.
  public subscript(field: Field) -> String? {
    get { values[field] }
    set { values[field] = newValue }
  }

  /// Whether no field is given.
  public var isEmpty: Bool { values.isEmpty }

  /// The given fields in the order of ``Field``.
  public var fields: [(field: Field, text: String)] {
    Field.allCases.compactMap { field in values[field].map { (field, $0) } }
  }
}
