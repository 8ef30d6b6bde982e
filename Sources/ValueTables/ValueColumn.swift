public import ReportModel

/// A column of the table of all values: the one place that says what stands in it.
///
/// The names are those of programs and stay as they are, whatever language messages have.
public enum ValueColumn: String, CaseIterable, Sendable {
  /// The file.
  case file
  /// The organ.
  case organ
  /// The reporting year.
  case year
  /// The edition of the form.
  case edition
  /// Whose work the report covers.
  case scope
  /// 统一社会信用代码.
  case creditCode = "credit_code"
  /// 行政区划代码.
  case divisionCode = "division_code"
  /// The table.
  case table
  /// The row in the table.
  case row
  /// The column in the table.
  case column
  /// The cell's identifier.
  case identifier
  /// The cell's label.
  case label
  /// The number.
  case value
  /// Its unit.
  case unit
  /// How the value is known.
  case state
  /// What stands beside the number.
  case note

  /// The columns that say whose report it is, the same for all its rows.
  public static let ofReport: [ValueColumn] = [
    .file, .organ, .year, .edition, .scope, .creditCode, .divisionCode,
  ]

  /// The columns that say which cell it is, the same in all reports of an edition.
  public static let ofCell: [ValueColumn] = [.table, .row, .column, .identifier, .label]

  /// Whether its values are numbers.
  public var isNumeric: Bool { self == .year || self == .value }

  /// What stands in it.
  public var meaning: Wording {
    switch self {
    case .file: Wording(zh: "文件，按命令行给出的路径", en: "the file, by its path as given")
    case .organ: Wording(zh: "机关名称，照报告", en: "the organ, as the report names it")
    case .year: Wording(zh: "报告年度，不明则空", en: "the reporting year; empty if unknown")
    case .edition: Wording(zh: "格式版本，如 2021", en: "the edition of the form, as 2021")
    case .scope:
      Wording(zh: "填报范围：organ 本机关，region 本级政府汇总，system 全系统", en: "organ, region or system")
    case .creditCode: Wording(zh: "统一社会信用代码", en: "the unified social credit code")
    case .divisionCode: Wording(zh: "行政区划代码", en: "the code of the administrative division")
    case .table: Wording(zh: "表，标识的第一段", en: "the table, the first part of the identifier")
    case .row: Wording(zh: "行，标识中属于行的部分", en: "the row, by the identifier's parts for it")
    case .column: Wording(zh: "列，标识中属于列的部分", en: "the column, by the identifier's parts for it")
    case .identifier: Wording(zh: "单元格的标识，各版本通用", en: "the cell's identifier, in all editions")
    case .label: Wording(zh: "单元格的名称，照表格", en: "the cell's labels, as the form prints them")
    case .value: Wording(zh: "数，照原写；没有数则空", en: "the number as written; empty where there is none")
    case .unit: Wording(zh: "单位：件、万元，或报告写明的单位", en: "件, 万元, or the unit that the report writes")
    case .state: Wording(zh: "这个值怎样得来，见各状态", en: "how the value is known, see the states")
    case .note:
      Wording(zh: "数旁的说明，或不是数的原文", en: "what stands beside the number, or in its place")
    }
  }
}

/// How a value of a cell is known.
public enum ValueState: String, CaseIterable, Sendable {
  /// It was read.
  case number
  /// Nothing stands in the cell.
  case blank
  /// A mark says that there is nothing to report.
  case notApplicable = "not_applicable"
  /// It could not be read for certain.
  case unreadable
  /// It was proved by the sums of the form alone.
  case recovered
  /// It is known for several cells together.
  case joint

  /// What it says.
  public var meaning: Wording {
    switch self {
    case .number: Wording(zh: "数，读自报告", en: "a number, read from the report")
    case .blank: Wording(zh: "空白，不等于 0", en: "nothing stands there, which is not 0")
    case .notApplicable:
      Wording(zh: "写明没有（/、—、无），记号见 note", en: "a mark for nothing (/, —, 无), see note")
    case .unreadable:
      Wording(zh: "不能确定，原文见 note", en: "could not be read for certain; what stood there is in note")
    case .recovered:
      Wording(zh: "由勾稽关系唯一推出，不是读出的", en: "the only number that the sums leave, not read")
    case .joint:
      Wording(zh: "几格合计的数，分不开", en: "the sum of several cells that the report does not tell apart")
    }
  }
}
