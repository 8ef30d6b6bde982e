import ReportModel

/// The form of a page for a report that is begun here: an organ and a year, all blank or all 0 (零报告).
struct BlankForm {
  private let language: Language

  init(_ language: Language) { self.language = language }

  private var years: ClosedRange<Int> { EditionRegistry.shipped.reportYears }

  /// Adds the fields and the buttons.
  func add(to main: inout Markup) {
    main.element("section") { section in
      section.element("h2", text: Wording(zh: "新建报告", en: "A new report")(language))
      section.element("form", [.id("blank"), .classes("fields")]) { form in
        field(
          "organ",
          Wording(zh: "机关全称", en: "Full name of the organ"),
          [.named("type", "text"), .named("maxlength", "100")],
          to: &form
        )
        field(
          "year",
          Wording(zh: "年度", en: "Year"),
          [
            .named("type", "number"), .named("min", String(years.lowerBound)),
            .named("max", String(years.upperBound)),
          ],
          to: &form
        )
        form.element(
          "button",
          [.named("type", "submit"), .named("value", "blank")],
          text: Wording(zh: "空白表格", en: "Blank form")(language)
        )
        form.element(
          "button",
          [.named("type", "submit"), .named("value", "zero")],
          text: Wording(zh: "零报告……", en: "Zero report…")(language)
        )
      }
    }
  }

  private func field(
    _ name: String,
    _ label: Wording,
    _ attributes: [Attribute],
    to form: inout Markup
  ) {
    form.element("label", [.named("for", name)], text: label(language))
    form.void(
      "input",
      [.id(name), .named("name", name), .flag("required"), .named("autocomplete", "off")]
        + attributes
    )
  }

  /// The question before all numbers are 0.
  var question: Markup {
    PageFrame.question(
      "zero",
      title: Wording(zh: "零报告？", en: "A zero report?")(language),
      yes: Wording(zh: "全部填 0", en: "Write 0 everywhere")(language),
      no: Wording(zh: "取消", en: "Cancel")(language)
    ) { dialog in
      dialog.element(
        "p",
        text: Wording(
          zh: "各表的数都将填为 0。请确认该机关本年度确实没有任何一项。",
          en:
            "Every number of the tables will be 0. Please make sure that the organ had nothing to report this year."
        )(language)
      )
    }
  }
}
