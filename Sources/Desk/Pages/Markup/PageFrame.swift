import ReportFormats
import ReportModel

/// What all pages have around their own: head, the name of the program, the switch of languages, what the script says.
struct PageFrame {
  /// The name of the page, as a browser shows it above the window.
  let title: String
  /// The language of the page.
  let language: Language
  /// The identifier of the name, for a page whose name changes.
  var titleIdentifier: String?
  /// What the script has to know besides.
  var data: [Attribute] = []

  /// The whole page.
  func page(_ make: (inout Markup) -> Void) -> [UInt8] {
    Markup.page(language == .chinese ? "zh-CN" : "en") { page in
      page.element("head") { head in
        head.void("meta", [.named("charset", "utf-8")])
        head.void(
          "meta",
          [.named("name", "viewport"), .named("content", "width=device-width, initial-scale=1")]
        )
        head.element("title", titleIdentifier.map { [.id($0)] } ?? [], text: title)
        head.void("link", [.named("rel", "stylesheet"), .named("href", "/page.css")])
        head.element("script", [.named("type", "module"), .named("src", "/page.js")], text: "")
      }
      page.element("body", data + sentences) { body in
        body.element("noscript") { $0.element("p", [.named("role", "alert")], text: noScript) }
        make(&body)
        body.element("p", [.id("alert"), .named("role", "alert"), .classes("alert")], text: "")
        body.element("p", [.id("status"), .named("role", "status"), .classes("status")], text: "")
      }
    }
  }

  /// The buttons that choose the language; the one of the page is pressed.
  var languageSwitch: Markup {
    Markup { markup in
      let name = Wording(zh: "语言", en: "Language")(language)
      markup.element(
        "div",
        [.classes("languages"), .named("role", "group"), .label(name)]
      ) { group in
        for (choice, code, text) in [
          (Language.chinese, "zh-CN", "中文"), (.english, "en", "English"),
        ] {
          group.element(
            "button",
            [
              .named("type", "button"), .data("language", choice.rawValue), .named("lang", code),
              .named("aria-pressed", choice == language ? "true" : "false"),
            ],
            text: text
          )
        }
      }
    }
  }

  /// A question that is answered by one of two buttons: the first goes on, the second goes back.
  static func question(
    _ identifier: String,
    title: String,
    yes: String,
    no: String,
    _ make: (inout Markup) -> Void
  ) -> Markup {
    Markup { markup in
      let heading = identifier + "-title"
      markup.element("dialog", [.id(identifier), .named("aria-labelledby", heading)]) { dialog in
        dialog.element("h2", [.id(heading)], text: title)
        make(&dialog)
        dialog.element("form", [.named("method", "dialog"), .classes("buttons")]) { form in
          form.element("button", [.named("value", "yes"), .classes("main")], text: yes)
          form.element("button", [.named("value", "no")], text: no)
        }
      }
    }
  }

  /// The question before a report is closed.
  func closing() -> Markup {
    Self.question(
      "closing",
      title: Wording(zh: "关闭这份报告？", en: "Close this report?")(language),
      yes: Wording(zh: "关闭", en: "Close it")(language),
      no: Wording(zh: "不关闭", en: "Keep it open")(language)
    ) { dialog in
      dialog.element(
        "p",
        text: Wording(
          zh: "关闭后，没有下载的修改和说明不再保留。请先下载需要的文件。",
          en:
            "What was changed or explained and not downloaded is lost then. Please download what you need first."
        )(language)
      )
    }
  }

  private var noScript: String {
    Wording(
      zh: "本页需要 JavaScript。请在浏览器中允许本页运行脚本，然后重新载入。",
      en: "This page needs JavaScript. Please allow scripts for it, and load it again."
    )(language)
  }

  /// What the script shows by itself; it has no words of its own.
  private var sentences: [Attribute] {
    [
      .data("limit", String(ReadingLimits.default.fileBytes)),
      .data(
        "too-large",
        Desk.tooLargeSentence(byteLimit: ReadingLimits.default.fileBytes)(language)
      ),
      .data("saving", Wording(zh: "正在保存……", en: "Saving…")(language)),
      .data("saved", Wording(zh: "已保存在本页。", en: "Saved on this page.")(language)),
      .data("reading", Wording(zh: "正在读取：", en: "Reading: ")(language)),
      .data(
        "unread",
        Wording(
          zh: "已停止，没有读取。需要时请再拖入或选择这个文件。",
          en: "Stopped, and not read. Please drop or choose this file again if you need it."
        )(language)
      ), .data("opened", Wording(zh: "已读取的文件：", en: "Files read: ")(language)),
      .data("refused", Wording(zh: "；没有接受的：", en: "; refused: ")(language)),
      .data("stopped", Wording(zh: "；停止后没有读取的：", en: "; not read after the stop: ")(language)),
      .data(
        "offline",
        Wording(
          zh: "连接不上本机的程序，刚才的内容没有保存，仍留在框中。请确认程序还在运行，然后再试一次。",
          en:
            "The program on this computer does not answer; what you typed is not saved and still stands in its field. Please make sure that it is running, and try again."
        )(language)
      ),
    ]
  }
}
