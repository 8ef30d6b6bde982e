public import ReportModel
public import ReportRules
internal import WorkbookFormat

/// A blank form to fill in.
public struct Template: Sendable {
  /// An XLSX file.
  public let workbook: [UInt8]
  /// The cells that are filled in from last year's report, and marked.
  public let carriedOver: [FormCell]
  /// What there is to say about last year's report; empty without one.
  public let findings: [Finding]

  /// Makes a workbook with the blank form of a year.
  ///
  /// - Parameters:
  ///   - organ: The organ's full name.
  ///   - year: The reporting year, from that of the first edition on.
  ///   - lastYear: Last year's report of the organ, from which 上年结转 is filled in, and on the 2019
  ///     edition 上一年项目数量, and whose numbers stand on a sheet beside this year's; nil if there is
  ///     none. A report of another year is left alone.
  ///   - isZero: Whether every other cell is filled in with 0, and not left blank.
  ///   - editions: The editions that the year may prescribe.
  /// - Throws: ``Refusal`` `FORM-UNKNOWN` if no form is prescribed for the year; `WORKBOOK-TEXT` if
  ///   the name cannot be written.
  public init(
    organ: String,
    year: Int,
    lastYear: LastYear? = nil,
    isZero: Bool = false,
    among editions: EditionRegistry = .shipped
  ) throws(Refusal) {
    let edition = editions.prescribed(for: year)
    let report = Report(edition: edition ?? editions.latest, organ: organ, year: year)
    var findings: [Finding] = []
    var carryOver: CarryOver?
    var values: LastYearValues?
    if let lastYear {
      (values, findings) = lastYear.shown(beside: report)
      if values != nil { carryOver = CarryOver(lastYear, on: report.edition) }
    }
    workbook = try WorkbookFormat.template(
      organ: organ,
      year: year,
      carryOver: carryOver,
      lastYear: values,
      isZero: isZero,
      among: editions
    )
    let form = report.form
    carriedOver = (carryOver?.counts ?? [:]).keys.sorted().map { form.cells[$0] }
    self.findings = findings + (carryOver.map { Self.blanks(in: $0, form) } ?? [])
  }

  /// Says what last year's report should give and does not.
  private static func blanks(in carryOver: CarryOver, _ form: Form) -> [Finding] {
    let blank = carryOver.blankCells.map { form.cells[$0] }
    guard let first = blank.first else { return [] }
    return [
      Finding(
        .carryOverBlank,
        cell: first,
        edition: form.edition,
        zh:
          "上年报告（\(carryOver.file)）中有 \(blank.count) 个应结转的数没有读到，第一个对应“\(first.label)”，都留空",
        en:
          "last year's report (\(carryOver.file)) gives no number for \(blank.count) cells, the first \(first.identifier) (\(first.label)); they are left blank"
      )
    ]
  }
}

extension FindingKind {
  /// Last year's report does not say what is to be carried over.
  public static let carryOverBlank = FindingKind(
    code: "CARRYOVER-BLANK",
    severity: .warning,
    meaning: Wording(
      zh: "上年报告中应结转的数没有读到，空白工作簿中留空",
      en:
        "last year's report gives no number to carry over; the cell of the blank workbook is left blank"
    ),
    basis: Basis.program,
    remedy: Wording(zh: "对照上年报告填写", en: "fill it in from last year's report"),
    example: Wording(zh: "上年“四、结转下年度继续办理”没有填", en: "last year's 四、结转下年度继续办理 was left blank"),
    actor: .unit,
    since: 1
  )
}
