/// The cells of a form whose numbers only some organs can have: 规章, which the law lets few make.
public struct RegulationExpectation: Sendable {
  /// The cells, as patterns of identifiers.
  public let cells: [String]
  /// What lets few organs make them.
  public let basis: Wording

  /// Describes the cells.
  public init(cells: [String], basis: Wording) {
    self.cells = cells
    self.basis = basis
  }
}

/// What the notice of an edition wants of the section on problems: that it says something.
public struct ProblemsExpectation: Sendable {
  /// Which section it is.
  public let section: SectionKind
  /// The fewest characters that say something, punctuation left out.
  public let characterMinimum: Int
  /// Words with which a short section says that there are no problems.
  public let denials: [String]
  /// Words with which even a short section names something to improve.
  public let admissions: [String]
  /// Where the notice says so.
  public let basis: Wording

  /// Describes the section.
  public init(
    section: SectionKind,
    characterMinimum: Int,
    denials: [String],
    admissions: [String],
    basis: Wording
  ) {
    self.section = section
    self.characterMinimum = characterMinimum
    self.denials = denials
    self.admissions = admissions
    self.basis = basis
  }
}

/// The words by which the text says that no application is left, and the cell that counts those left.
public struct CompletionExpectation: Sendable {
  /// Words that follow each other: one of the first, perhaps one of the middle, one of the last.
  public struct Phrase: Sendable {
    /// What the phrase begins with.
    public let first: [String]
    /// What may stand between.
    public let middle: [String]
    /// What it ends with.
    public let last: [String]

    /// Describes a phrase.
    public init(first: [String], middle: [String], last: [String]) {
      self.first = first
      self.middle = middle
      self.last = last
    }
  }

  /// The ways to say it.
  public let phrases: [Phrase]
  /// Words with which a sentence speaks of something else, of a part, or of those left as well.
  public let exceptions: [String]
  /// The cell that counts what is carried forward.
  public let cell: String
  /// What the cell means.
  public let basis: Wording

  /// Describes the words.
  public init(phrases: [Phrase], exceptions: [String], cell: String, basis: Wording) {
    self.phrases = phrases
    self.exceptions = exceptions
    self.cell = cell
    self.basis = basis
  }
}
