import ReportModel

/// How an open report stands in the folder of its district: its file, whether it is accepted, the versions kept of it,
/// and what can be done with it there.
struct ReportStanding {
  /// The file that it lies in.
  let file: String
  /// Why it cannot be changed; nil if it can.
  let lock: Wording?
  /// Whether its file takes edits.
  let takesEdits: Bool
  /// The versions that are kept of the file, the oldest first.
  let versions: [StoredVersion]
  private let number: Int
  private let language: Language

  init(
    _ report: OpenReport,
    _ place: FolderPlace,
    _ versions: [StoredVersion],
    number: Int,
    _ language: Language
  ) {
    file = place.file
    lock = report.lock
    takesEdits = report.takesEdits
    self.versions = versions
    self.number = number
    self.language = language
  }

  /// The bar of the page.
  func add(to header: inout Markup) {
    header.element(
      "div",
      [
        .classes("tools"), .named("role", "group"),
        .label(Wording(zh: "报送", en: "Handing in")(language)),
      ]
    ) { tools in
      tools.element("span", [.classes("quiet")], text: saved(language))
      if lock != nil {
        add("withdraw", Wording(zh: "撤回审定……", en: "Withdraw acceptance…"), to: &tools)
      } else {
        add("accept", Wording(zh: "审定……", en: "Accept…"), to: &tools)
        if !takesEdits { add("transfer", Self.transfer, to: &tools) }
      }
      if !versions.isEmpty { add(versionsTo: &tools) }
    }
  }

  private static let transfer = Wording(zh: "转存", en: "Put into another file")

  private var saved: Wording {
    if lock != nil { return Wording(zh: "已审定", en: "Accepted") }
    return takesEdits
      ? Wording(
        zh: "修改随即写入文件夹中的“\(file)”",
        en: "Changes go into “\(file)” in the folder at once"
      )
      : Wording(
        zh: "“\(file)”不能写入修改，请先转存",
        en: "“\(file)” takes no edits; put the report into another file first"
      )
  }

  private func add(_ task: String, _ name: Wording, to tools: inout Markup) {
    tools.element(
      "button",
      [.named("type", "button"), .data("task", task), .data("report", String(number))],
      text: name(language)
    )
  }

  private func add(versionsTo tools: inout Markup) {
    tools.element("details", [.classes("menu")]) { menu in
      menu.element("summary", text: Wording(zh: "留存的版本", en: "Versions")(language))
      menu.element("ul") { list in
        for version in versions.reversed() {
          list.element("li") { item in
            item.element(
              "a",
              [
                .named("href", "/reports/\(number)/versions/\(version.number)"),
                .flag("download"),
              ],
              text: "\(version.number) · \(DeskMoment.shown(version.time))"
            )
            if lock == nil {
              item.element(
                "button",
                [
                  .named("type", "button"), .data("task", "restore"),
                  .data("version", String(version.number)), .data("report", String(number)),
                ],
                text: Wording(zh: "恢复", en: "Put back")(language)
              )
            }
          }
        }
      }
    }
  }

  // MARK: Questions

  /// The questions before a report is accepted, its acceptance withdrawn, or a version put back.
  var questions: Markup {
    Markup { markup in
      markup.add(
        question(
          "accept",
          Wording(zh: "审定这份报告？", en: "Accept this report?"),
          yes: Wording(zh: "审定", en: "Accept"),
          said: Wording(
            zh: "审定后不能修改，直到写明理由撤回。还有错误或警告时，请在这里写明为什么可以。",
            en:
              "It cannot be changed afterwards until that is withdrawn with a reason. If errors or warnings are left, say here why it may be."
          )
        )
      )
      markup.add(
        question(
          "withdraw",
          Wording(zh: "撤回审定？", en: "Withdraw the acceptance?"),
          yes: Wording(zh: "撤回", en: "Withdraw"),
          said: Wording(zh: "请写明理由，它会记入办理记录。", en: "Please say why; it goes into the log.")
        )
      )
      markup.add(
        PageFrame.question(
          "restore",
          title: Wording(zh: "恢复这个版本？", en: "Put this version back?")(language),
          yes: Wording(zh: "恢复", en: "Put it back")(language),
          no: Wording(zh: "取消", en: "Cancel")(language)
        ) { dialog in
          dialog.element(
            "p",
            text: Wording(
              zh: "文件现在的内容会先留存为一个版本。",
              en: "What the file is now is kept as a version before."
            )(language)
          )
        }
      )
    }
  }

  private func question(
    _ identifier: String,
    _ title: Wording,
    yes: Wording,
    said: Wording
  ) -> Markup {
    PageFrame.question(
      identifier,
      title: title(language),
      yes: yes(language),
      no: Wording(zh: "取消", en: "Cancel")(language)
    ) { dialog in
      dialog.element("p", text: said(language))
      dialog.element("label", [.named("for", identifier + "-reason")], text: Self.reason(language))
      dialog.textArea(
        [.id(identifier + "-reason"), .named("rows", "3"), .named("maxlength", "1000")],
        text: FieldText("")
      )
    }
  }

  private static let reason = Wording(zh: "理由", en: "Reason")
}
