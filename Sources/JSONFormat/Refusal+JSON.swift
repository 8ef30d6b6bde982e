internal import JSON
internal import ReportModel
internal import TextTools

extension Refusal {
  /// The document is JSON but not a report.
  static func invalid(at place: Place?, zh: String, en: String, remedy: Wording) -> Refusal {
    Refusal(
      .jsonInvalid,
      at: place,
      message: Wording(zh: zh, en: en),
      remedy: remedy
    )
  }

  /// Why a text is not JSON, or is past a limit.
  init(_ error: JSONError) {
    let place = Place.json(pointer: "", line: error.line, column: error.column)
    let message = Wording(zh: error.chineseMessage, en: error.message)
    switch error.kind {
    case .tooLarge(_, let limit):
      self = .limit(
        Wording(zh: "JSON 文件的大小", en: "the size of a JSON file"),
        value: ByteSize.name(of: limit)
      )
    case .tooDeep(let limit):
      self = .limit(
        Wording(zh: "JSON 的嵌套层数", en: "the levels of nesting in JSON"),
        value: String(limit),
        at: place
      )
    case .tooManyValues(let limit):
      self = .limit(
        Wording(zh: "JSON 中值的个数", en: "the values in a JSON file"),
        value: String(limit),
        at: place
      )
    case .duplicateKey:
      // Correct JSON as far as its grammar goes, yet no report.
      self = .invalid(
        at: place,
        zh: message.zh,
        en: message.en,
        remedy: Wording(zh: "只保留一个", en: "keep one of the two")
      )
    case .invalidUTF8, .unexpectedEnd, .unexpectedCharacter, .invalidLiteral, .invalidNumber,
      .invalidEscape, .loneSurrogate, .controlCharacter, .trailingContent:
      self.init(
        .jsonSyntax,
        at: place,
        message: message,
        remedy: Wording(
          zh: "按 JSON 语法（RFC 8259）改正，或重新导出",
          en: "correct it as the JSON syntax (RFC 8259) asks, or export it again"
        )
      )
    }
  }
}

extension RefusalKind {
  /// The document is JSON but not a report.
  static let jsonInvalid = RefusalKind(
    code: "JSON-INVALID",
    meaning: Wording(zh: "JSON 不是报告的结构", en: "the JSON has not the structure of a report"),
    example: Wording(zh: "缺少 form", en: "form is missing"),
    actor: .program,
    since: 1
  )

  /// The document is not JSON.
  static let jsonSyntax = RefusalKind(
    code: "JSON-SYNTAX",
    meaning: Wording(zh: "JSON 语法错误", en: "the JSON has a syntax error"),
    example: Wording(zh: "少了括号", en: "a missing bracket"),
    actor: .program,
    since: 1
  )
}
