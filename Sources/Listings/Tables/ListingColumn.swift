public import ReportModel

/// A column of a table for people.
public struct ListingColumn: Sendable {
  /// The name for programs: a key of JSON; distinct in a table.
  public var key: String
  /// The headings, the outermost first; neighbours that begin with the same ones share them.
  public var headings: [Wording]
  /// The width in characters of the Latin alphabet, of which a Chinese character takes two.
  public var width: Double
  /// How deep the column lies in a group that can be folded away; 0 for none.
  public var outlineLevel: Int

  /// Describes a column.
  public init(key: String, headings: [Wording], width: Double = 12, outlineLevel: Int = 0) {
    self.key = key
    self.headings = headings
    self.width = width
    self.outlineLevel = outlineLevel
  }

  /// Describes a column under one heading.
  public init(_ key: String, _ heading: Wording, width: Double = 12) {
    self.init(key: key, headings: [heading], width: width)
  }

  /// The headings in one line, for forms that have a single line of them.
  public func heading(_ language: Language) -> String {
    headings.map { $0(language) }.joined(separator: "/")
  }
}

extension Listing {
  /// The greatest width of a table that can be read on upright paper.
  static let uprightWidth = 125.0

  /// Whether the columns that are seen take more than upright paper has room for.
  var isWide: Bool {
    columns.filter { !isFolded || $0.outlineLevel == 0 }.reduce(0) { $0 + $1.width }
      > Self.uprightWidth
  }
}
