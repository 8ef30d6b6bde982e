import ReportFormats
import ReportModel
import TextTools

extension ConversionFailure {
  /// The failure that the messages of `mutool` tell; nil if there is none.
  ///
  /// It goes on where part of a page cannot be drawn. A number may be missing then, which nobody could tell from a
  /// blank.
  init?(pageMessages messages: [UInt8]) {
    let lines = String(decoding: messages, as: UTF8.self).split(separator: "\n")
    guard let error = lines.first(where: { $0.hasPrefix("error: ") }) else { return nil }
    if error.contains("password") {
      self = .refused(
        Refusal(
          .pagesEncrypted,
          message: Wording(
            zh: "PDF 已加密，需要密码才能打开",
            en: "the PDF is protected with a password"
          ),
          remedy: Wording(
            zh: "用 PDF 阅读器输入密码打开，另存（打印）为没有密码的 PDF，或向原单位索取 Word 文档",
            en:
              "open it with its password and print it to a PDF without one, or ask for the Word document"
          )
        )
      )
      return
    }
    let text = String(error.dropFirst("error: ".count)).excerpt
    self = .refused(
      Refusal(
        .converterFailed,
        message: Wording(
          zh: "PDF 已损坏或不完整，有的内容无法取出（mutool：\(text)）",
          en: "the PDF is damaged or incomplete: part of it cannot be drawn (mutool: \(text))"
        ),
        remedy: Wording(
          zh: "请重新获取该文件，或由原文档重新导出 PDF",
          en: "get the file again, or export the PDF anew from the document"
        )
      )
    )
  }
}
