public import ReportModel

/// Looks at the sections as the notices want them: there, numbered, not empty, with what they name.
public enum SectionCheck {
  /// The most characters of the overview, 国办公开办函〔2021〕30号.
  public static let overviewLimit = 1_000

  /// Looks through the sections.
  ///
  /// - Parameter report: The report.
  /// - Returns: One finding for each thing amiss, in the order of the sections. A section that is missing
  ///   altogether has been told by the reader.
  public static func findings(in report: Report) -> [Finding] {
    var findings: [Finding] = []
    for kind in SectionKind.allCases {
      let section = report[kind]
      guard let heading = section.heading else { continue }
      let texts = (section.paragraphs + section.paragraphsAfterTable).filter { !$0.trimmed.isEmpty }
      if let numeral = numeral(of: heading), numeral != kind.numeral {
        findings.append(misnumbered(kind, heading, numeral))
      }
      if texts.isEmpty, report.form.section(kind).table == nil {
        findings.append(empty(kind, heading))
        continue
      }
      switch kind {
      case .overview: findings += overview(texts, report, heading)
      case .otherMatters: findings += fees(texts, report, heading)
      case .proactiveDisclosure, .applicationsReceived, .reviewsAndLitigation,
        .problemsAndImprovements:
        break
      }
    }
    return findings
  }

  private static func numeral(of heading: String) -> String? {
    let folded = NarrativeText.fold(heading.unicodeScalars)
    guard let first = folded.first.map({ String($0) }), folded.count > 1,
      "、.．，".unicodeScalars.contains(folded[1]),
      SectionKind.allCases.contains(where: { $0.numeral == first })
    else { return nil }
    return first
  }

  private static func misnumbered(
    _ kind: SectionKind,
    _ heading: String,
    _ numeral: String
  ) -> Finding {
    var finding = Finding(
      .sectionMisnumbered,
      found: numeral,
      expected: kind.numeral,
      zh: "“\(heading.shortened)”应为第\(kind.numeral)部分",
      en: "“\(heading.shortened)” should be section \(kind.rawValue)"
    )
    finding.quote = heading
    return finding
  }

  private static func empty(_ kind: SectionKind, _ heading: String) -> Finding {
    var finding = Finding(
      .sectionEmpty,
      zh: "“\(heading.shortened)”下面没有内容",
      en: "there is nothing under “\(heading.shortened)”"
    )
    finding.quote = heading
    return finding
  }

  // MARK: The overview

  /// What the overview is to tell of, and the words by which that is known.
  private static let items: [(name: String, words: [String])] = [
    ("主动公开", ["主动公开"]),
    ("依申请公开", ["依申请公开", "申请公开", "公开申请"]),
    ("政府信息管理", ["信息管理", "信息资源管理", "规范性文件", "信息审核", "保密审查", "发布审查", "公开审查"]),
    ("政府信息公开平台建设", ["平台", "网站", "公众号", "载体", "专栏"]),
    ("监督保障", ["监督", "保障", "考核", "培训", "社会评议"]),
  ]

  private static func overview(
    _ texts: [String],
    _ report: Report,
    _ heading: String
  ) -> [Finding] {
    guard report.edition == .edition2021 else { return [] }
    var findings: [Finding] = []
    let folded = texts.map { NarrativeText.fold($0.unicodeScalars) }
    let count = texts.reduce(0) { sum, text in
      sum + text.unicodeScalars.count { !$0.properties.isWhitespace }
    }
    if count > overviewLimit {
      var finding = Finding(
        .overviewLong,
        found: String(count),
        expected: "≤ \(overviewLimit)",
        zh: "总体情况有 \(count) 字，通知要求原则上不超过 \(overviewLimit) 字",
        en: "the overview has \(count) characters; the notice wants no more than \(overviewLimit)"
      )
      finding.quote = heading
      findings.append(finding)
    }
    let missing = items.filter { item in !folded.contains { $0.containsOne(of: item.words) } }
    if !missing.isEmpty {
      let names = missing.map(\.name).joined(separator: "、")
      var finding = Finding(
        .overviewItems,
        found: nil,
        expected: names,
        zh: "总体情况没有写到：\(names)",
        en: "the overview says nothing of: \(names)"
      )
      finding.quote = heading
      findings.append(finding)
    }
    return findings
  }

  // MARK: Other matters

  private static func fees(_ texts: [String], _ report: Report, _ heading: String) -> [Finding] {
    guard report.edition == .edition2021,
      !texts.contains(where: {
        NarrativeText.fold($0.unicodeScalars).containsOne(of: ["处理费", "收费", "收取费用", "费用"])
      })
    else { return [] }
    var finding = Finding(
      .feeStatement,
      zh: "第六部分没有报告收取信息处理费的情况",
      en: "section six does not report on the processing fee"
    )
    finding.quote = heading
    return [finding]
  }
}
