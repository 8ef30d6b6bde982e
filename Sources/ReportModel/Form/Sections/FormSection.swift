/// A section of the form.
public struct FormSection: Sendable {
  /// Which section it is.
  public let kind: SectionKind
  /// Its place in the form, counted from 1; 0 for one that is in no form yet.
  public internal(set) var number = 0
  /// The number as headings write it: `一`.
  public let numeral: String
  /// The heading after the number, as the form prints it.
  public let title: String
  /// Other words that real reports use for the title.
  public let titleVariants: [String]
  /// Words one of which a real heading of this section has, after its number.
  public let keywords: [String]
  /// Kinds of words of which a heading has one each where it is no other one; empty where the table below tells.
  public let sureWords: [[String]]
  /// The table that the section holds; nil for a narrative section.
  public let table: TableKind?
  /// The article that asks for the section.
  public let clause: String
  /// Whether the organ tells in the section of its own year, in words that no year before had.
  public let isOwnAccount: Bool

  /// Describes a section.
  public init(
    _ kind: SectionKind,
    numeral: String,
    title: String,
    titleVariants: [String] = [],
    keywords: [String],
    sureWords: [[String]] = [],
    table: TableKind? = nil,
    clause: String,
    isOwnAccount: Bool = false
  ) {
    self.kind = kind
    self.numeral = numeral
    self.title = title
    self.titleVariants = titleVariants
    self.keywords = keywords
    self.sureWords = sureWords
    self.table = table
    self.clause = clause
    self.isOwnAccount = isOwnAccount
  }

  /// The heading as the form prints it, such as `一、总体情况`.
  public var heading: String { numeral + "、" + title }

  /// Its place in ``Form/sections`` and ``Report/sections``.
  public var index: Int { number - 1 }
}

extension FormSection: Hashable {
  /// Two sections are the same when their kinds and places are.
  public static func == (left: FormSection, right: FormSection) -> Bool {
    left.number == right.number && left.kind == right.kind
  }

  /// Hashes kind and place.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(number)
    hasher.combine(kind)
  }
}
