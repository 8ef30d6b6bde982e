/// What the notice of an edition wants of the overview.
public struct OverviewExpectation: Sendable {
  /// Something that the overview is to tell of, and the words by which that is known.
  public struct Item: Sendable {
    /// What it is.
    public let name: String
    /// The words, one of which is enough.
    public let words: [String]

    /// Describes an item.
    public init(_ name: String, words: [String]) {
      self.name = name
      self.words = words
    }
  }

  /// Which section the overview is.
  public let section: SectionKind
  /// The most characters; nil where the notice names no number.
  public let characterLimit: Int?
  /// What the overview is to tell of.
  public let items: [Item]
  /// Where the notice says so.
  public let basis: Wording

  /// Describes what is wanted.
  public init(
    section: SectionKind,
    characterLimit: Int?,
    items: [Item] = [],
    basis: Wording
  ) {
    self.section = section
    self.characterLimit = characterLimit
    self.items = items
    self.basis = basis
  }
}

/// The statement on the processing fee that the notice of an edition wants.
public struct FeeStatementExpectation: Sendable {
  /// The section that is to have it.
  public let section: SectionKind
  /// The words by which it is known.
  public let words: [String]
  /// What there is to say where it is missing.
  public let missing: Wording
  /// What asks for the statement.
  public let basis: Wording

  /// Describes the statement.
  public init(section: SectionKind, words: [String], missing: Wording, basis: Wording) {
    self.section = section
    self.words = words
    self.missing = missing
    self.basis = basis
  }
}
