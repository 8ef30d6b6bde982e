import FindingReports
import ReportModel
import ReportRules

/// A finding in the list of a page, with what can be done about it.
struct FindingView {
  private let number: Int
  private let finding: Finding
  private let view: ReportView

  /// Takes a finding by its index.
  init(_ index: Int, in view: ReportView) {
    number = index + 1
    finding = view.findings[index]
    self.view = view
  }

  /// What links to the finding of a number name.
  static func identifier(of number: Int) -> String { "finding-\(number)" }

  private var language: Language { view.language }

  /// The entry of the list.
  var markup: Markup {
    Markup { markup in
      markup.element(
        "li",
        [
          .id(Self.identifier(of: number)), .named("value", String(number)),
          .classes(finding.severity.rawValue), .named("tabindex", "-1"),
        ]
      ) { item in
        addSentence(to: &item)
        addCells(to: &item)
        for repair in view.open.judged.repairs where repair.mends(finding) {
          item.add(RepairView(repair, in: view).markup)
        }
        if let explanation = finding.explanation {
          item.element(
            "p",
            text: Wording(zh: "核实说明：", en: "Explained: ")(language) + explanation
          )
        }
        guard view.open.lock == nil else { return }
        if finding.explanation != nil || finding.kind == .explanationLapsed {
          addTakingBack(to: &item)
        } else if ExplainedFinding.canExplain(finding) {
          addReason(to: &item)
        }
      }
    }
  }

  private func addSentence(to item: inout Markup) {
    item.element("p", [.classes("kind")]) { line in
      line.element("strong", text: finding.severity.name(language))
      line.add(text: " \(finding.code)")
      if let place = finding.place {
        line.element("span", [.classes("place")], text: " （\(place.description)）")
      }
    }
    item.element("p", text: finding.message(language))
    if let sides = finding.comparedSides { item.element("p", text: sides(language)) }
    item.element("p", [.classes("remedy")], text: finding.kind.remedy(language))
  }

  /// Links to the cells that it is about.
  private func addCells(to item: inout Markup) {
    let report = view.report
    var cells = zip(finding.terms, finding.terms.ownLabels)
      .filter { $0.0.fileOfLastYear == nil && $0.0.edition == report.edition }
      .map { (index: $0.0.cell, label: $0.1) }
    if cells.isEmpty, let cell = finding.cell, finding.edition == report.edition {
      cells = [(cell, report.form.cells[cell].labelInTable())]
    }
    guard !cells.isEmpty else { return }
    item.element("p", [.classes("cells")]) { line in
      for (index, label) in cells {
        let value = report.values[index].text
        line.element(
          "a",
          [.named("href", "#" + CellView.valueIdentifier(of: index))],
          text: "\(label) \(value.isEmpty ? "□" : value)"
        )
        line.add(text: " ")
      }
    }
  }

  // MARK: Reasons

  private func addTakingBack(to item: inout Markup) {
    item.element(
      "button",
      [
        .named("type", "button"), .data("reason", String(number)), .data("empty", "true"),
        .label(
          Wording(zh: "收回第 \(number) 条的说明", en: "Take back the reason for \(number)")(language)
        ),
      ],
      text: Wording(zh: "收回说明", en: "Take back")(language)
    )
  }

  private func addReason(to item: inout Markup) {
    let field = "reason-\(number)"
    item.element("details", [.data("keep", "open " + key)]) { details in
      details.element(
        "summary",
        text: Wording(zh: "数据无误，说明理由", en: "It is right: say why")(language)
      )
      details.element(
        "label",
        [.named("for", field)],
        text: Wording(zh: "第 \(number) 条的核实说明", en: "Reason for \(number)")(language)
      )
      details.textArea(
        [.id(field), .data("keep", "text " + key), .named("rows", "2")],
        text: FieldText("")
      )
      details.element(
        "button",
        [.named("type", "button"), .data("reason", String(number))],
        text: Wording(zh: "保存说明", en: "Save the reason")(language)
      )
    }
  }

  /// What the finding is known by when the list is made anew and its number is another: what was typed stays.
  private var key: String {
    [finding.code, ExplainedFinding.identifiers(of: finding), finding.quote ?? ""]
      .joined(separator: " ")
  }
}

/// A proposal to mend a broken sum, with the button that carries it out.
struct RepairView {
  private let repair: RepairProposal
  private let view: ReportView

  init(_ repair: RepairProposal, in view: ReportView) {
    self.repair = repair
    self.view = view
  }

  /// The sentence, and the button where the report can be changed.
  var markup: Markup {
    let language = view.language
    return Markup { markup in
      markup.element("p", [.classes("repair")]) { line in
        line.add(text: repair.line(language))
        guard view.open.lock == nil else { return }
        line.add(text: " ")
        line.element(
          "button",
          [.named("type", "button"), .data("repair", String(repair.number))],
          text: Wording(
            zh: "采纳建议 \(repair.number)",
            en: "Take proposal \(repair.number)"
          )(language)
        )
      }
    }
  }
}
