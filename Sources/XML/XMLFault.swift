import CLibXML2
internal import TextTools

/// A fault in the syntax of XML in words of our own, for the error numbers of libxml2.
struct XMLFault {
  /// The fault in Chinese, without its place.
  let zh: String
  /// The fault in English, without its place.
  let en: String

  private init(_ zh: String, _ en: String) {
    self.zh = zh
    self.en = en
  }

  /// Where the parser stood when the fault was found.
  enum Position {
    /// Before the first element.
    case beforeRoot
    /// Inside an element that is still open.
    case inside
    /// Behind the last one.
    case behindRoot
  }

  /// Words what libxml2 found.
  ///
  /// - Parameters:
  ///   - error: Its account, of which the numbers and the quoted names are used and never the sentence.
  ///   - position: Where the parser stood.
  init(_ error: xmlError, at position: Position) {
    let first = error.str1.map { String(cString: $0).excerpt.string } ?? ""
    let second = error.str2.map { String(cString: $0).excerpt.string } ?? ""
    self =
      switch xmlParserErrors(rawValue: UInt32(error.code)) {
      case XML_ERR_DOCUMENT_EMPTY, XML_ERR_DOCUMENT_END, XML_ERR_EXTRA_CONTENT: Self.end(position)
      case XML_ERR_TAG_NAME_MISMATCH: Self.mismatch(open: first, line: error.int1, end: second)
      case XML_ERR_INVALID_CHAR, XML_ERR_INVALID_CHARREF, XML_ERR_INVALID_DEC_CHARREF,
        XML_ERR_INVALID_HEX_CHARREF:
        Self.character(error.int1)
      case XML_ERR_UNDECLARED_ENTITY, XML_WAR_UNDECLARED_ENTITY:
        XMLFault("“&\(first);”没有定义", "&\(first); is not defined")
      case XML_ERR_ATTRIBUTE_REDEFINED, XML_NS_ERR_ATTRIBUTE_REDEFINED:
        XMLFault("属性“\(first)”写了两次", "the attribute \(first) stands there twice")
      case XML_NS_ERR_UNDEFINED_NAMESPACE:
        XMLFault("前缀“\(first)”没有声明", "the prefix \(first) is not declared")
      default: Self.named[error.code] ?? XMLFault("语法有误", "its syntax is broken")
      }
  }

  private static func end(_ position: Position) -> XMLFault {
    switch position {
    case .beforeRoot: XMLFault("没有任何元素", "there is no element in it")
    case .inside: XMLFault("文件提前结束，后面的内容缺失", "it ends too early; the rest is missing")
    case .behindRoot:
      XMLFault("结尾之后还有别的内容", "something stands behind its end")
    }
  }

  private static func mismatch(open: String, line: Int32, end: String) -> XMLFault {
    XMLFault(
      "第 \(line) 行的 <\(open)> 应以 </\(open)> 结束，却是 </\(end)>",
      "<\(open)> of line \(line) is to end with </\(open)>, found </\(end)>"
    )
  }

  private static func character(_ value: Int32) -> XMLFault {
    guard value > 0 else { return XMLFault("字符的编号有误", "the number of a character is wrong") }
    let name = CodePoint.name(of: value)
    return XMLFault("XML 中不能有字符 \(name)", "XML cannot hold the character \(name)")
  }

  /// The faults that need no names.
  private static let named: [Int32: XMLFault] = {
    let tag = XMLFault("标签没有写完，或缺少“>”", "a tag is not finished")
    let name = XMLFault(
      "“<”或“&”之后没有名称；文字中应写作 &lt; 或 &amp; ",
      "&lt; or &amp; is to be written where no name follows “<” or “&”"
    )
    let ampersand = XMLFault("文字中的“&”应写作 &amp;", "&amp; is to be written for “&” in a text")
    let attribute = XMLFault("属性的值应放在引号中", "the value of an attribute stands in quotation marks")
    let comment = XMLFault("注释没有结束，或其中有“--”", "a comment does not end, or holds “--”")
    let section = XMLFault(
      "CDATA 没有结束，或多出“]]>”",
      "a CDATA section does not end, or “]]>” stands alone"
    )
    let instruction = XMLFault("处理指令没有写完", "a processing instruction is not finished")
    let declaration = XMLFault(
      "XML 声明（<?xml …?>）有误，或不在文件开头",
      "the XML declaration is wrong, or does not stand at the beginning"
    )
    let namespace = XMLFault("名称或命名空间有误", "a name or namespace is wrong")
    let length = XMLFault("有一处名称、标签或文字太长", "a name, tag or text is too long")
    let encoding = XMLFault("内容与所声明的编码不符", "the bytes are not in the encoding declared")
    let groups: [(XMLFault, [xmlParserErrors])] = [
      (tag, [XML_ERR_TAG_NOT_FINISHED, XML_ERR_GT_REQUIRED, XML_ERR_LTSLASH_REQUIRED]),
      (name, [XML_ERR_NAME_REQUIRED, XML_ERR_LT_REQUIRED]),
      (
        ampersand,
        [
          XML_ERR_ENTITYREF_NO_NAME, XML_ERR_ENTITYREF_SEMICOL_MISSING, XML_ERR_ENTITYREF_AT_EOF,
          XML_ERR_CHARREF_AT_EOF,
        ]
      ),
      (
        attribute,
        [
          XML_ERR_ATTRIBUTE_NOT_STARTED, XML_ERR_ATTRIBUTE_NOT_FINISHED,
          XML_ERR_ATTRIBUTE_WITHOUT_VALUE, XML_ERR_LT_IN_ATTRIBUTE, XML_ERR_SPACE_REQUIRED,
          XML_ERR_EQUAL_REQUIRED,
        ]
      ),
      (comment, [XML_ERR_COMMENT_NOT_FINISHED, XML_ERR_HYPHEN_IN_COMMENT]),
      (section, [XML_ERR_CDATA_NOT_FINISHED, XML_ERR_MISPLACED_CDATA_END]),
      (instruction, [XML_ERR_PI_NOT_STARTED, XML_ERR_PI_NOT_FINISHED]),
      (
        declaration,
        [
          XML_ERR_XMLDECL_NOT_STARTED, XML_ERR_XMLDECL_NOT_FINISHED, XML_ERR_RESERVED_XML_NAME,
          XML_ERR_VERSION_MISSING, XML_ERR_UNKNOWN_VERSION, XML_ERR_STANDALONE_VALUE,
          XML_ERR_ENCODING_NAME, XML_ERR_STRING_NOT_STARTED, XML_ERR_STRING_NOT_CLOSED,
        ]
      ),
      (
        namespace, [XML_NS_ERR_XML_NAMESPACE, XML_NS_ERR_QNAME, XML_NS_ERR_EMPTY, XML_NS_ERR_COLON]
      ),
      (length, [XML_ERR_NAME_TOO_LONG, XML_ERR_INTERNAL_ERROR]),
      (
        encoding,
        [XML_ERR_UNKNOWN_ENCODING, XML_ERR_UNSUPPORTED_ENCODING, XML_ERR_INVALID_ENCODING]
      ),
    ]
    var named: [Int32: XMLFault] = [:]
    for (fault, codes) in groups {
      for code in codes { named[Int32(code.rawValue)] = fault }
    }
    return named
  }()
}
