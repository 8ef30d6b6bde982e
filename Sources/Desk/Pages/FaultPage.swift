import ReportModel
import TextTools

/// The page that says why there is no page.
struct FaultPage {
  private let sentence: String
  private let language: Language

  init(_ sentence: String, _ language: Language) {
    self.sentence = sentence
    self.language = language
  }

  /// The whole page.
  var bytes: [UInt8] {
    let back = Wording(zh: "回到首页", en: "To the first page")(language)
    return Array(
      """
      <!DOCTYPE html>
      <html lang="\(language == .chinese ? "zh-CN" : "en")">
      <head><meta charset="utf-8"><title>nianbao</title><link rel="stylesheet" href="/page.css"></head>
      <body><main><p role="alert">\(MarkupEscapes.escaped(sentence))</p><p><a href="/">\(back)</a></p></main></body>
      </html>

      """.utf8
    )
  }
}
