/// An edition of the form as its notice prints it: everything that readers, writers, rules, schemas and
/// documentation know of it.
public struct EditionDescription: Sendable {
  /// The name; by custom the year of the notice.
  public let name: String
  /// The notice that published the edition.
  public let notice: String
  /// The first reporting year that the edition is prescribed for; it is so until the next edition's.
  public let firstYear: Int
  /// The sections, in order.
  public let sections: [FormSection]
  /// The report tables, in order, each held by one section.
  public let tables: [TableDescription]
  /// The rules about one report, in the order in which they are judged.
  public let rules: [RuleDescription]
  /// The rules that hold a report against last year's.
  public let yearRules: [RuleDescription]
  /// The ways in which the text repeats numbers of the tables.
  public let claims: [ClaimPattern]
  /// The readings of what was received in a year, from which the text works out changes on last year.
  public let growth: [[String]]
  /// What the notice wants of the overview; nil if nothing.
  public let overview: OverviewExpectation?
  /// The statement on the processing fee that the notice wants; nil if it wants none.
  public let feeStatement: FeeStatementExpectation?
  /// The cells of 规章, which few organs can make; nil if the form counts none.
  public let regulations: RegulationExpectation?
  /// What the notice wants of the section on problems; nil if nothing.
  public let problemsSection: ProblemsExpectation?
  /// How the text says that no application is left; nil if the form does not count those.
  public let completion: CompletionExpectation?

  /// Describes an edition.
  public init(
    name: String,
    notice: String,
    firstYear: Int,
    sections: [FormSection],
    tables: [TableDescription],
    rules: [RuleDescription] = [],
    yearRules: [RuleDescription] = [],
    claims: [ClaimPattern] = [],
    growth: [[String]] = [],
    overview: OverviewExpectation? = nil,
    feeStatement: FeeStatementExpectation? = nil,
    regulations: RegulationExpectation? = nil,
    problemsSection: ProblemsExpectation? = nil,
    completion: CompletionExpectation? = nil
  ) {
    self.name = name
    self.notice = notice
    self.firstYear = firstYear
    self.sections = sections
    self.tables = tables
    self.rules = rules
    self.yearRules = yearRules
    self.claims = claims
    self.growth = growth
    self.overview = overview
    self.feeStatement = feeStatement
    self.regulations = regulations
    self.problemsSection = problemsSection
    self.completion = completion
  }

  /// What is wrong with the description, such as a cell's identifier that is mistyped in a rule; empty if
  /// nothing is.
  public var problems: [String] { Form.make(self).problems }
}
