internal import ReportModel
internal import TextTools
internal import XML

extension Refusal {
  /// Why a document cannot be read; violations of a schema have a refusal of their own.
  init(_ error: XMLError) {
    let place = error.line.map { Place.xml(path: "", line: $0) }
    let message = Wording(zh: error.chineseMessage, en: error.message)
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
      let name = Wording(zh: "XML 中\(quantity.name.zh)", en: "\(quantity.name.en) in XML")
      self = .limit(name, value: quantity.text(of: limit), at: place)
    case .encoding(let name):
      self.init(
        .xmlEncoding,
        at: place,
        message: Wording(
          zh: "XML 的编码“\(name.excerpt)”不能读取，或内容与编码不符：\(message.zh)",
          en:
            "the encoding \"\(name.excerpt)\" is not read, or the bytes are not in it: \(message.en)"
        ),
        remedy: Wording(zh: "将文件另存为 UTF-8", en: "save the file as UTF-8")
      )
    case .notWellFormed, .forbiddenCharacter, .invalid, .schema, .stopped, .memory:
      self.init(
        .xmlSyntax,
        at: place,
        message: Wording(
          zh: "XML 不完整或语法有误：\(message.zh)",
          en: "the XML is damaged or not well-formed: \(message.en)"
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
    let count = violations.count
    return Refusal(
      .xmlInvalid,
      at: violations.first?.place,
      // Each of them is a finding and said there.
      message: Wording(
        zh: "XML 有 \(count) 处不符合架构",
        en: count == 1
          ? "the XML breaks its schema" : "the XML breaks its schema in \(count) places"
      ),
      remedy: Wording(
        zh: "按该版本的架构改正；命令行 nianbao schema 给出架构",
        en: "correct it as the edition's schema asks, which nianbao schema prints"
      ),
      findings: violations.map(\.finding)
    )
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
