import Nianbao
import ReportFormats
import ReportModel
import ReportRules

/// What can be done with a whole report: steps back and on, last year's report, files, closing.
struct ReportTools {
  private let view: ReportView

  init(_ view: ReportView) { self.view = view }

  private static let stepsIdentifier = "steps"
  private static let verdictIdentifier = "verdict"

  private var language: Language { view.language }

  /// Adds what changes: which steps there are, and the verdict.
  func add(to parts: inout PageParts) {
    parts.add(Self.verdictIdentifier, markup: verdict)
    parts.add(Self.stepsIdentifier, markup: steps)
    parts.add(Self.lastYearIdentifier, markup: lastYear)
  }

  // MARK: Verdict

  private var verdict: Markup {
    Markup { markup in
      let counts = [Severity.error, .warning, .unjudged].map { severity in
        "\(severity.name(language)) \(view.findings.count { $0.severity == severity })"
      }
      let isRight = view.errorCount(in: nil) == 0
      markup.element(
        "strong",
        [.classes(isRight ? "right" : "wrong")],
        text: isRight
          ? Wording(zh: "没有错误", en: "No errors")(language)
          : Wording(zh: "有错误", en: "There are errors")(language)
      )
      markup.add(text: Wording(zh: "：", en: ": ")(language))
      markup.add(text: counts.joined(separator: Wording(zh: "，", en: ", ")(language)))
      if view.open.isChanged {
        markup.add(text: Wording(zh: "；已改动", en: "; changed")(language))
      }
    }
  }

  // MARK: Steps

  private var steps: Markup {
    let isOpen = view.open.lock == nil
    return Markup { markup in
      for (name, isThere, text, keys) in [
        ("undo", isOpen && view.open.canUndo, Wording(zh: "撤销", en: "Undo"), "Control+Z"),
        ("redo", isOpen && view.open.canRedo, Wording(zh: "重做", en: "Redo"), "Control+Y"),
      ] {
        markup.element(
          "button",
          [
            .id(name), .named("type", "button"), .data("step", name),
            // One that is off stays in reach, so that the keyboard does not lose its place.
            .named("aria-disabled", isThere ? "false" : "true"),
            .named("aria-keyshortcuts", keys),
          ],
          text: text(language)
        )
      }
    }
  }

  // MARK: Last year

  private static let lastYearIdentifier = "last-year"

  private var lastYear: Markup {
    Markup { markup in
      guard let lastYear = view.open.lastYear else { return }
      let year = lastYear.year.map { String($0) } ?? lastYear.file
      markup.add(
        text: Wording(zh: "上年报告：\(year)", en: "Last year: \(year)")(language)
      )
    }
  }

  // MARK: On the page

  /// The bar above the form.
  func markup(_ parts: PageParts) -> Markup {
    Markup { markup in
      markup.element(
        "p",
        [.id(Self.verdictIdentifier), .classes("verdict")]
      ) { $0.add(parts.markup(Self.verdictIdentifier)) }
      let name = Wording(zh: "操作", en: "Tools")(language)
      markup.element(
        "div",
        [.classes("tools"), .named("role", "group"), .label(name)]
      ) { tools in
        tools.element("span", [.id(Self.stepsIdentifier), .classes("steps")]) {
          $0.add(parts.markup(Self.stepsIdentifier))
        }
        add(filesTo: &tools)
        tools.element("label", [.classes("button")]) { label in
          label.add(text: Wording(zh: "并列上年报告……", en: "Last year's report…")(language))
          label.void("input", [.id("last-year-file"), .named("type", "file"), .classes("unseen")])
        }
        tools.element("span", [.id(Self.lastYearIdentifier)]) {
          $0.add(parts.markup(Self.lastYearIdentifier))
        }
        tools.element(
          "button",
          [.named("type", "button"), .data("close", String(view.number)), .data("ask", "true")],
          text: Wording(zh: "关闭报告", en: "Close")(language)
        )
      }
    }
  }

  private func add(filesTo tools: inout Markup) {
    tools.element("details", [.classes("menu")]) { menu in
      menu.element("summary", text: Wording(zh: "下载", en: "Download")(language))
      menu.element("ul") { list in
        for kind in files {
          list.element("li") { item in
            item.element(
              "a",
              [.named("href", "/reports/\(view.number)/files/\(kind.name)"), .flag("download")],
              text: kind.wording(language)
            )
          }
        }
      }
    }
  }

  /// The files that are offered: the original where edits are put into its format.
  private var files: [ReportFileKind] {
    ReportFileKind.everyKind.filter { $0 != .original || view.open.file.format.isUpdated }
  }
}
