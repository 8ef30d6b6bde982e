#if SQLite
import ReportModel
import ValueTables

/// The tables and views of the database, made of the columns that the table of values has.
enum ValueSchema {
  static let tables = """
    CREATE TABLE report (id INTEGER PRIMARY KEY, \(columns(ValueColumn.ofReport)));
    CREATE TABLE cell (id INTEGER PRIMARY KEY, edition TEXT NOT NULL, \(columns(ValueColumn.ofCell)));
    CREATE TABLE cell_value (
      report INTEGER NOT NULL REFERENCES report(id), cell INTEGER NOT NULL REFERENCES cell(id),
      value NUMERIC, written TEXT, unit TEXT, state TEXT NOT NULL, note TEXT,
      PRIMARY KEY (report, cell)
    ) WITHOUT ROWID;
    CREATE TABLE dictionary (kind TEXT NOT NULL, name TEXT NOT NULL, zh TEXT NOT NULL, en TEXT NOT NULL,
      PRIMARY KEY (kind, name)) WITHOUT ROWID;
    """

  /// The views are those that a person begins with: every value with its report and cell, and sums over a year.
  static let indicesAndViews = """
    CREATE INDEX cell_value_by_cell ON cell_value(cell);
    CREATE INDEX report_by_year ON report(year, organ);
    CREATE VIEW long AS
      SELECT \(names(ValueColumn.ofReport, of: "report")), \(names(ValueColumn.ofCell, of: "cell")),
        value, COALESCE(written, value) AS written, unit, state, note
      FROM cell_value JOIN report ON report.id = cell_value.report JOIN cell ON cell.id = cell_value.cell;
    CREATE VIEW yearly_sums AS
      SELECT report.year AS year, cell.identifier AS identifier, MIN(cell.label) AS label,
        COALESCE(unit, '') AS unit, SUM(value) AS sum, COUNT(*) AS numbers,
        (SELECT COUNT(*) FROM report AS other WHERE other.year IS report.year) AS reports
      FROM cell_value JOIN report ON report.id = cell_value.report JOIN cell ON cell.id = cell_value.cell
      WHERE value IS NOT NULL
      GROUP BY report.year, cell.identifier, COALESCE(unit, '');
    CREATE VIEW unread AS
      SELECT file, organ, year, identifier, label, note FROM long WHERE state = 'unreadable';
    """

  static let insertReport =
    "INSERT INTO report VALUES (\(parameters(1 + ValueColumn.ofReport.count)))"
  static let insertCell = "INSERT INTO cell VALUES (\(parameters(2 + ValueColumn.ofCell.count)))"
  static let insertValue = "INSERT INTO cell_value VALUES (\(parameters(7)))"
  static let insertMeaning = "INSERT INTO dictionary VALUES (\(parameters(4)))"

  /// What columns and states mean, and what the views are.
  static var dictionary: [(kind: String, name: String, meaning: Wording)] {
    ValueColumn.allCases.map { ("column", $0.rawValue, $0.meaning) } + [
      ("column", "written", written)
    ]
      + ValueState.allCases.map { ("state", $0.rawValue, $0.meaning) } + views
  }

  private static let written = Wording(
    zh: "照原写的数，不经换算；value 是供计算的数",
    en: "the number as it was written; value is the one to calculate with"
  )

  private static let views: [(kind: String, name: String, meaning: Wording)] = [
    (
      "view", "long",
      Wording(zh: "每个值一行，列同 CSV", en: "a row for every value, the columns of the CSV")
    ),
    (
      "view", "yearly_sums",
      Wording(
        zh: "各年度每格的合计，单位不同的分开：reports 份报告中 numbers 份有数；金额按浮点数相加",
        en:
          "the sum of each cell in a year, by unit: numbers of the reports have one; amounts are added as floating point"
      )
    ),
    (
      "view", "unread",
      Wording(zh: "不能确定的值", en: "the values that could not be read for certain")
    ),
  ]

  private static func columns(_ columns: [ValueColumn]) -> String {
    columns.map { "\"\($0.rawValue)\" \($0.isNumeric ? "INTEGER" : "TEXT")" }
      .joined(separator: ", ")
  }

  private static func names(_ columns: [ValueColumn], of table: String) -> String {
    columns.map { "\(table).\"\($0.rawValue)\" AS \"\($0.rawValue)\"" }.joined(separator: ", ")
  }

  private static func parameters(_ count: Int) -> String {
    Array(repeating: "?", count: count).joined(separator: ", ")
  }
}
#endif
