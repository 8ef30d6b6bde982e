internal import FindingReports
internal import ReportFormats
public import ReportModel
internal import ReportPackages
internal import TextTools
internal import WorkbookFormat

/// The reasons (核实说明) that somebody has written into a table of findings.
public struct ReasonTable: Sendable {
  /// The most bytes that such a table may have: 64 MiB.
  public static let byteLimit = 64 << 20

  /// A row with a reason.
  public struct Row: Sendable {
    /// Where the reason stands.
    public let place: Place
    /// The report, as the check that made the table was given it.
    public let file: String
    /// The code of the finding.
    public let code: String
    /// The identifiers of the cells that the finding is about.
    let cells: String
    /// The finding in words.
    let message: String
    /// The reason.
    public let reason: String
  }

  /// The rows with a reason, in their order.
  public let rows: [Row]

  /// Reads a table: what `check --format xlsx` or `csv` has made, with reasons in its last column.
  ///
  /// - Parameter bytes: The whole file.
  /// - Throws: ``Refusal`` `REASONS-FORMAT` if it has not the columns; otherwise as reading a workbook or a text.
  public init(reading bytes: [UInt8]) throws(Refusal) {
    let probe = Probe(bytes)
    let isWorkbook =
      probe.isPackage || probe.kind == .excelXML2003 || probe.kind == .compoundFile
    let sheets =
      isWorkbook
      ? try WorkbookFormat.listSheets(probe)
      : try WorkbookFormat.listSheets(delimited: try probe.text(), limits: probe.limits)
    var rows: [Row] = []
    var isFound = false
    for sheet in sheets {
      guard let head = Head(of: sheet) else { continue }
      isFound = true
      rows += sheet.rows[head.first...].compactMap { head.row($0, of: sheet) }
    }
    guard isFound else { throw .noReasonColumns }
    self.rows = rows
  }

  /// The columns of a sheet by their headings.
  private struct Head {
    /// The first row below the headings.
    let first: Int
    private let columns: [FindingListing.Column: Int]

    private static let names: [String: FindingListing.Column] = {
      var names: [String: FindingListing.Column] = [:]
      for column in FindingListing.Column.allCases {
        for name in [column.rawValue, column.heading.zh, column.heading.en] { names[name] = column }
      }
      return names
    }()

    /// Nil for a sheet without the columns.
    init?(of sheet: ListSheet) {
      for (index, row) in sheet.rows.enumerated() {
        var columns: [FindingListing.Column: Int] = [:]
        for cell in row.cells {
          if let column = Self.names[cell.text.trimmed], columns[column] == nil {
            columns[column] = cell.column
          }
        }
        let needed: [FindingListing.Column] = [.file, .code, .message, .cells, .reason]
        if needed.allSatisfy({ columns[$0] != nil }) {
          self.columns = columns
          first = index + 1
          return
        }
      }
      return nil
    }

    func row(_ row: ListSheet.Row, of sheet: ListSheet) -> Row? {
      func text(_ column: FindingListing.Column) -> String {
        columns[column].flatMap { row.text($0) }?.trimmed.withoutGuard ?? ""
      }
      let reason = text(.reason)
      guard !reason.isEmpty, reason != FindingListing.unexplainable, let column = columns[.reason]
      else { return nil }
      return Row(
        place: sheet.place(row: row.number, column: column),
        file: text(.file),
        code: text(.code),
        cells: text(.cells),
        message: text(.message),
        reason: reason
      )
    }
  }
}

extension ReasonTable.Row {
  /// What a check says of a row now.
  public enum Standing: Sendable {
    /// The findings that the reason is for; several only where nothing tells them apart.
    case stands([Finding])
    /// The finding is gone.
    case gone
    /// It is about other values now.
    case changed
    /// It is of a kind that has to be mended.
    case unexplainable
  }

