#if SQLite
import ReportModel
public import ValueTables

/// The values of reports as a database (SQLite 3): tables of reports, cells and values, views over them, and a
/// dictionary of what they hold.
///
/// Equal reports in equal order give equal bytes with the same version of the library.
public struct ValueDatabase: ~Copyable {
  private let connection: SQLiteConnection
  private let report: SQLiteStatement
  private let value: SQLiteStatement
  private let cell: SQLiteStatement
  private var reports: Int
  /// The numbers of the cells of each edition that reports have had so far.
  private var cells: [Edition: [Int]]
  private var cellCount: Int

  /// Makes an empty database.
  ///
  /// - Parameter path: A file that is there and empty; nothing else may read it until ``finish()``.
  /// - Throws: ``SQLiteFailure``.
  public init(at path: String) throws(SQLiteFailure) {
    let connection = try SQLiteConnection(writing: path)
    // The file gets its name only when it is whole: there is nothing to roll back to.
    try connection.execute(
      "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE"
    )
    try connection.execute(ValueSchema.tables)
    let report = try connection.prepare(ValueSchema.insertReport)
    let cell = try connection.prepare(ValueSchema.insertCell)
    let value = try connection.prepare(ValueSchema.insertValue)
    try connection.execute("BEGIN")
    let dictionary = try connection.prepare(ValueSchema.insertMeaning)
    for entry in ValueSchema.dictionary {
      dictionary.bind(entry.kind, at: 1)
      dictionary.bind(entry.name, at: 2)
      dictionary.bind(entry.meaning.zh, at: 3)
      dictionary.bind(entry.meaning.en, at: 4)
      try dictionary.run()
    }
    self.connection = connection
    self.report = report
    self.cell = cell
    self.value = value
    reports = 0
    cells = [:]
    cellCount = 0
  }

  /// Adds a report with its values.
  public mutating func add(_ tabled: TabledReport) throws(SQLiteFailure) {
    reports += 1
    report.bind(reports, at: 1)
    for (index, column) in ValueColumn.ofReport.enumerated() {
      let position = Int32(index) + 2
      if column == .year {
        report.bind(tabled.report.year, at: position)
      } else {
        report.bind(tabled.text(column), at: position)
      }
    }
    try report.run()
    let numbers = try numbers(of: tabled.report.edition)
    for cell in tabled.report.form.cells {
      let parted = TabledValue(tabled.report.values[cell.index], as: cell.valueType)
      try add(parted, cell: numbers[cell.index])
    }
    for joint in tabled.report.jointCounts {
      let names = joint.cells.map { tabled.report.form.cells[$0] }
      cellCount += 1
      try addCell(
        edition: tabled.report.edition,
        [
          names.first?.table.name, nil, nil, names.map(\.identifier).joined(separator: "+"),
          names.map(\.label).joined(separator: " + "),
        ]
      )
      try add(TabledValue(joint: joint.count), cell: cellCount)
    }
  }

  /// Makes the indices and ends the file.
  public consuming func finish() throws(SQLiteFailure) {
    try connection.execute("COMMIT")
    try connection.execute(ValueSchema.indicesAndViews)
  }

  private func add(_ parted: TabledValue, cell: Int) throws(SQLiteFailure) {
    value.bind(reports, at: 1)
    value.bind(cell, at: 2)
    let whole = parted.number.flatMap { Int($0) }
    if let whole {
      value.bind(whole, at: 3)
    } else {
      // The column's affinity makes a number of it, perhaps not of all its digits.
      value.bind(parted.number, at: 3)
    }
    value.bind(whole == nil ? parted.number : nil, at: 4)
    value.bind(parted.unit.isEmpty ? nil : parted.unit, at: 5)
    value.bind(parted.state.rawValue, at: 6)
    value.bind(parted.note, at: 7)
    try value.run()
  }

  private mutating func numbers(of edition: Edition) throws(SQLiteFailure) -> [Int] {
    if let numbers = cells[edition] { return numbers }
    var numbers: [Int] = []
    for tabled in TabledCell.cells(of: edition.form) {
      cellCount += 1
      try addCell(edition: edition, ValueColumn.ofCell.map { tabled.text($0) })
      numbers.append(cellCount)
    }
    cells[edition] = numbers
    return numbers
  }

  private func addCell(edition: Edition, _ texts: [String?]) throws(SQLiteFailure) {
    cell.bind(cellCount, at: 1)
    cell.bind(edition.name, at: 2)
    for (index, text) in texts.enumerated() { cell.bind(text, at: Int32(index) + 3) }
    try cell.run()
  }
}
#endif
