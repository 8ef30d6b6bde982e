/// What last year's report says, to be seen beside this year's.
public struct LastYearValues: Sendable {
  /// The edition that it follows.
  public let edition: Edition
  /// Its values, in the order of its form.
  public let values: PackedValues

  /// Puts the values together.
  public init(edition: Edition, values: PackedValues) {
    self.edition = edition
    self.values = values
  }

  /// What stands in last year's cell of the same meaning; blank if there is none.
  ///
  /// - Parameter form: This year's form.
  /// - Returns: The values in the order of its cells.
  public func values(on form: Form) -> [CellValue] {
    let cells = Dictionary(
      edition.form.cells.map { ($0.identifier, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    return form.cells.map { cell in
      guard let old = cells[cell.identifier], old.valueType == cell.valueType else { return .blank }
      return values[old.index]
    }
  }
}
