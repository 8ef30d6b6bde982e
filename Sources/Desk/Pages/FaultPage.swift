import ReportModel

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
    let name = Wording(zh: "不能显示", en: "Cannot be shown")(language)
    return PageFrame(title: name, language: language).page { body in
      body.element("main", [.classes("start")]) { main in
        main.element("p", [.named("role", "alert")], text: sentence)
        main.element("p") { line in
          line.element(
            "a",
            [.named("href", "/")],
            text: Wording(zh: "回到首页", en: "To the first page")(language)
          )
        }
      }
    }
  }
}
