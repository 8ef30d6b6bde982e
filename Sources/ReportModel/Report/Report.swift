/// An annual report: the form that it follows and everything that it says.
///
/// A title line, heading or paragraph is one line: it holds no line break. Its spacing is the source's.
public struct Report: Hashable, Sendable {
  /// A section of the report.
  public struct Section: Hashable, Sendable {
    /// The whole heading line, such as `一、总体情况`; nil if the report has no such heading.
    public var heading: String?
    /// The paragraphs; in a section with a table, those before it.
    public var paragraphs: [String]
    /// The paragraphs after the section's table; empty in a section without one.
    public var paragraphsAfterTable: [String]

    /// Puts a section together.
    public init(
      heading: String? = nil,
      paragraphs: [String] = [],
      paragraphsAfterTable: [String] = []
    ) {
      self.heading = heading
      self.paragraphs = paragraphs
      self.paragraphsAfterTable = paragraphsAfterTable
    }
  }

  /// The edition of the form.
  public let edition: Edition
  /// The organ whose report it is; empty if the source does not say.
  public var organ: String
  /// The reporting year; nil if the source does not say.
  public var year: Int?
  /// The title, line by line.
  public var title: [String]
  /// The paragraphs between the title and the first section.
  public var preface: [String]
  /// The sections, in the order of the form.
  public var sections: [Section]
  /// A value for each of the form's cells, in form order.
  public var values: [CellValue]
  /// Counts that the source gives for several cells together, where it does not tell the cells apart.
  public var jointCounts: [JointCount] = []
  /// What the published page says about the document.
  public var metadata: Metadata

  /// A report on the given edition with the form's headings, no paragraphs and one value in every cell.
  public init(
    edition: Edition,
    organ: String = "",
    year: Int? = nil,
    filling value: CellValue = .blank
  ) {
    self.edition = edition
    self.organ = organ
    self.year = year
    title = []
    preface = []
    let form = edition.form
    sections = form.sections.map { Section(heading: $0.heading) }
    values = Array(repeating: value, count: form.cells.count)
    metadata = Metadata()
  }

  /// The form that the report follows.
  public var form: Form { edition.form }

  /// The value of the cell with the given identifier; nil if the form has no such cell.
  public subscript(identifier: String) -> CellValue? {
    get { form.cell(identifier).map { values[$0.index] } }
    set {
      if let cell = form.cell(identifier), let newValue { values[cell.index] = newValue }
    }
  }

  /// The section of the given kind.
  ///
  /// - Precondition: The form has such a section.
  public subscript(kind: SectionKind) -> Section {
    get { sections[index(of: kind)] }
    set { sections[index(of: kind)] = newValue }
  }

  private func index(of kind: SectionKind) -> Int {
    guard let section = form.section(kind) else {
      preconditionFailure("edition \(edition) has no section \(kind)")
    }
    return section.index
  }

  /// The section of the given kind; an empty one without heading where the form has none.
  func section(_ kind: SectionKind) -> Section {
    form.section(kind).map { sections[$0.index] } ?? Section()
  }

  /// The title that the form prescribes for an organ and a year, on two lines.
  public static func prescribedTitle(organ: String, year: Int) -> [String] {
    [organ, "\(year)年政府信息公开工作年度报告"]
  }
}
