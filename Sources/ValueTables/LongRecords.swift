internal import Listings
public import ReportModel

/// A line for every cell of every report: the form that statistics programs and databases take.
public struct LongRecords: ValueRecords {
  /// What is said of the cells of an edition, made once.
  private let cells: [Edition: [DelimitedRecord]]

  /// Prepares for the editions that reports may have.
  public init(editions: EditionRegistry = .shipped) {
    cells = Dictionary(
      uniqueKeysWithValues: editions.editions.map { ($0, Self.prepared($0.form)) }
    )
  }

  /// The names of all columns.
  public var head: [UInt8] {
    var bytes: [UInt8] = []
    var record = DelimitedRecord()
    for column in ValueColumn.allCases { record.append(column.rawValue) }
    record.end(into: &bytes)
    return bytes
  }

  /// A line for every cell, in form order, then those that are known together alone.
  public func records(of tabled: TabledReport) -> [UInt8] {
    let report = tabled.report
    var beginning = DelimitedRecord()
    for column in ValueColumn.ofReport { beginning.append(tabled, column) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(report.values.count * 192)
    var record = DelimitedRecord()
    let prepared = cells[report.edition] ?? Self.prepared(report.form)
    for cell in report.form.cells {
      record.append(beginning)
      record.append(prepared[cell.index])
      record.append(TabledValue(report.values[cell.index], as: cell.valueType))
      record.end(into: &bytes)
    }
    for joint in report.jointCounts {
      let cells = joint.cells.map { report.form.cells[$0] }
      record.append(beginning)
      record.append(cells.first?.table.name ?? "")
      record.appendBlank()
      record.appendBlank()
      record.append(cells.map(\.identifier).joined(separator: "+"))
      record.append(cells.map(\.label).joined(separator: " + "))
      record.append(TabledValue(joint: joint.count))
      record.end(into: &bytes)
    }
    return bytes
  }

  private static func prepared(_ form: Form) -> [DelimitedRecord] {
    TabledCell.cells(of: form).map { cell in
      var record = DelimitedRecord()
      for column in ValueColumn.ofCell { record.append(cell.text(column) ?? "") }
      return record
    }
  }
}

extension DelimitedRecord {
  /// Adds what a column says of a report.
  mutating func append(_ report: TabledReport, _ column: ValueColumn) {
    let text = report.text(column)
    if column.isNumeric, let text { append(number: text) } else { append(text ?? "") }
  }

  /// Adds number, unit, state and note.
  fileprivate mutating func append(_ value: TabledValue) {
    if let number = value.number { append(number: number) } else { appendBlank() }
    append(value.unit)
    append(value.state.rawValue)
    append(value.note ?? "")
  }
}
