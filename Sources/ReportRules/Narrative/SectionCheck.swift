public import ReportModel
import TextTools

/// Looks at the sections as the notices want them: there, numbered, not empty, with what they name.
public enum SectionCheck {
  /// Looks through the sections.
  ///
  /// - Parameter report: The report.
  /// - Returns: One finding for each thing amiss, in the order of the sections. A section that is missing
  ///   altogether has been told by the reader.
  public static func findings(in report: Report) -> [Finding] {
    var findings: [Finding] = []
    let wanted = report.form.described
    for (described, section) in zip(report.form.sections, report.sections) {
      guard let heading = section.heading else { continue }
      let texts = (section.paragraphs + section.paragraphsAfterTable).filter { !$0.trimmed.isEmpty }
      if let numeral = numeral(of: heading, in: report.form), numeral != described.numeral {
        findings.append(misnumbered(described, heading, numeral))
      }
      if texts.isEmpty, described.table == nil {
        findings.append(empty(heading))
        continue
      }
      if let overview = wanted.overview, overview.section == described.kind {
        findings += Self.findings(about: texts, overview, heading)
      }
      if let statement = wanted.feeStatement, statement.section == described.kind {
        findings += Self.findings(about: texts, statement, heading)
      }
      if let problems = wanted.problemsSection, problems.section == described.kind {
        findings += Self.findings(about: texts, problems, heading)
      }
    }
    return findings
  }

  private static func numeral(of heading: String, in form: Form) -> String? {
    let folded = NarrativeText.fold(heading.unicodeScalars)
    return form.sections.map(\.numeral).first { numeral in
      let scalars = numeral.unicodeScalars
      return folded.starts(with: scalars) && folded.count > scalars.count
        && "、.．，".unicodeScalars.contains(folded[scalars.count])
    }
  }

  private static func misnumbered(
    _ section: FormSection,
    _ heading: String,
    _ numeral: String
  ) -> Finding {
    var finding = Finding(
      .sectionMisnumbered,
      found: numeral,
      expected: section.numeral,
      zh: "“\(heading.shortened)”应为第\(section.numeral)部分",
      en: "“\(heading.shortened)” should be section \(section.number)"
    )
    finding.quote = heading
    return finding
  }

  private static func empty(_ heading: String) -> Finding {
    var finding = Finding(
      .sectionEmpty,
      zh: "“\(heading.shortened)”下面没有内容",
      en: "there is nothing under “\(heading.shortened)”"
    )
    finding.quote = heading
    return finding
  }

  // MARK: The overview

  private static func findings(
    about texts: [String],
    _ overview: OverviewExpectation,
    _ heading: String
  ) -> [Finding] {
    var findings: [Finding] = []
    let folded = texts.map { NarrativeText.fold($0.unicodeScalars) }
    let count = texts.reduce(0) { sum, text in
      sum + text.unicodeScalars.count { !$0.isBlank }
    }
    if let limit = overview.characterLimit, count > limit {
      var finding = Finding(
        .overviewLong.based(on: overview.basis),
        found: String(count),
        expected: "≤ \(limit)",
        zh: "总体情况有 \(count) 字，通知要求原则上不超过 \(limit) 字",
        en: "the overview has \(count) characters; the notice wants no more than \(limit)"
      )
      finding.quote = heading
      findings.append(finding)
    }
    let missing = overview.items.filter { item in
      !folded.contains { $0.containsOne(of: item.words) }
    }
    if !missing.isEmpty {
      let names = Wording.list(missing.map(\.name))
      var finding = Finding(
        .overviewItems.based(on: overview.basis),
        found: nil,
        expected: names.zh,
        zh: "总体情况没有写到：\(names.zh)",
        en: "the overview says nothing of: \(names.en)"
      )
      finding.quote = heading
      findings.append(finding)
    }
    return findings
  }

  // MARK: Problems and improvements

  /// The most characters of a section that does no more than deny.
  private static let denialLimit = 40

  private static func findings(
    about texts: [String],
    _ problems: ProblemsExpectation,
    _ heading: String
  ) -> [Finding] {
    let said = texts.flatMap { NarrativeText.fold(withBrackets: $0.unicodeScalars) }
      .filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }
    let isShort = said.count < problems.characterMinimum
    let isDenied =
      said.count <= denialLimit && said.containsOne(of: problems.denials)
      && !said.containsOne(of: problems.admissions)
    guard isShort || isDenied else { return [] }
    let text = texts.map(\.trimmed).joined(separator: " ")
    var finding = Finding(
      .problemsHollow.based(on: problems.basis),
      found: text.shortened,
      zh: "“\(heading.shortened)”只写了“\(text.shortened)”",
      en: "“\(heading.shortened)” says no more than “\(text.shortened)”"
    )
    finding.quote = texts[0]
    return [finding]
  }

  // MARK: Other matters

  private static func findings(
    about texts: [String],
    _ statement: FeeStatementExpectation,
    _ heading: String
  ) -> [Finding] {
    let isStated = texts.contains {
      NarrativeText.fold($0.unicodeScalars).containsOne(of: statement.words)
    }
    if isStated { return [] }
    var finding = Finding(
      .feeStatement.based(on: statement.basis),
      zh: statement.missing.zh,
      en: statement.missing.en
    )
    finding.quote = heading
    return [finding]
  }
}
