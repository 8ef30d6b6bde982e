internal import Listings
public import ReportModel

/// A line for every report, a column for every cell that an edition has: the form that a person sorts.
///
/// A cell holds a number or nothing; what nothing means is counted in columns of its own, and cells that could
/// not be read are named there.
public struct WideRecords: ValueRecords {
  /// The identifiers of all editions' cells, each once; whether the unit stands beside it.
  private let columns: [(identifier: String, hasUnit: Bool)]
  /// The columns of each edition's cells.
  private let places: [Edition: [Int]]

  /// Prepares for the editions that reports may have.
  public init(editions: EditionRegistry = .shipped) {
    var columns: [(identifier: String, hasUnit: Bool)] = []
    var indices: [String: Int] = [:]
    var places: [Edition: [Int]] = [:]
    // The latest form's order is the one that people know.
    for edition in editions.editions.reversed() {
      places[edition] = edition.form.cells.map { cell in
        if let index = indices[cell.identifier] { return index }
        indices[cell.identifier] = columns.count
        columns.append((cell.identifier, !cell.valueType.units.isEmpty))
        return columns.count - 1
      }
    }
    self.columns = columns
    self.places = places
  }

  /// The names of the columns.
  public var head: [UInt8] {
    var record = DelimitedRecord()
    for column in ValueColumn.ofReport { record.append(column.rawValue) }
    for state in Self.counted { record.append(state.rawValue) }
    record.append(Self.unreadableCells)
    record.append(Self.jointCounts)
    for column in columns {
      record.append(column.identifier)
      if column.hasUnit { record.append(column.identifier + ".unit") }
    }
    var bytes: [UInt8] = []
    record.end(into: &bytes)
    return bytes
  }

  /// The line of a report.
  ///
  /// - Precondition: Its edition is one of those prepared for.
  public func records(of tabled: TabledReport) -> [UInt8] {
    let report = tabled.report
    guard let places = places[report.edition] else {
      preconditionFailure("edition \(report.edition) was not prepared for")
    }
    var values: [TabledValue?] = Array(repeating: nil, count: columns.count)
    var counts: [ValueState: Int] = [:]
    var unreadable: [String] = []
    for cell in report.form.cells {
      let value = TabledValue(report.values[cell.index], as: cell.valueType)
      values[places[cell.index]] = value
      counts[value.state, default: 0] += 1
      if value.state == .unreadable { unreadable.append(cell.identifier) }
    }
    var record = DelimitedRecord()
    for column in ValueColumn.ofReport { record.append(tabled, column) }
    for state in Self.counted { record.append(number: String(counts[state] ?? 0)) }
    record.append(unreadable.joined(separator: " "))
    let joint = report.jointCounts.map { joint in
      joint.cells.map { report.form.cells[$0].identifier }.joined(separator: "+")
        + "=\(joint.count)"
    }
    record.append(joint.joined(separator: " "))
    for (column, value) in zip(columns, values) {
      if let number = value?.number { record.append(number: number) } else { record.appendBlank() }
      if column.hasUnit { record.append(value?.unit ?? "") }
    }
    var bytes: [UInt8] = []
    record.end(into: &bytes)
    return bytes
  }

  /// The states whose cells are counted.
  private static let counted: [ValueState] = [.blank, .notApplicable, .unreadable, .recovered]
  private static let unreadableCells = "unreadable_cells"
  private static let jointCounts = "joint_counts"
}
