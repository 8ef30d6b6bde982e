internal import ReportModel
internal import TextTools
internal import XML

extension Refusal {
  /// How many of several things a message names.
  static let namedInMessage = 3

  /// The refusal of a report that is not ready to be submitted; nil for one that is.
  static func incomplete(_ report: Report) -> Refusal? {
    let identity = report.identityFindings()
    // A wrong check character is a value like a wrong sum: the file says what the report says.
    let metadata = report.metadata.findings().filter {
      $0.found.map { !UnifiedSocialCreditCode.hasShape($0) } ?? true
    }
    let values = zip(report.form.cells, report.values).compactMap { cell, value in
      if case .unreadable(let text) = value {
        Finding.unread(text, in: cell, of: report.edition)
      } else {
        nil
      }
    }
    let findings = identity + metadata + values
    guard !findings.isEmpty else { return nil }
    var zh = (identity + metadata).map(\.message.zh)
    var en = (identity + metadata).map(\.message.en)
    if !values.isEmpty {
      let labels = values.prefix(namedInMessage).compactMap(\.formCell?.label)
      let more = values.count > namedInMessage
      zh.append(
        "有 \(values.count) 个数据项未能读取：" + labels.joined(separator: "；") + (more ? " 等" : "")
      )
      en.append(
        (values.count == 1 ? "1 value is not read: " : "\(values.count) values are not read: ")
          + labels.joined(separator: "; ") + (more ? " and more" : "")
      )
    }
    return Refusal(
      .xmlIncomplete,
      side: .report,
      message: Wording(
        zh: "报告不完整，不能写成 XML：" + zh.joined(separator: "；"),
        en: "the report is not complete enough for XML: " + en.joined(separator: "; ")
      ),
      remedy: Wording(
        zh: "先转为工作簿，补正标出的内容，再由工作簿转为 XML",
        en: "convert it to a workbook, correct what is marked there, and convert that to XML"
      ),
      findings: findings
    )
  }

  /// A text holds a character that has no place in its element or attribute.
  static func character(in text: String, of name: Wording) -> Refusal {
    Refusal(
      .xmlCharacter,
      side: .report,
      message: Wording(
        zh: "“\(name.zh)”的文字“\(text.excerpt)”含有换行或控制字符，不能写成 XML",
        en: "\"\(text.excerpt)\" in \"\(name.en)\" has a line break or control character"
          + " that cannot be written there"
      ),
      remedy: Wording(zh: "删去该字符", en: "remove the character")
    )
  }

  /// A number is of another type than its cell.
  static func wrongType(_ value: NumberValue, in cell: FormCell) -> Refusal {
    let found = value.number.text
    return invalidOutput(
      zh: "“\(cell.label)”的值 \(found) 与该项的类型不符",
      en: "\(found) in \"\(cell.label)\" is not of the cell's type"
    )
  }

  /// What was written breaks its schema or is past a limit.
  static func invalidOutput(_ error: XMLError) -> Refusal {
    guard !error.violations.isEmpty else {
      return invalidOutput(zh: error.chineseMessage, en: error.message)
    }
    let messages = error.violations.prefix(namedInMessage).map {
      Complaint($0).message(expected: nil)
    }
    return invalidOutput(
      zh: messages.map(\.zh).joined(separator: "；"),
      en: messages.map(\.en).joined(separator: "; ")
    )
  }

  private static func invalidOutput(zh: String, en: String) -> Refusal {
    Refusal(
      .xmlInvalidOutput,
      side: .report,
      message: Wording(
        zh: "写出的 XML 不符合其架构：\(zh)",
        en: "the XML would break its schema: \(en)"
      ),
      remedy: Wording(
        zh: "改正报告中的该项内容",
        en: "correct the value in the report"
      )
    )
  }
}

extension Finding {
  fileprivate static func unread(_ text: String, in cell: FormCell, of edition: Edition) -> Finding
  {
    let zh =
      text.isEmpty ? "来源中没有“\(cell.label)”" : "“\(cell.label)”的内容“\(text.excerpt)”不能确定地读成数字"
    let en =
      text.isEmpty
      ? "the source has no \"\(cell.label)\""
      : "\"\(text.excerpt)\" in \"\(cell.label)\" cannot be read as a number for certain"
    return Finding(.valueUnreadable, cell: cell, edition: edition, found: text, zh: zh, en: en)
  }
}

extension UnifiedSocialCreditCode {
  /// The characters of a code.
  static let characters = "0-9A-HJ-NPQRTUWXY"

  /// Whether a text has the length and the characters of a code, whatever its check character.
  static func hasShape(_ text: String) -> Bool {
    text.utf8.count == 18
      && text.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "I"), UInt8(ascii: "O"), UInt8(ascii: "S"), UInt8(ascii: "V"),
          UInt8(ascii: "Z"):
          false
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        default: false
        }
      }
  }
}

extension String {
  /// The text without the namespaces that libxml2 puts in braces before names.
  var withoutNamespaces: String {
    var result = ""
    var rest = self[...]
    while let open = rest.firstIndex(of: "{") {
      result += rest[..<open]
      guard let close = rest[open...].firstIndex(of: "}") else { return result + "…" }
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }
}

extension RefusalKind {
  /// The report has values that are not certain.
  static let xmlIncomplete = RefusalKind(
    code: "XML-INCOMPLETE",
    meaning: Wording(zh: "有值不能确定，不能写成 XML", en: "values are not certain, so XML is refused"),
    example: Wording(zh: "“1 2”", en: "1 2"),
    actor: .unit,
    since: 1
  )

  /// The report holds a character that XML cannot hold.
  static let xmlCharacter = RefusalKind(
    code: "XML-CHARACTER",
    meaning: Wording(zh: "含有 XML 不能表示的字符", en: "a character that XML cannot hold"),
    example: Wording(zh: "控制字符", en: "a control character"),
    actor: .unit,
    since: 1
  )

  /// What was written is not valid.
  static let xmlInvalidOutput = RefusalKind(
    code: "XML-INVALID-OUTPUT",
    meaning: Wording(zh: "写出的 XML 不合模式", en: "the XML written is not valid"),
    example: Wording(zh: "程序的缺陷，请报告", en: "a fault of the program; please report it"),
    actor: .program,
    since: 1
  )
}
