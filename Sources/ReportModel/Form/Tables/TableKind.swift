/// Which of a form's tables: the name that its cells' identifiers begin with.
///
/// The kinds are open: a form names the tables that it has, and a table is looked up by its kind,
/// never by its position.
public struct TableKind: Hashable, Sendable {
  /// The first key of the identifiers of the table's cells: `applications`.
  public let name: String

  /// Names a kind of table.
  public init(_ name: String) { self.name = name }
}

extension TableKind: CustomStringConvertible {
  /// The name.
  public var description: String { name }
}
