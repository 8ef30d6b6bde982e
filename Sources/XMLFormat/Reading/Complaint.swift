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
    let en = "<\(element)>: "
    switch kind {
    case .structure:
      let isMissing = sentence.hasPrefix("Missing")
      let tail = expected.map { "，应为 \($0)" } ?? ""
      return Wording(
        zh: isMissing ? "\(zh) 缺少子元素\(tail)" : "\(zh) 不应出现在此处\(tail)",
        en: en + sentence
      )
    case .value:
      let shown = quoted.map { "“\($0)”" } ?? ""
      if let attribute {
        return Wording(
          zh: "\(zh) 的属性 \(attribute) 的值\(shown)不合规定",
          en: "<\(element)>, attribute \(attribute): \(sentence)"
        )
      }
      guard let value else {
        return Wording(zh: "\(zh) 的值\(shown)不合规定", en: en + sentence)
      }
      return Wording(
        zh: "\(zh) 的值\(shown)不合规定，应为\(value.zh)",
        en: en + "found \"\(quoted ?? "")\", expected \(value.en)"
      )
    case .unknownAttribute:
      return Wording(
        zh: "\(zh) 没有属性 \(attribute ?? quoted ?? "")",
        en: en + "there is no attribute \(attribute ?? quoted ?? "")"
      )
    case .missingAttribute:
      return Wording(zh: "\(zh) 缺少属性 \(attribute ?? quoted ?? "")", en: en + sentence)
    case .text:
      return Wording(zh: "\(zh) 中有不应出现的文字或元素", en: en + sentence)
    case .other:
      return Wording(
        zh: element.isEmpty ? sentence : "\(zh)：\(sentence)",
        en: element.isEmpty ? sentence : en + sentence
      )
    }
  }
}
