internal import TextTools

extension JSONError: CustomStringConvertible {
  /// The place and the reason in English, such as `3:7: expected a colon, found "="`.
  public var description: String {
    "\(line):\(column): \(message)"
  }

  /// The reason in English, without the place.
  public var message: String {
    switch kind {
    case .tooLarge(let bytes, let limit):
      "the input has \(bytes) bytes, more than the limit of \(limit)"
    case .tooDeep(let limit): "nested deeper than the limit of \(limit) levels"
    case .tooManyValues(let limit): "more values than the limit of \(limit)"
    case .invalidUTF8: "not UTF-8 at byte offset \(offset)"
    case .unexpectedEnd(let expected): "the input ends where \(expected.english) was expected"
    case .unexpectedCharacter(let found, let expected):
      "expected \(expected.english), found \"\(found)\""
    case .invalidLiteral(let text): "\"\(text)\" is not a JSON value"
    case .invalidNumber(let text): "\"\(text)\" is not a JSON number"
    case .invalidEscape(let text): "\"\(text)\" is not an escape in JSON"
    case .loneSurrogate(let text): "\"\(text)\" is one half of a surrogate pair"
    case .controlCharacter(let code): "control character \(CodePoint.name(of: code)) in a string"
    case .duplicateKey(let key, let first):
      "key \"\(key)\" occurs twice, first at \(first.line):\(first.column)"
    case .trailingContent(let found): "\"\(found)\" after the end of the document"
    }
  }

  /// The reason in Chinese, without the place.
  public var chineseMessage: String {
    switch kind {
    case .tooLarge(let bytes, let limit): "输入共 \(bytes) 字节，超过上限 \(limit) 字节"
    case .tooDeep(let limit): "嵌套超过上限 \(limit) 层"
    case .tooManyValues(let limit): "值的个数超过上限 \(limit)"
    case .invalidUTF8: "字节偏移 \(offset) 处不是 UTF-8"
    case .unexpectedEnd(let expected): "输入提前结束，此处应为\(expected.chinese)"
    case .unexpectedCharacter(let found, let expected): "此处应为\(expected.chinese)，却是“\(found)”"
    case .invalidLiteral(let text): "“\(text)”不是 JSON 的值"
    case .invalidNumber(let text): "“\(text)”不是 JSON 的数"
    case .invalidEscape(let text): "“\(text)”不是 JSON 的转义"
    case .loneSurrogate(let text): "“\(text)”只是代理对的一半"
    case .controlCharacter(let code): "字符串中有未转义的控制字符 \(CodePoint.name(of: code))"
    case .duplicateKey(let key, let first):
      "键“\(key)”重复，首次出现在第 \(first.line) 行第 \(first.column) 列"
    case .trailingContent(let found): "文档结束后还有“\(found)”"
    }
  }
}

extension JSONError.Expectation {
  fileprivate var english: String {
    switch self {
    case .value: "a value"
    case .valueOrClosingBracket: "a value or \"]\""
    case .key: "a key in quotation marks"
    case .keyOrClosingBrace: "a key in quotation marks or \"}\""
    case .colon: "a colon"
    case .commaOrClosingBracket: "a comma or \"]\""
    case .commaOrClosingBrace: "a comma or \"}\""
    case .closingQuotationMark: "the closing quotation mark"
    }
  }

  fileprivate var chinese: String {
    switch self {
    case .value: "值"
    case .valueOrClosingBracket: "值或“]”"
    case .key: "带引号的键"
    case .keyOrClosingBrace: "带引号的键或“}”"
    case .colon: "冒号"
    case .commaOrClosingBracket: "逗号或“]”"
    case .commaOrClosingBrace: "逗号或“}”"
    case .closingQuotationMark: "结束引号"
    }
  }
}
