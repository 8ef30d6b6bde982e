import ReportModel

/// The page of an open report: the printed form with fields, and the findings beside it.
struct ReportPage {
  private let view: ReportView
  private let content: PageParts
  /// How it stands in the folder of a district; nil for one that is only on the desk.
  var standing: ReportStanding?

  init(_ report: OpenReport, number: Int, _ language: Language) {
    view = ReportView(report, number: number, language)
    var content = PageParts()
    ReportTools(view).add(to: &content)
    ReportTabs(view).add(to: &content)
    for block in BlockView.blocks(of: report.report.form) {
      BlockView(block, in: view).add(to: &content)
    }
    for cell in report.report.form.cells.indices { CellView(cell, in: view).add(to: &content) }
    content.add(Self.listIdentifier, markup: FindingList(view).markup)
    // The name of the window and the heading of the form are those that the title gives, as it stands.
    let name = view.name
    for identifier in [Self.windowIdentifier, Self.nameIdentifier] {
      content.add(identifier, markup: Markup { $0.add(text: name) })
    }
    self.content = content
  }

  private static let listIdentifier = "findings"
  private static let windowIdentifier = "window-name"
  private static let nameIdentifier = "report-name"

  private var language: Language { view.language }

  /// What changes when the report is edited, in the order of the page.
  var parts: [PagePart] { content.all }

  /// The whole page.
  var bytes: [UInt8] {
    let frame = PageFrame(
      title: view.name,
      language: language,
      titleIdentifier: Self.windowIdentifier,
      data: [
        .data("report", String(view.number)), .data("revision", String(view.open.revision)),
      ]
    )
    return frame.page { body in
      body.element("header") { header in
        header.element(
          "p",
          [.classes("where")]
        ) { line in
          line.element(
            "a",
            [.named("href", "/")],
            text: Wording(zh: "‹ 全部报告", en: "‹ All reports")(language)
          )
          line.element("span", [.classes("name")], text: view.open.name)
        }
        header.add(frame.languageSwitch)
        header.add(ReportTools(view).markup(content))
        standing?.add(to: &header)
        if let lock = view.open.lock {
          header.element("p", [.classes("locked"), .named("role", "note")], text: lock(language))
        }
      }
      body.element("main", [.id("desk"), .data("tab", SectionPanel.identifier(of: 0))]) { main in
        addForm(to: &main)
        addFindings(to: &main)
      }
      addDialogs(frame, to: &body)
    }
  }

  private func addForm(to main: inout Markup) {
    main.element("div", [.classes("form")]) { form in
      form.element("h1", [.id(Self.nameIdentifier), .classes("unseen")]) {
        $0.add(content.markup(Self.nameIdentifier))
      }
      form.add(ReportTabs(view).markup(content))
      form.element("div", [.classes("paper")]) { paper in
        paper.element("div", [.classes("title")]) {
          $0.add(BlockView(.title, in: view).markup(content))
        }
        for section in view.report.form.sections {
          paper.add(SectionPanel(section, in: view).markup(content))
        }
      }
    }
  }

  /// The findings, which stand beside the form where there is room, and else on a tab of their own.
  private func addFindings(to main: inout Markup) {
    main.element(
      "section",
      [
        .id(ReportTabs.allPanelIdentifier), .classes("findings"), .named("role", "tabpanel"),
        .named("aria-labelledby", ReportTabs.allIdentifier), .named("tabindex", "0"),
      ]
    ) { panel in
      panel.element("h2", text: Wording(zh: "发现的问题", en: "Findings")(language))
      panel.element("div", [.id(Self.listIdentifier)]) {
        $0.add(content.markup(Self.listIdentifier))
      }
    }
  }

  private func addDialogs(_ frame: PageFrame, to body: inout Markup) {
    body.add(
      PageFrame.question(
        "paste",
        title: Wording(zh: "粘贴到表中", en: "Paste into the form")(language),
        yes: Wording(zh: "填入", en: "Put in")(language),
        no: Wording(zh: "取消", en: "Cancel")(language)
      ) { $0.element("div", [.id("preview")], text: "") }
    )
    body.add(frame.closing())
    if let standing { body.add(standing.questions) }
    addNotes(to: &body)
  }

  /// What the script shows beside a field that was not saved: a sentence, and what can be done.
  private func addNotes(to body: inout Markup) {
    func note(_ identifier: String, _ make: (inout Markup) -> Void) {
      body.element("template", [.id(identifier)]) { template in
        template.element("div", [.classes("unsaved"), .named("role", "alert")]) { note in
          note.element("p", text: "")
          make(&note)
        }
      }
    }
    func button(_ task: StaticString, _ text: Wording, in note: inout Markup) {
      note.element(
        "button",
        [.named("type", "button"), .data(task, "true")],
        text: text(language)
      )
    }
    note("conflict") { note in
      note.element("p") { line in
        line.add(text: Wording(zh: "现有：", en: "Stands there: ")(language))
        line.element("span", [.data("theirs", "true")], text: "")
      }
      button("keep-mine", Wording(zh: "保留我写的", en: "Keep mine"), in: &note)
      button("take-theirs", Wording(zh: "采用现有的", en: "Take what stands there"), in: &note)
    }
    note("refusal") { note in
      button("take-theirs", Wording(zh: "恢复原来的", en: "Put back what was there"), in: &note)
    }
  }
}
