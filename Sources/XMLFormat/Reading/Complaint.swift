internal import ReportModel
internal import TextTools
internal import XML

/// What libxml2 says of a violation, taken apart.
///
/// Its messages read `Element '{namespace}name', attribute 'name': sentence`.
struct Complaint {
  /// What is wrong, as far as a message in Chinese tells them apart.
  enum Kind {
    /// An element stands where it may not, or one is missing.
    case structure
    /// A text or attribute is no value of its type.
    case value
    /// An attribute that the element does not have.
    case unknownAttribute
    /// An attribute that has to be there.
    case missingAttribute
    /// Text between elements, or in an element that is nil.
    case text
    /// Anything else.
    case other

    /// Tells the kind from libxml2's error number.
    init(code: Int) {
      self =
        switch code {
        case 1871: .structure
        case 1824...1826, 1829...1840: .value
        case 1866, 1867: .unknownAttribute
        case 1868: .missingAttribute
        case 1841...1843, 1848: .text
        default: .other
        }
    }
  }

  let kind: Kind
  let line: Int?
  let element: String
  let attribute: String?
  /// The sentence, names without their namespaces.
  private let sentence: String

  init(_ violation: XMLViolation) {
    kind = Kind(code: violation.code)
    line = violation.line
    let message = violation.message.withoutNamespaces
    var names = message.prefix { $0 != ":" }.split(separator: "'", omittingEmptySubsequences: false)
    let hasElement = names.count >= 3 && names[0] == "Element "
    element = hasElement ? String(names[1]) : ""
    if hasElement { names.removeFirst(2) }
    attribute = names.count >= 3 && names[0] == ", attribute " ? String(names[1]) : nil
    sentence =
      hasElement
      ? String(message.drop { $0 != ":" }.dropFirst().drop { $0 == " " }) : message
  }

  /// The names that libxml2 expects, and the text that it quotes.
  private var expected: String? {
    guard let open = sentence.firstIndex(of: "(") else { return nil }
    let names = sentence[open...].dropFirst().prefix { $0 != ")" }
    return names.split(separator: ",")
      .map { "<" + $0.filter { $0 != " " } + ">" }.joined(separator: ", ")
  }

  private var quoted: String? {
    let parts = sentence.split(separator: "'", omittingEmptySubsequences: false)
    // A facet is named in quotes before the value.
    let index = sentence.hasPrefix("[facet") ? 3 : 1
    return parts.indices.contains(index) ? parts[index].excerpt.string : nil
  }

  /// The message, with what the element's value has to be if that is known.
  func message(expected value: Wording?) -> Wording {
    let zh = "<\(element)>"
    let en = "<\(element)>"
    switch kind {
    case .structure:
      let isMissing = sentence.hasPrefix("Missing")
      let names = expected.map { Wording(zh: "，应为 \($0)", en: ", expected \($0)") } ?? Self.nothing
      return isMissing
        ? Wording(zh: "\(zh) 缺少子元素\(names.zh)", en: "\(en) lacks an element\(names.en)")
        : Wording(zh: "\(zh) 不应出现在此处\(names.zh)", en: "\(en) may not stand here\(names.en)")
    case .value:
      let shown = quoted ?? ""
      let subject =
        attribute.map { Wording(zh: "\(zh) 的属性 \($0) ", en: "\(en), attribute \($0)") }
        ?? Wording(zh: "\(zh) ", en: en)
      let value = attribute == "year" ? Self.year : value
      let wanted =
        value.map { Wording(zh: "，应为\($0.zh)", en: ", expected \($0.en)") } ?? Self.nothing
      return Wording(
        zh: "\(subject.zh)的值“\(shown)”不合规定\(wanted.zh)",
        en: "\(subject.en): found \"\(shown)\"\(wanted.en)"
      )
    case .unknownAttribute:
      let name = attribute ?? quoted ?? ""
      return Wording(zh: "\(zh) 没有属性 \(name)", en: "\(en) has no attribute \(name)")
    case .missingAttribute:
      let name = attribute ?? quoted ?? ""
      return Wording(zh: "\(zh) 缺少属性 \(name)", en: "\(en) lacks the attribute \(name)")
    case .text:
      return Wording(
        zh: "\(zh) 中有不应出现的文字或元素",
        en: "\(en) holds a text or an element that may not stand there"
      )
    case .other:
      return element.isEmpty
        ? Wording(zh: "内容不符合架构", en: "the content breaks the schema")
        : Wording(zh: "\(zh) 不符合架构", en: "\(en) breaks the schema")
    }
  }

  private static let nothing = Wording(zh: "", en: "")

  /// What the year of a report has to be.
  private static let year = Wording(
    zh: "四位数字的年度，并与表格的版本相符",
    en: "a year of four digits to which the edition applies"
  )
}
