import ReportModel

/// The reports that are open, each with what it comes to.
struct OpenReportList {
  private let reports: [(number: Int, report: OpenReport)]
  private let language: Language

  init(_ reports: [(number: Int, report: OpenReport)], _ language: Language) {
    self.reports = reports
    self.language = language
  }

  /// Adds the list.
  func add(to main: inout Markup) {
    main.element("section", [.id("open"), .data("list", "true")]) { section in
      guard !reports.isEmpty else { return }
      section.element("h2", text: Wording(zh: "打开的报告", en: "Open reports")(language))
      section.element("ul", [.classes("reports")]) { list in
        for (number, report) in reports { add(report, number, to: &list) }
      }
    }
  }

  private func add(_ report: OpenReport, _ number: Int, to list: inout Markup) {
    list.element("li") { item in
      let organ = report.report.organ
      let name = organ.isEmpty ? report.name : organ
      item.element("a", [.named("href", "/reports/\(number)")]) { link in
        link.add(text: name)
        if let year = report.report.year {
          link.add(text: Wording(zh: " \(year) 年", en: " \(year)")(language))
        }
      }
      item.element("span", [.classes("name")], text: report.name)
      item.element("span", text: state(of: report))
      item.element(
        "button",
        [
          .named("type", "button"), .data("close", String(number)),
          .label(Wording(zh: "关闭 \(name)", en: "Close \(name)")(language)),
        ],
        text: Wording(zh: "关闭", en: "Close")(language)
      )
    }
  }

  private func state(of report: OpenReport) -> String {
    let errors = report.judged.findings.count { $0.severity == .error }
    let count = "\(Severity.error.name(language)) \(errors)"
    let changed =
      report.isChanged
      ? Wording(zh: "，已改动", en: ", changed") : Wording(zh: "，未改动", en: ", unchanged")
    return count + changed(language)
  }
}
