public import ReportModel

/// Looks whether an organ counts rules (规章) that it cannot make.
public enum RegulationCheck {
  /// Compares the cells of 规章 with what the organ's name tells.
  ///
  /// - Parameters:
  ///   - report: The report; one that sums up a region or a system is not looked at.
  ///   - places: Where each of the form's cells stands; empty where that is not known.
  ///   - narrative: The report's text in sentences; nil to part it here.
  /// - Returns: One finding for each cell above 0 where the organ can make none.
  public static func findings(
    in report: Report,
    places: [Place?] = [],
    narrative: Narrative? = nil
  ) -> [Finding] {
    guard let expectation = report.form.described.regulations else { return [] }
    let cells = report.form.regulations.filter { (report.values[$0].count ?? 0) > 0 }
    guard !cells.isEmpty, !isSummed(report),
      OrganRank.cannotMakeRegulations(report, narrative ?? Narrative(of: report))
    else { return [] }
    let organ = report.organ.isEmpty ? Wording(zh: "本机关", en: "the organ") : report.name
    return cells.map { index in
      let cell = report.form.cells[index]
      let value = report.values[index]
      var finding = Finding(
        .regulationPower.based(on: expectation.basis),
        at: places.place(of: index),
        cell: cell,
        edition: report.edition,
        found: value.text,
        expected: "0",
        zh: "“\(cell.label)”填 \(value.text)，\(organ.zh)不能制定规章",
        en:
          "\(cell.identifier) (\(cell.label)) is \(value.text); \(organ.en) cannot make rules (规章)"
      )
      finding.terms = [
        Finding.Term(
          index,
          of: report.edition,
          side: nil,
          value: value,
          at: places.place(of: index)
        )
      ]
      return finding
    }
  }

  private static func isSummed(_ report: Report) -> Bool {
    if let scope = report.metadata[.scope], scope != Metadata.Scope.organ.rawValue { return true }
    return (report.title + [report.organ]).contains { $0.contains("汇总") }
  }
}

extension Report {
  fileprivate var name: Wording { Wording(zh: "“\(organ)”", en: "“\(organ)”") }
}

extension FindingKind {
  /// An organ counts rules (规章) although it can make none.
  public static let regulationPower = FindingKind(
    code: "REGULATION-POWER",
    severity: .warning,
    meaning: Wording(
      zh: "不能制定规章的机关填报了规章",
      en: "an organ that cannot make rules (规章) counts some"
    ),
    basis: EditionRegistry.shipped.latest.form.described.regulations?.basis ?? Basis.program,
    remedy: Wording(
      zh: "填 0；本机关制定的规范性文件填入“行政规范性文件”",
      en: "write 0; what the organ issues itself belongs in the row of normative documents"
    ),
    example: Wording(zh: "镇人民政府填“规章 制发 2 件”", en: "a township that issues two 规章"),
    actor: .unit,
    since: 2
  )
}
