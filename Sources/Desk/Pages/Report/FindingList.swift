import FindingReports
import ReportModel

/// All findings of a report, section by section, each with the number by which cells name it.
struct FindingList {
  private let view: ReportView

  init(_ view: ReportView) { self.view = view }

  /// What links to the findings of a section name.
  static func identifier(of section: Int) -> String { "findings-\(section)" }

  private var language: Language { view.language }

  /// The lists with their headings.
  var markup: Markup {
    Markup { markup in
      let listed = view.listed
      if listed.isEmpty {
        markup.element(
          "p",
          text: Wording(zh: "没有发现问题。", en: "Nothing was found.")(language)
        )
      }
      let isAboutAll = listed.filter { view.sections[$0] == nil }
      add(
        isAboutAll,
        named: Wording(zh: "全文", en: "The whole report")(language),
        [],
        to: &markup
      )
      for (index, section) in view.report.form.sections.enumerated() {
        add(
          listed.filter { view.sections[$0] == index },
          named: view.report.sections[index].heading ?? section.heading,
          [.id(Self.identifier(of: index))],
          to: &markup
        )
      }
      addOtherRepairs(to: &markup)
      let more = view.findings.count - listed.count
      guard more > 0 else { return }
      markup.element(
        "p",
        text: Wording(
          zh: "另有 \(more) 处较轻的没有列出；先处理已列出的，其余随后列出。",
          en: "\(more) lighter ones are not listed; see to these, and the others follow."
        )(language)
      )
    }
  }

  private func add(
    _ findings: [Int],
    named name: String,
    _ attributes: [Attribute],
    to markup: inout Markup
  ) {
    guard !findings.isEmpty else { return }
    markup.element("h3", attributes, text: name)
    markup.element("ol") { list in
      for index in findings { list.add(FindingView(index, in: view).markup) }
    }
  }

  /// The proposals that stand with no finding.
  private func addOtherRepairs(to markup: inout Markup) {
    let findings = view.listed.map { view.findings[$0] }
    for repair in view.open.judged.repairs where !findings.contains(where: repair.mends) {
      markup.add(RepairView(repair, in: view).markup)
    }
  }
}
