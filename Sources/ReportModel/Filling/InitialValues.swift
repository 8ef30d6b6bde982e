/// The values that a blank form was given to the one who fills it in: nothing, zeros, numbers of last
/// year; as a fingerprint of each table.
public struct InitialValues: Hashable, Sendable {
  /// The fingerprints, in the order of the form's tables.
  private let tables: [Substring]

  /// The values of a report as they are.
  public init(of report: Report) {
    tables = report.form.tables.map { Self.fingerprint(of: report.values[$0.cells])[...] }
  }

  /// Takes them from their text; nil if it is empty.
  public init?(_ text: String) {
    tables = text.split(separator: " ")
    if tables.isEmpty { return nil }
  }

  /// The fingerprints as a line of a file.
  public var text: String { tables.joined(separator: " ") }

  /// Whether all values of a table are those of the beginning.
  ///
  /// - Parameters:
  ///   - table: The number of the table, from 0.
  ///   - report: The report as it is now, on the form that was given out.
  /// - Returns: False for a table that the form given out did not have.
  public func isUnchanged(table: Int, in report: Report) -> Bool {
    guard tables.indices.contains(table), report.form.tables.indices.contains(table) else {
      return false
    }
    return tables[table] == Self.fingerprint(of: report.values[report.form.tables[table].cells])
  }

  private static func fingerprint(of values: ArraySlice<CellValue>) -> String {
    var hash = ContentHash()
    for value in values { hash.add(value) }
    return hash.text
  }
}
