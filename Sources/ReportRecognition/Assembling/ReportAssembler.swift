public import ReportModel

/// Puts a report together, whatever it was read from, and tells what it lacks.
public enum ReportAssembler {
  /// Puts the parts and the tables of a report together.
  ///
  /// - Parameters:
  ///   - parts: What was found outside the tables.
  ///   - tables: The values of the tables.
  ///   - editions: The editions that the report may follow.
  /// - Returns: The report in the edition that its tables tell, with the findings in the order of the
  ///   report: those of the parts, what is missing of organ, year and edition, the sections', the tables'.
  public static func assemble(
    _ parts: ReportParts,
    _ tables: TableRecognition,
    among editions: EditionRegistry = .shipped
  ) -> Reading {
    let form = tables.edition.form
    var report = Report(edition: tables.edition, organ: parts.organ, year: parts.year)
    report.title = parts.title
    report.metadata = parts.metadata
    report.preface = parts.preface
    report.sections = parts.sections ?? form.sections.map { _ in Report.Section() }
    report.values = tables.values
    report.jointCounts = tables.jointCounts
    var findings = parts.findings
    // A year that is there and cannot be read has been told of.
    let isYearTold = findings.contains { $0.kind == .yearUnknown }
    findings += report.identityFindings(organ: parts.places.organ, year: parts.places.year)
      .filter { $0.kind != .yearUnknown || !isYearTold }
    findings += report.editionFindings(among: editions)
    if let named = parts.namedEdition, named.edition != tables.edition {
      findings.append(conflict(named.edition, tables.edition, at: named.place))
    }
    findings += parts.sectionFindings
    if let sections = parts.sections {
      for (described, section) in zip(form.sections, sections) where section.heading == nil {
        findings.append(missing(described.heading, at: parts.places.sections))
      }
    }
    findings += tables.findings
    return Reading(
      report: report,
      findings: findings,
      places: tables.sources.map { $0?.place },
      computed: tables.computed
    )
  }

  private static func missing(_ heading: String, at place: Place?) -> Finding {
    Finding(
      .sectionMissing,
      at: place,
      expected: heading,
      zh: "没有找到“\(heading)”这一部分的标题",
      en: "the heading “\(heading)” was not found"
    )
  }

  private static func conflict(_ named: Edition, _ edition: Edition, at place: Place?) -> Finding {
    Finding(
      .editionMismatch,
      at: place,
      edition: edition,
      found: named.name,
      expected: edition.name,
      zh: "写明的格式版本是 \(named.name)，各表却是 \(edition.name) 年格式，按各表读取",
      en: "the sheet says edition \(named.name), the tables are of edition \(edition.name)"
    )
  }
}
