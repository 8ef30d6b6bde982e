internal import Synchronization

/// An edition of the statutory form, described once.
///
/// Readers, writers, rules, schemas and documentation are derived from this description.
public final class Form: Sendable {
  /// What the form is made from.
  public let described: EditionDescription
  /// The sections, in order.
  public let sections: [FormSection]
  /// The report tables, in order.
  public let tables: [FormTable]
  /// Every value cell, in form order.
  public var cells: [FormCell] { identified.cells }
  let identified: IdentifiedCells
  /// The rules about one report: sums that the form prescribes, and limits.
  public let rules: [Rule]
  /// Those of them that are sums.
  public let sums: [Rule]
  /// The kinds of rules, those across the years last.
  public let ruleFamilies: [Rule.Family]

  /// The ways in which the text repeats numbers of the tables.
  public let claims: [FormClaim]
  /// The readings of what was received in a year, from which the text works out changes on last year.
  public let growth: [[Int]]
  /// The cells whose numbers few organs can have, by index.
  public let regulations: [Int]
  /// The cell that counts what is carried forward where the text may say that nothing is.
  public let completion: Int?

  /// The rules across the years, by the edition of the year before.
  private let yearRules = Mutex<[Edition: [Rule]]>([:])

  /// Makes the form that a description describes, with what is wrong with it.
  static func make(_ described: EditionDescription) -> (form: Form, problems: [String]) {
    var problems: [String] = []
    let form = Form(described, problems: &problems)
    return (form, problems)
  }

  private init(_ described: EditionDescription, problems: inout [String]) {
    self.described = described
    var cells: [FormCell] = []
    tables = described.tables.map { FormTable($0, appendingTo: &cells) }
    let identified = IdentifiedCells(cells)
    self.identified = identified
    var sections = described.sections
    for index in sections.indices { sections[index].number = index + 1 }
    self.sections = sections
    rules = described.rules.flatMap { $0.rules(among: identified, problems: &problems) }
    sums = rules.filter { $0.family.relation == .equal }
    for rule in described.yearRules { _ = rule.rules(among: identified, problems: &problems) }
    var families: [Rule.Family] = []
    for rule in described.rules + described.yearRules where !families.contains(rule.family) {
      families.append(rule.family)
    }
    ruleFamilies = families
    func readings(_ readings: [[String]], of name: String) -> [[Int]] {
      readings.map { identifiers in
        let patterns = identifiers.map { CellPattern($0) }
        let found = patterns.map { $0.indices(among: identified) }
        for (pattern, found) in zip(patterns, found) where found.isEmpty {
          problems.append("\(name): there is no cell \(pattern)")
        }
        return found.joined().sorted()
      }
    }
    claims = described.claims.map { pattern in
      FormClaim(
        pattern: pattern,
        readings: readings(pattern.readings, of: "claim \(pattern.family.name)")
      )
    }
    growth = readings(described.growth, of: "growth")
    regulations =
      readings(described.regulations.map { [$0.cells] } ?? [], of: "regulations").first ?? []
    completion =
      readings(described.completion.map { [[$0.cell]] } ?? [], of: "completion").first?.first
    problems += structuralProblems
  }

  /// What does not fit among sections, tables and cells.
  private var structuralProblems: [String] {
    var problems: [String] = []
    if identified.indices.count != cells.count { problems.append("two cells have one identifier") }
    if Set(sections.map(\.kind)).count != sections.count {
      problems.append("two sections are of one kind")
    }
    if Set(tables.map(\.kind)).count != tables.count {
      problems.append("two tables are of one kind")
    }
    for section in sections where section.numeral.isEmpty || section.keywords.isEmpty {
      problems.append("section \(section.kind) has no numeral or no keyword")
    }
    let held = sections.compactMap(\.table)
    if Set(held).count != held.count || Set(held) != Set(tables.map(\.kind)) {
      problems.append("each table is held by one section")
    }
    let named = [
      described.overview?.section, described.feeStatement?.section,
      described.problemsSection?.section,
    ].compactMap { $0 }
    for kind in named where section(kind) == nil { problems.append("there is no section \(kind)") }
    for table in tables
    where table.described.sheet.columnWidths.count != table.layout.columnCount {
      problems.append(
        "table \(table.kind) has \(table.layout.columnCount) columns and \(table.described.sheet.columnWidths.count) widths"
      )
    }
    return problems
  }

  /// The edition that prints the form.
  public var edition: Edition { Edition(form: self) }

  /// The cell with the given identifier; nil if the form has none.
  public func cell(_ identifier: String) -> FormCell? {
    identified.indices[identifier].map { cells[$0] }
  }

  /// Whether the form has a cell with the given identifier.
  public func holds(_ identifier: String) -> Bool { identified.indices[identifier] != nil }

  /// The table of the given kind; nil if the form has none.
  public func table(_ kind: TableKind) -> FormTable? { tables.first { $0.kind == kind } }

  /// The section of the given kind; nil if the form has none.
  public func section(_ kind: SectionKind) -> FormSection? { sections.first { $0.kind == kind } }

  /// The section that holds the given table; nil if the form has no such table.
  public func section(holding table: TableKind) -> FormSection? {
    sections.first { $0.table == table }
  }

  /// The rules that hold a report against last year's, in form order.
  ///
  /// - Parameter previous: The edition that last year's report follows.
  /// - Returns: The rules whose cells both editions have.
  public func rules(after previous: Edition) -> [Rule] {
    yearRules.withLock { made in
      if let rules = made[previous] { return rules }
      let rules = described.yearRules
        .flatMap { $0.rules(among: identified, after: previous.form.identified) }
        .sorted { $0.totals[0] < $1.totals[0] }
      made[previous] = rules
      return rules
    }
  }
}

extension Form: Equatable {
  /// Two forms are the same when their editions are: each edition has one description.
  public static func == (left: Form, right: Form) -> Bool { left === right }
}
