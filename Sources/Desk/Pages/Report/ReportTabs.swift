import ReportModel
import TextTools

/// The tabs of a report: one for each section with the number of its errors, and one for all findings.
struct ReportTabs {
  private let view: ReportView

  init(_ view: ReportView) { self.view = view }

  /// The identifier of the tab of a section.
  static func identifier(of section: Int) -> String { "tab-\(section)" }
  /// The widest name that a tab shows whole wherever there is room, in the widths of a digit.
  private static let shortWidth = 16

  /// The identifier of the tab of all findings.
  static let allIdentifier = "tab-findings"
  /// The identifier of the panel of all findings.
  static let allPanelIdentifier = "panel-findings"

  private var language: Language { view.language }

  private static func countIdentifier(of section: Int?) -> String {
    "count-" + (section.map { String($0) } ?? "findings")
  }

  /// Adds the numbers on the tabs.
  func add(to parts: inout PageParts) {
    for section: Int? in view.report.form.sections.map(\.index) + [nil] {
      parts.add(Self.countIdentifier(of: section), markup: count(of: section))
    }
  }

  private func count(of section: Int?) -> Markup {
    let errors = view.errorCount(in: section)
    return Markup { markup in
      guard errors > 0 else { return }
      markup.element("span", [.classes("count")]) { count in
        count.add(text: String(errors))
        count.element(
          "span",
          [.classes("unseen")],
          text: Wording(zh: " 处错误", en: errors == 1 ? " error" : " errors")(language)
        )
      }
    }
  }

  /// The tabs; the first is chosen.
  func markup(_ parts: PageParts) -> Markup {
    Markup { markup in
      let name = Wording(zh: "报告的各部分", en: "Sections of the report")(language)
      markup.element("div", [.classes("tabs"), .named("role", "tablist"), .label(name)]) { list in
        for section in view.report.form.sections {
          add(
            Self.identifier(of: section.index),
            of: SectionPanel.identifier(of: section.index),
            counting: section.index,
            named: shortName(of: section),
            parts,
            to: &list
          )
        }
        add(
          Self.allIdentifier,
          of: Self.allPanelIdentifier,
          counting: nil,
          named: Wording(zh: "全部问题", en: "All findings")(language),
          parts,
          to: &list
        )
      }
    }
  }

  private func add(
    _ identifier: String,
    of panel: String,
    counting section: Int?,
    named name: String,
    _ parts: PageParts,
    to list: inout Markup
  ) {
    let isChosen = section == 0
    list.element(
      "button",
      [
        .id(identifier), .named("type", "button"), .named("role", "tab"),
        .named("aria-controls", panel), .named("aria-selected", isChosen ? "true" : "false"),
        .named("tabindex", isChosen ? "0" : "-1"), .named("title", name),
      ] + (DisplayText(escaping: name).displayWidth > Self.shortWidth ? [.classes("long")] : [])
    ) { tab in
      tab.element("span", [.classes("tab-name")], text: name)
      let count = Self.countIdentifier(of: section)
      tab.element("span", [.id(count)]) { $0.add(parts.markup(count)) }
    }
  }

  /// The table's name, which is short; the whole title where there is none.
  private func shortName(of section: FormSection) -> String {
    let name = section.table.flatMap { view.report.form.table($0)?.name(language) } ?? section.title
    return Wording(zh: "\(section.numeral)、\(name)", en: "\(section.number). \(name)")(language)
  }
}
