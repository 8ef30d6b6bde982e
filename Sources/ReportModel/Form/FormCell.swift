/// One value cell of the form.
public struct FormCell: Sendable {
  /// The position in ``Form/cells`` and in ``Report/values``.
  public let index: Int
  /// The table that the cell is in.
  public let table: TableKind
  /// The stable identifier, such as `applications.granted.naturalPerson`.
  public let identifier: String
  /// The identifier's parts: table, row keys, column keys.
  public let path: [String]
  /// The official labels that lead to the cell, from the table's name down.
  public let labels: [String]
  /// The type of its value.
  public let valueType: ValueType
  /// The labels joined for a message: `申请 › （一）予以公开 › 自然人`.
  public let label: String

  /// The labels below the table's name in one line: `（一）予以公开·自然人`.
  ///
  /// - Parameter separator: What stands between them.
  /// - Returns: The line.
  public func labelInTable(joinedBy separator: String = "·") -> String {
    labels.dropFirst().joined(separator: separator)
  }
}
