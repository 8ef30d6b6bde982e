public import ReportModel

extension RefusalKind {
  /// Another program failed to convert the file.
  public static let converterFailed = RefusalKind(
    code: "CONVERTER-FAILED",
    meaning: Wording(
      zh: "其他程序未能转换该文件",
      en: "another program failed to convert the file"
    ),
    example: Wording(zh: "损坏的 .doc", en: "a damaged .doc"),
    actor: .program,
    since: 2
  )

  /// A PDF is protected with a password.
  public static let pagesEncrypted = RefusalKind(
    code: "PDF-ENCRYPTED",
    meaning: Wording(zh: "PDF 设有打开密码", en: "the PDF is protected with a password to open it"),
    example: Wording(zh: "设了打开密码的 某局.pdf", en: "a PDF that asks for a password"),
    actor: .unit,
    since: 2
  )

  /// The conversion took too long, or what came of it is too large.
  public static let converterLimit = RefusalKind(
    code: "CONVERTER-LIMIT",
    meaning: Wording(
      zh: "转换用时过长，或结果过大",
      en: "the conversion took too long, or its result is too large"
    ),
    example: Wording(zh: "使 LibreOffice 停住的 .doc", en: "a .doc over which LibreOffice hangs"),
    actor: .program,
    since: 2
  )
}
