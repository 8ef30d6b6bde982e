import ReportModel

/// Where files are dropped or chosen, and where it is said what came of them.
struct DropZone {
  private let language: Language
  private let invitation: Wording

  /// For reports that are opened.
  init(_ language: Language) {
    self.language = language
    invitation = Wording(
      zh: "把一份或多份报告拖到这里（Word、Excel、网页、文本、XML 等），或者",
      en: "Drop one or many reports here (Word, Excel, web pages, text, XML and others), or"
    )
  }

  /// For reports that arrive in a folder.
  init(arrivalsIn language: Language) {
    self.language = language
    invitation = Wording(
      zh: "把收到的报告拖到这里，存入文件夹（不会替换已有的文件），或者",
      en: "Drop what arrives here: it goes into the folder and replaces nothing. Or"
    )
  }

  /// Adds the place, how far the files have come, and the list of what came of the files.
  func add(to main: inout Markup) {
    main.element("section", [.id("drop"), .classes("drop")]) { drop in
      drop.element("p", text: invitation(language))
      drop.element("label", [.classes("button main")]) { label in
        label.add(text: Wording(zh: "选择文件……", en: "Choose files…")(language))
        label.void(
          "input",
          [.id("files"), .named("type", "file"), .flag("multiple"), .classes("unseen")]
        )
      }
    }
    addProgress(to: &main)
    main.element("ul", [.id("refusals"), .named("role", "alert")], text: "")
  }

  /// How far several files have come; the script fills it in and shows it, and says it now and then.
  private func addProgress(to main: inout Markup) {
    let name = Wording(zh: "正在读取文件", en: "Reading files")(language)
    main.element(
      "section",
      [.id("opening"), .classes("opening"), .label(name), .flag("hidden")]
    ) { section in
      section.element("progress", [.id("opening-progress"), .label(name)], text: "")
      section.element("span", [.id("opening-file")], text: "")
      section.element(
        "button",
        [.id("opening-stop"), .named("type", "button")],
        text: Wording(zh: "停止", en: "Stop")(language)
      )
    }
  }
}
