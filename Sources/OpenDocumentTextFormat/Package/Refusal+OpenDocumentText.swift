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
        .textEncrypted,
        message: Wording(
          zh: "OpenDocument 文本已加密，需要密码才能打开",
          en: "the OpenDocument text is protected with a password"
        ),
        remedy: Wording(
          zh: "用 LibreOffice 打开，取消密码后保存",
          en: "open it in LibreOffice, remove the password and save it"
        )
      )
    case .limit(let limit, let value): self = .archive(past: limit, value)
    default:
      let reason = error.reason
      self.init(
        .textArchive,
        message: Wording(
          zh: "OpenDocument 文本已损坏或不完整：\(reason.zh)",
          en: "the OpenDocument text is damaged or incomplete: \(reason.en)"
        ),
        remedy: Self.saveAgain
      )
    }
  }

  /// A part is no XML, or past a limit of all files.
  static func damaged(_ error: XMLError, in part: String) -> Refusal {
    if case .limit(let quantity, let value) = error.kind {
      return .limit(
        Wording(
          zh: "OpenDocument 文本的 \(part) 中\(quantity.name.zh)",
          en: "\(quantity.name.en) in the OpenDocument text's part \(part)"
        ),
        value: quantity.text(of: value)
      )
    }
    return Refusal(
      .textXML,
      message: Wording(
        zh: "OpenDocument 文本的 \(part) 无法读取：\(error.chineseMessage)",
        en: "the OpenDocument text's part \(part) cannot be read: \(error.message)"
      ),
      remedy: saveAgain
    )
  }

  /// The archive holds no OpenDocument text.
  static var noText: Refusal {
    Refusal(
      .textMissing,
      message: Wording(
        zh: "文件里没有 OpenDocument 文本的正文",
        en: "the archive holds no OpenDocument text"
      ),
      remedy: saveAgain
    )
  }

  private static let saveAgain = Wording(
    zh: "请重新获取该文件，或用 LibreOffice 打开，另存为 .odt",
    en: "get the file again, or open it in LibreOffice and save it as .odt"
  )
}

extension RefusalKind {
  /// A document is protected with a password.
  static let textEncrypted = RefusalKind(
    code: "ODT-ENCRYPTED",
    meaning: Wording(
      zh: "OpenDocument 文本有密码",
      en: "the OpenDocument text is protected with a password"
    ),
    example: Wording(zh: "设了打开密码的 某局.odt", en: "a document with a password to open it"),
    actor: .unit,
    since: 2
  )

  /// A document's archive is damaged.
  static let textArchive = RefusalKind(
    code: "ODT-ARCHIVE",
    meaning: Wording(
      zh: "OpenDocument 文本的压缩包损坏",
      en: "the OpenDocument text's archive is damaged"
    ),
    example: Wording(zh: "下载不完整", en: "an unfinished download"),
    actor: .program,
    since: 2
  )

  /// The archive holds no OpenDocument text.
  static let textMissing = RefusalKind(
    code: "ODT-MISSING",
    meaning: Wording(zh: "压缩包里没有 OpenDocument 文本的正文", en: "the archive holds no OpenDocument text"),
    example: Wording(zh: "别的压缩文件", en: "another archive"),
    actor: .program,
    since: 2
  )

  /// A document's part is not well-formed.
  static let textXML = RefusalKind(
    code: "ODT-XML",
    meaning: Wording(
      zh: "OpenDocument 文本的某一部分不是完好的 XML",
      en: "a part of the OpenDocument text is no sound XML"
    ),
    example: Wording(zh: "损坏的文档", en: "a damaged document"),
    actor: .program,
    since: 2
  )
}
