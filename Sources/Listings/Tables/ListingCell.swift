public import ReportModel

/// A row of a table for people.
public struct ListingRow: Sendable {
  /// The cells, one for every column of the table.
  public var cells: [ListingCell]
  /// How the row is to strike the eye; never the only place that says so.
  public var tone: ListingTone
  /// Whether it adds up the others, and is no item itself.
  public var isTotal: Bool

  /// Puts a row together.
  public init(_ cells: [ListingCell], tone: ListingTone = .plain, isTotal: Bool = false) {
    self.cells = cells
    self.tone = tone
    self.isTotal = isTotal
  }
}

/// A cell of a table for people.
public struct ListingCell: Sendable {
  /// What a cell holds.
  public enum Value: Hashable, Sendable {
    /// Nothing.
    case blank
    /// A text from a file.
    case text(String)
    /// Words of the program, with the name for programs if they have one; apart, so that a number takes little room.
    indirect case wording(Wording, code: String?)
    /// A decimal number, written as it is: `12`, `-0.50`.
    case number(String)
    /// What the numbers above it in its column add up to: in a workbook a formula, elsewhere the number.
    case sum(String)
  }

  /// What it holds.
  public var value: Value
  /// How it is to strike the eye; that of the row where it is nil.
  public var tone: ListingTone?
  /// Where it leads; nil for nowhere.
  public var link: ListingLink?

  /// Describes a cell.
  public init(_ value: Value, tone: ListingTone? = nil, link: ListingLink? = nil) {
    self.value = value
    self.tone = tone
    self.link = link
  }

  /// A cell with nothing in it.
  public static let blank = ListingCell(.blank)

  /// A cell with a text from a file; nil and the empty text are blank.
  public static func text(_ text: String?, link: ListingLink? = nil) -> ListingCell {
    guard let text, !text.isEmpty else { return .blank }
    return ListingCell(.text(text), link: link)
  }

  /// A cell with words of the program.
  public static func wording(
    _ wording: Wording,
    code: String? = nil,
    tone: ListingTone? = nil
  ) -> ListingCell {
    ListingCell(.wording(wording, code: code), tone: tone)
  }

  /// A cell with a whole number; nil is blank.
  public static func number(_ number: Int?, tone: ListingTone? = nil) -> ListingCell {
    number.map { ListingCell(.number(String($0)), tone: tone) } ?? .blank
  }
}

/// Where a cell leads.
public indirect enum ListingLink: Hashable, Sendable {
  /// To a row of a table in the same document, counted from 0; nil for the table itself.
  case listing(String, row: Int?)
  /// To a file, by its path as it was given.
  case file(String)
}

/// How something is to strike the eye.
public enum ListingTone: String, Hashable, Sendable, CaseIterable {
  /// Not at all.
  case plain
  /// All is well.
  case good
  /// Something to look at.
  case notice
  /// Something to explain.
  case warning
  /// Something to mend.
  case error
  /// Something that does not count.
  case muted
}
