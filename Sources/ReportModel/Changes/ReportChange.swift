/// A difference between two reports.
public enum ReportChange: Sendable {
  /// A list of lines of a report.
  public enum Lines: Hashable, Sendable {
    /// The title.
    case title
    /// The preface.
    case preface
    /// The paragraphs of a section; in one with a table, those before it.
    case paragraphs(FormSection)
    /// The paragraphs after a section's table.
    case paragraphsAfterTable(FormSection)

    /// The list's name.
    public var name: Wording {
      switch self {
      case .title: Wording(zh: "标题", en: "title")
      case .preface: Wording(zh: "前言", en: "preface")
      case .paragraphs(let section):
        Wording(zh: "第\(section.numeral)部分", en: "section \(section.number)")
      case .paragraphsAfterTable(let section):
        Wording(
          zh: "第\(section.numeral)部分表后",
          en: "section \(section.number), after the table"
        )
      }
    }

    /// The lines in a report; empty where its form has no such section.
    public func lines(of report: Report) -> [String] {
      switch self {
      case .title: report.title
      case .preface: report.preface
      case .paragraphs(let section): report.section(section.kind).paragraphs
      case .paragraphsAfterTable(let section):
        report.section(section.kind).paragraphsAfterTable
      }
    }
  }

  /// The reports follow two editions; of the cells, those that both have are compared.
  case edition(old: Edition, new: Edition)
  /// The organ.
  case organ(old: String, new: String)
  /// The reporting year.
  case year(old: Int?, new: Int?)
  /// A field of the metadata.
  case metadata(Metadata.Field, old: String?, new: String?)
  /// A section's heading.
  case heading(FormSection, old: String?, new: String?)
  /// A line.
  case line(Lines, LineChange)
  /// The value of a cell.
  case value(FormCell, old: CellValue, new: CellValue)

  /// Every difference between two reports, in the order of a report.
  public static func changes(from old: Report, to new: Report) -> [ReportChange] {
    var changes: [ReportChange] = []
    if old.edition != new.edition { changes.append(.edition(old: old.edition, new: new.edition)) }
    if old.organ != new.organ { changes.append(.organ(old: old.organ, new: new.organ)) }
    if old.year != new.year { changes.append(.year(old: old.year, new: new.year)) }
    for field in Metadata.Field.allCases where old.metadata[field] != new.metadata[field] {
      changes.append(.metadata(field, old: old.metadata[field], new: new.metadata[field]))
    }
    func compare(_ lines: Lines) {
      for change in LineChange.changes(from: lines.lines(of: old), to: lines.lines(of: new)) {
        changes.append(.line(lines, change))
      }
    }
    compare(.title)
    compare(.preface)
    for section in new.form.sections {
      let heading = (old: old.section(section.kind).heading, new: new[section.kind].heading)
      if heading.old != heading.new {
        changes.append(.heading(section, old: heading.old, new: heading.new))
      }
      compare(.paragraphs(section))
      if let table = section.table.flatMap({ new.form.table($0) }) {
        for index in table.cells {
          let cell = new.form.cells[index]
          let before = old.edition == new.edition ? old.values[index] : old[cell.identifier]
          if let before, before != new.values[index] {
            changes.append(.value(cell, old: before, new: new.values[index]))
          }
        }
      }
      compare(.paragraphsAfterTable(section))
    }
    // What stood in a section that the new form has not is gone.
    for section in old.form.sections where new.form.section(section.kind) == nil {
      if let heading = old[section.kind].heading {
        changes.append(.heading(section, old: heading, new: nil))
      }
      compare(.paragraphs(section))
      compare(.paragraphsAfterTable(section))
    }
    return changes
  }

  /// What changed: the cell's label, the field's name, the list of lines.
  public var subject: Wording {
    switch self {
    case .edition: Wording(zh: "格式版本", en: "edition")
    case .organ: Wording(zh: "机关", en: "organ")
    case .year: Wording(zh: "年度", en: "year")
    case .metadata(let field, _, _): field.name
    case .heading(let section, _, _):
      Wording(zh: "第\(section.numeral)部分标题", en: "heading of section \(section.number)")
    case .line(let lines, _): lines.name
    case .value(let cell, _, _): Wording(zh: cell.label, en: "\(cell.identifier) (\(cell.label))")
    }
  }

  /// What stood there before; nil if nothing did.
  public var old: String? {
    switch self {
    case .edition(let old, _): old.name
    case .organ(let old, _): old
    case .year(let old, _): old.map { String($0) }
    case .metadata(_, let old, _), .heading(_, let old, _): old
    case .line(_, .replaced(_, let old, _)), .line(_, .removed(_, let old)): old
    case .line(_, .inserted): nil
    case .value(_, let old, _): old.text
    }
  }

  /// What stands there now; nil if nothing does.
  public var new: String? {
    switch self {
    case .edition(_, let new): new.name
    case .organ(_, let new): new
    case .year(_, let new): new.map { String($0) }
    case .metadata(_, _, let new), .heading(_, _, let new): new
    case .line(_, .replaced(_, _, let new)), .line(_, .inserted(_, let new)): new
    case .line(_, .removed): nil
    case .value(_, _, let new): new.text
    }
  }
}
