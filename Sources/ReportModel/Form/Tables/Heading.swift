/// A row or column heading of a table, with the headings under it.
public struct Heading: Sendable {
  /// The official label, letter for letter; empty for the one row of a table without row labels.
  public let label: String
  /// Labels that many reports write instead of the official one.
  public let variants: [String]
  /// This heading's part of a cell identifier; nil where the heading only groups others.
  public let key: String?
  /// The article behind the heading, where it has one of its own.
  public let clause: String?
  /// The type of the values below a leaf column heading; nil: as the table says.
  public let valueType: ValueType?
  /// The headings grouped under this one; empty for a leaf.
  public let children: [Heading]

  /// Describes a heading.
  public init(
    _ label: String,
    _ key: String? = nil,
    variants: [String] = [],
    clause: String? = nil,
    valueType: ValueType? = nil,
    children: [Heading] = []
  ) {
    self.label = label
    self.key = key
    self.variants = variants
    self.clause = clause
    self.valueType = valueType
    self.children = children
  }

  /// How many levels of headings there are from this one down, itself included.
  public var depth: Int { 1 + (children.lazy.map(\.depth).max() ?? 0) }

  /// The paths from this heading to each of its leaves, in reading order.
  public var leafPaths: [[Heading]] {
    children.isEmpty ? [[self]] : children.flatMap { $0.leafPaths.map { [self] + $0 } }
  }
}
