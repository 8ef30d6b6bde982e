internal import ReportModel
internal import TextTools
internal import XML

extension Refusal {
  /// Why a document cannot be read; violations of a schema have a refusal of their own.
  init(_ error: XMLError) {
    let place = error.line.map { Place.xml(path: "", line: $0) }
    let message = error.message.withoutNamespaces
    switch error.kind {
    case .documentType:
      self.init(
        .xmlDocumentType,
        at: place,
        message: Wording(
          zh: "XML 含有 DOCTYPE 声明，不予读取",
          en: "the XML has a DOCTYPE, which is not read"
        ),
        remedy: Wording(
          zh: "删去 <!DOCTYPE …>，其中定义的实体改写成文字",
          en: "remove <!DOCTYPE …> and write out the entities that it defines"
        )
      )
    case .limit(let quantity, let limit):
      self = .limit(quantity.name, value: String(limit), at: place)
    case .encoding(let name):
      self.init(
        .xmlEncoding,
        at: place,
        message: Wording(
          zh: "XML 的编码“\(name.excerpt)”不能读取，或内容与编码不符：\(message)",
          en: "the encoding \"\(name.excerpt)\" is not read, or the bytes are not in it: \(message)"
        ),
        remedy: Wording(zh: "将文件另存为 UTF-8", en: "save the file as UTF-8")
      )
    case .notWellFormed, .forbiddenCharacter, .invalid, .schema, .stopped, .memory:
      self.init(
        .xmlSyntax,
        at: place,
        message: Wording(
          zh: "XML 不完整或语法有误：\(message)",
          en: "the XML is damaged or not well-formed: \(message)"
        ),
        remedy: Wording(
          zh: "按提示的行改正，或重新导出",
          en: "correct it at the line given, or export it again"
        )
      )
    }
  }

  /// A report that breaks its schema.
  static func invalid(_ violations: [Violation]) -> Refusal {
    let more = violations.count - namedInMessage
    let named = violations.prefix(namedInMessage)
    return Refusal(
      .xmlInvalid,
      at: violations.first?.place,
      message: Wording(
        zh: "XML 不符合架构：" + named.map(\.withLine.zh).joined(separator: "；")
          + (more > 0 ? "；另有 \(more) 处" : ""),
        en: "the XML breaks its schema: " + named.map(\.withLine.en).joined(separator: "; ")
          + (more > 0 ? "; and \(more) more" : "")
      ),
      remedy: Wording(
        zh: "按该版本的架构（nianbao schema）改正",
        en: "correct it as the edition's schema (nianbao schema) asks"
      ),
      findings: violations.map(\.finding)
    )
  }
}

extension XMLLimits.Quantity {
  /// What is limited, in the words of a message.
  fileprivate var name: Wording {
    switch self {
    case .documentBytes: Wording(zh: "XML 文件的字节数", en: "the bytes of an XML file")
    case .depth: Wording(zh: "XML 的嵌套层数", en: "the nested elements of XML")
    case .startTagBytes: Wording(zh: "XML 起始标签的字节数", en: "the bytes of a start tag of XML")
    case .attributes: Wording(zh: "XML 元素的属性个数", en: "the attributes of an XML element")
    case .namespaces: Wording(zh: "XML 命名空间声明个数", en: "the namespace declarations of XML")
    case .textBytes: Wording(zh: "XML 一段文字的字节数", en: "the bytes of text between two tags")
    }
  }
}

extension RefusalKind {
  /// The document has a DOCTYPE.
  static let xmlDocumentType = RefusalKind(
    code: "XML-DOCTYPE",
    meaning: Wording(zh: "XML 中有不允许的声明", en: "the XML holds a DOCTYPE"),
    example: Wording(zh: "实体定义", en: "entity definitions"),
    actor: .program,
    since: 1
  )

  /// The document's encoding is not read.
  static let xmlEncoding = RefusalKind(
    code: "XML-ENCODING",
    meaning: Wording(zh: "XML 的编码不能读取", en: "the XML is in an encoding that is not read"),
    example: Wording(zh: "GB2312 编码的 XML", en: "XML in GB2312"),
    actor: .program,
    since: 1
  )

  /// The document is not well-formed.
  static let xmlSyntax = RefusalKind(
    code: "XML-SYNTAX",
    meaning: Wording(zh: "XML 语法错误", en: "the XML is not well-formed"),
    example: Wording(zh: "少了结束标记", en: "a missing end tag"),
    actor: .program,
    since: 1
  )

  /// The document is not valid against its schema.
  static let xmlInvalid = RefusalKind(
    code: "XML-INVALID",
    meaning: Wording(zh: "XML 不合模式", en: "the XML is not valid against its schema"),
    example: Wording(zh: "元素次序不对", en: "elements out of order"),
    actor: .unit,
    since: 1
  )
}
