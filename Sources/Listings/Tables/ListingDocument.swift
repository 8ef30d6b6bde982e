public import ReportModel

/// Tables for people and programs: who has handed in what, what was found, what it adds up to.
///
/// It is made once and written as a workbook, a web page, CSV, JSON or lines for a terminal
/// (``ListingForm``); equal documents give equal bytes.
public struct ListingDocument: Sendable {
  /// What it is, as a heading.
  public var title: Wording
  /// What is said before the tables, a line each; the first says the most important.
  public var lines: [Wording]
  /// The tables; at least one.
  public var listings: [Listing]
  /// What is said behind the tables, as which program made them.
  public var foot: Wording?

  /// Puts a document together.
  public init(
    title: Wording,
    lines: [Wording] = [],
    listings: [Listing],
    foot: Wording? = nil
  ) {
    self.title = title
    self.lines = lines
    self.listings = listings
    self.foot = foot
  }
}

/// A table for people: a row an item, under headings in one level or more.
public struct Listing: Sendable {
  /// The name for programs: a member of JSON, an anchor of a page; distinct in a document.
  public var key: String
  /// The name for people: a sheet's tab, a heading.
  public var name: Wording
  /// What is said above the table, a line each.
  public var lines: [Wording]
  /// The columns; at least one.
  public var columns: [ListingColumn]
  /// The rows, each with a cell for every column.
  public var rows: [ListingRow]
  /// How many columns at the left say what a row is about: they stay in sight and are printed on every page.
  public var headColumns: Int
  /// Whether groups of columns are folded away until somebody unfolds them.
  public var isFolded = false
  /// What is said of the folded columns above the table where a program unfolds them: in workbooks alone.
  public var foldingLine: Wording?
  /// Whether the table stands beside a report: on its sheet it is said that no report is read from there.
  public var isAnnex = false
  /// Charts of its numbers; in workbooks and on the pages of the desk.
  public var charts: [ListingChart] = []

  /// Puts a table together.
  public init(
    key: String,
    name: Wording,
    lines: [Wording] = [],
    columns: [ListingColumn],
    rows: [ListingRow] = [],
    headColumns: Int = 1
  ) {
    self.key = key
    self.name = name
    self.lines = lines
    self.columns = columns
    self.rows = rows
    self.headColumns = headColumns
  }
}
