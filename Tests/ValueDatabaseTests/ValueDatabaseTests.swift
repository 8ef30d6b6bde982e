#if SQLite
import CSQLite
import Files
import ReportModel
import Testing
import ValueDatabase
import ValueTables

@Suite("the values as a database")
struct ValueDatabaseTests {
  /// The rows of a query, their columns joined by `|`.
  private static func rows(_ query: String, _ path: String) throws -> [String] {
    var connection: OpaquePointer?
    try #require(sqlite3_open_v2(path, &connection, SQLITE_OPEN_READONLY, nil) == SQLITE_OK)
    defer { sqlite3_close(connection) }
    var statement: OpaquePointer?
    try #require(sqlite3_prepare_v2(connection, query, -1, &statement, nil) == SQLITE_OK)
    defer { sqlite3_finalize(statement) }
    var rows: [String] = []
    while sqlite3_step(statement) == SQLITE_ROW {
      let columns = (0..<sqlite3_column_count(statement)).map { column in
        sqlite3_column_text(statement, column).map { String(cString: $0) } ?? "NULL"
      }
      rows.append(columns.joined(separator: "|"))
    }
    return rows
  }

  private static func write(_ reports: [TabledReport], to path: String) throws {
    let file = try FileInProgress(at: path, replacing: true)
    var database = try ValueDatabase(at: file.temporaryPath)
    for report in reports { try database.add(report) }
    try database.finish()
    try file.finish()
  }

  private static let edition = EditionRegistry.shipped.latest

  private static func report(_ organ: String, _ first: CellValue) -> TabledReport {
    var report = Report(edition: edition, organ: organ, year: 2025)
    report.values[0] = first
    return TabledReport(report, file: "\(organ).txt")
  }

  @Test("numbers are summed by year; what is no number has its state and is no 0")
  func sums() throws {
    let folder = try ScratchFolder()
    let path = folder.path + "/values.sqlite"
    let fee = try #require(Self.edition.form.cells.first { !$0.valueType.isWhole })
    var exact = Report(edition: Self.edition, organ: "丙", year: 2025)
    let digits = "1234567890123456789.10"
    exact.values[fee.index] = .number(NumberValue(.amount(try #require(Amount(digits: digits)))))
    let reports = [
      Self.report("甲", .count(12)), Self.report("乙';--", .count(30)),
      Self.report("丁", .unreadable("1 2")), TabledReport(exact, file: "丙.txt"),
    ]
    try Self.write(reports, to: path)
    let identifier = Self.edition.form.cells[0].identifier
    #expect(
      try Self.rows(
        "SELECT sum, numbers, reports FROM yearly_sums WHERE identifier = '\(identifier)'",
        path
      )
        == ["42|2|4"]
    )
    #expect(try Self.rows("SELECT organ, note FROM unread", path) == ["丁|1 2"])
    #expect(
      try Self.rows("SELECT DISTINCT state FROM long WHERE value IS NULL ORDER BY state", path)
        == ["blank", "unreadable"]
    )
    #expect(
      try Self.rows("SELECT written FROM long WHERE organ = '丙' AND value IS NOT NULL", path)
        == [digits]
    )
    #expect(try Self.rows("SELECT COUNT(*) FROM long", path) == ["\(4 * exact.values.count)"])
    #expect(try Self.rows("PRAGMA integrity_check", path) == ["ok"])
    let names = Set(try Self.rows("SELECT name FROM pragma_table_info('long')", path))
    #expect(names.isSuperset(of: ValueColumn.allCases.map(\.rawValue)))
    #expect(Set(try Self.rows("SELECT name FROM dictionary", path)).isSuperset(of: names))
  }

  @Test("equal reports give equal bytes")
  func equalBytes() throws {
    let folder = try ScratchFolder()
    let reports = [Self.report("甲", .count(1))]
    var files: [[UInt8]] = []
    for name in ["a", "b"] {
      let path = folder.path + "/\(name).sqlite"
      try Self.write(reports, to: path)
      files.append(try FileReader.read(path, limit: 8 << 20))
    }
    #expect(files[0] == files[1])
  }
}
#endif
