internal import ReportFormats
internal import ReportModel
internal import ReportRules

/// What keeps a report from being published as it is.
struct PublicationDoubts {
  private struct Doubt {
    let place: Place?
    let text: Wording

    init(place: Place?, text: Wording) {
      self.place = place
      self.text = text
    }

    /// What a finding says, with the cell that it is about.
    init(_ finding: Finding) {
      place = finding.place
      let label = finding.formCell.map { "“\($0.label)”" } ?? ""
      let isNamed = finding.formCell.map { finding.message.zh.contains($0.label) } ?? true
      let subject = isNamed ? "" : label + " "
      text = Wording(
        zh: "\(finding.code) \(subject)\(finding.message.zh)",
        en: "\(finding.code) \(subject)\(finding.message.en)"
      )
    }
  }

  private var doubts: [Doubt] = []

  /// Looks at what a check has found, and at values that nobody has read.
  ///
  /// - Parameters:
  ///   - findings: The findings; errors count, save those that the organ has explained.
  ///   - report: The report.
  ///   - places: Where its cells stand; empty where that is not known.
  init(_ findings: [Finding], in report: Report, places: [Place?] = []) {
    var told: Set<Int> = []
    for finding in findings where finding.severity == .error {
      if let cell = finding.cell { told.insert(cell) }
      doubts.append(Doubt(finding))
    }
    for (cell, value) in zip(report.form.cells, report.values) {
      let what: Wording
      if value.number?.isRecoveredByArithmetic == true {
        what = Wording(zh: "的数值是推算的", en: "was worked out, not read")
      } else if value.isUnreadable, !told.contains(cell.index) {
        what = Wording(zh: "的数值没有读到", en: "was not read")
      } else {
        continue
      }
      doubts.append(
        Doubt(
          place: places.isEmpty ? nil : places[cell.index],
          text: Wording(zh: "“\(cell.label)”\(what.zh)", en: "“\(cell.label)” \(what.en)")
        )
      )
    }
  }

  /// How many there are.
  var count: Int { doubts.count }

  /// The refusal to publish the report; nil where nothing is doubtful.
  func refusal(of format: ReportFormat) -> Refusal? {
    guard let first = doubts.first else { return nil }
    return Refusal(
      .publicationDoubtful,
      side: .report,
      at: first.place,
      message: Wording(
        zh: "有 \(count) 处疑点，未写出\(format.wording.name.zh)（供公开）；第一处：\(first.text.zh)",
        en:
          "\(count == 1 ? "1 doubt keeps" : "\(count) doubts keep") \(format.wording.one) from being written for publication; the first: \(first.text.en)"
      ),
      remedy: Wording(
        zh: "核实、改正后重新转换；只看样子，可加 --force，写出的每一页都标明是草稿",
        en:
          "verify and correct them; --force writes it all the same, marked as a draft on every page"
      )
    )
  }
}

extension RefusalKind {
  /// Something doubtful would be published.
  static let publicationDoubtful = RefusalKind(
    code: "PUBLISH-DOUBTFUL",
    meaning: Wording(
      zh: "报告有错误、未读到或推算的数值，不写成供公开的网页或 Word 文档",
      en:
        "a report with errors, or with values that were not read, is not written as a page or document to publish"
    ),
    example: Wording(
      zh: "合计不符的报告 --to html",
      en: "--to html of a report with a sum that does not hold"
    ),
    actor: .unit,
    since: 2
  )
}