  /// Looks for the finding of the row among those of its report.
  public func standing(among findings: [Finding]) -> Standing {
    let cells = Set(cells.split(separator: " "))
    let same = findings.filter { finding in
      finding.code == code
        && Set(ExplainedFinding.identifiers(of: finding).split(separator: " ")) == cells
    }
    if same.isEmpty { return .gone }
    let message = message.withoutBlanks
    let exact = same.filter { finding in
      [finding.message.zh, finding.message.en].contains { wording in
        DisplayText(escaping: wording).string.withoutBlanks == message
          || wording.withoutBlanks == message
      }
    }
    if exact.isEmpty { return .changed }
    let explainable = exact.filter(ExplainedFinding.canExplain)
    return explainable.isEmpty ? .unexplainable : .stands(explainable)
  }

  /// That the reason was not taken.
  ///
  /// - Parameter standing: What a check says of the row now.
  /// - Returns: A finding about the row; nil if the reason was taken.
  public func untaken(_ standing: Standing) -> Finding? {
    let why: Wording
    switch standing {
    case .stands: return nil
    case .gone:
      why = Wording(zh: "核对已没有这个问题", en: "the check does not give this finding")
    case .changed:
      why = Wording(zh: "所涉数值或文字已改变", en: "what it is about has changed")
    case .unexplainable:
      why = Wording(zh: "这类问题须改正，不能说明", en: "a finding of this kind is to be mended, not explained")
    }
    return Finding(
      .reasonUntaken,
      at: place,
      found: reason,
      zh: "\(file) 的 \(code)：\(why.zh)，没有写入核实说明",
      en: "\(code) of \(file): \(why.en); the reason was not taken"
    )
  }
}

extension String {
  /// The text without the apostrophe that CSV puts before what a spreadsheet would calculate.
  fileprivate var withoutGuard: String {
    guard first == "'", let next = dropFirst().first, "=+-@＝＋－＠".contains(next) else { return self }
    return String(dropFirst())
  }

  /// Spreadsheet programs break lines and drop blanks.
  fileprivate var withoutBlanks: String { filter { !$0.isWhitespace } }
}

extension Refusal {
  fileprivate static let noReasonColumns = Refusal(
    .reasonsFormat,
    message: Wording(
      zh: "表中没有“文件”“代码”“问题”“所涉单元格”“核实说明”各列",
      en: "the table has not the columns File, Code, Finding, Cells concerned and Reason"
    ),
    remedy: Wording(
      zh: "请用 nianbao check -o 问题.xlsx（或 .csv）生成的表，不要删去这些列",
      en:
        "take the table that nianbao check -o findings.xlsx (or .csv) makes, with all of its columns"
    )
  )
}

extension RefusalKind {
  /// A table has not the columns of findings and reasons.
  static let reasonsFormat = RefusalKind(
    code: "REASONS-FORMAT",
    meaning: Wording(
      zh: "accept --from 所指的表没有问题清单的各列",
      en: "the table that accept --from names has not the columns of a list of findings"
    ),
    example: Wording(zh: "删去了“代码”一列的问题清单", en: "a list of findings without its column of codes"),
    actor: .office,
    since: 2
  )
}

extension FindingKind {
  /// A reason in a table of findings was not taken, because its finding no longer stands.
  static let reasonUntaken = FindingKind(
    code: "REASON-UNTAKEN",
    severity: .warning,
    meaning: Wording(
      zh: "问题清单中的一条核实说明没有采用：问题已不存在、数值已改变，或这类问题不能说明",
      en:
        "a reason in the list of findings was not taken: the finding is gone, is about other values, or cannot be explained"
    ),
    basis: Basis.program,
    remedy: Wording(
      zh: "重新核对（跨年问题在命令行要加 --previous），按新的清单说明",
      en: "check again (with --previous for what is between two years), and explain by the new list"
    ),
    example: Wording(zh: "写了理由之后，单位又重报了", en: "the unit has sent its report again since"),
    actor: .office,
    since: 2
  )
}
