import Archive
import ReportModel
import ReportPackages
import TextTools
import XML

extension Refusal {
  /// The archive cannot be read or written.
  init(_ error: ArchiveError) {
    switch error.kind {
    case .encrypted, .notAnArchive(.encryptedOffice):
      self.init(
        .wordEncrypted,
        message: Wording(
          zh: "Word 文档已加密，需要密码才能打开",
          en: "the Word document is protected with a password"
        ),
        remedy: Wording(
          zh: "用 WPS 或 Word 打开，取消密码后保存",
          en: "open it in WPS or Word, remove the password and save it"
        )
      )
    case .limit(let limit, let value): self = .archive(past: limit, value)
    default:
      let reason = error.reason
      self.init(
        .wordArchive,
        message: Wording(
          zh: "Word 文档已损坏或不完整：\(reason.zh)",
          en: "the Word document is damaged or incomplete: \(reason.en)"
        ),
        remedy: Self.saveAgain
      )
    }
  }

  /// The main part is no XML, or past a limit of all files.
  static func damaged(_ error: XMLError) -> Refusal {
    if case .limit(let quantity, let value) = error.kind {
      return .limit(
        Wording(
          zh: "Word 文档正文中\(quantity.name.zh)",
          en: "\(quantity.name.en) in the Word document's text"
        ),
        value: quantity.text(of: value)
      )
    }
    return Refusal(
      .wordXML,
      message: Wording(
        zh: "Word 文档的正文无法读取：\(error.chineseMessage)",
        en: "the Word document's text cannot be read: \(error.message)"
      ),
      remedy: saveAgain
    )
  }

  /// A part has a DOCTYPE.
  static func documentType(in part: String) -> Refusal {
    let name = DisplayText(name: part.utf8).string
    return Refusal(
      .wordXML,
      message: Wording(
        zh: "Word 文档的部件 \(name) 含有 DOCTYPE 声明，不予读取",
        en: "the part \(name) of the Word document has a DOCTYPE, which is not read"
      ),
      remedy: saveAgain
    )
  }

  /// The archive holds no Word document.
  static var noDocument: Refusal {
    Refusal(
      .wordMissing,
      message: Wording(zh: "文件里没有 Word 文档的正文", en: "the archive holds no Word document"),
      remedy: saveAgain
    )
  }

  /// All of the document is brought in from elsewhere when it is opened.
  static var importsAlone: Refusal {
    Refusal(
      .wordImports,
      message: Wording(
        zh: "文档的内容在打开时才从另一文件导入（altChunk），文档本身没有报告",
        en:
          "the document's content is imported from another file when it is opened (altChunk); there is no report in the document itself"
      ),
      remedy: FindingKind.imports
    )
  }

  private static let saveAgain = Wording(
    zh: "请重新获取该文件，或用 WPS 或 Word 打开，另存为 .docx",
    en: "get the file again, or open it in WPS or Word and save it as .docx"
  )
}

extension RefusalKind {
  /// A document is protected with a password.
  static let wordEncrypted = RefusalKind(
    code: "DOCX-ENCRYPTED",
    meaning: Wording(zh: "Word 文档有密码", en: "the Word document is protected with a password"),
    example: Wording(zh: "设了打开密码的 某局.docx", en: "a document with a password to open it"),
    actor: .unit,
    since: 2
  )

  /// A document's archive is damaged.
  static let wordArchive = RefusalKind(
    code: "DOCX-ARCHIVE",
    meaning: Wording(
      zh: "Word 文档的压缩包损坏",
      en: "the Word document's archive is damaged"
    ),
    example: Wording(zh: "下载不完整", en: "an unfinished download"),
    actor: .program,
    since: 1
  )

  /// The archive holds no Word document.
  static let wordMissing = RefusalKind(
    code: "DOCX-MISSING",
    meaning: Wording(zh: "压缩包里没有 Word 文档的正文", en: "the archive holds no Word document"),
    example: Wording(zh: "别的压缩文件", en: "another archive"),
    actor: .program,
    since: 1
  )

  /// The content of a document stands in files embedded in it.
  static let wordImports = RefusalKind(
    code: "DOCX-IMPORTS",
    meaning: Wording(
      zh: "Word 文档的内容在打开时才从嵌入的文件导入",
      en: "the document's content is imported from embedded files when it is opened"
    ),
    example: Wording(zh: "由网页程序生成的文档", en: "a document that a web program made"),
    actor: .program,
    since: 2
  )

  /// A document's main part is not well-formed.
  static let wordXML = RefusalKind(
    code: "DOCX-XML",
    meaning: Wording(zh: "Word 文档的正文不是完好的 XML", en: "the Word document's text is no sound XML"),
    example: Wording(zh: "损坏的文档", en: "a damaged document"),
    actor: .program,
    since: 1
  )
}
