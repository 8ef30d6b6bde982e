internal import ReportModel
internal import Spreadsheet
internal import TextTools

/// The first sheet: what to do, what the colours mean, how the sums stand, and what workbook it is.
struct InstructionSheet {
  static let name = "填写说明"
  /// The headings of the rows that say what workbook it is.
  static let identityHeadings = ["工作簿标识", "标识内容"]

  private static let widths: [Double] = [20, 66]
  /// What to do, for a form with so many tables as a numeral says.
  private static func steps(tables: String) -> [String] {
    [
      "先看“报告信息”：核对机关名称、报告年度和标题。",
      "在“正文”中填写文字，一段一行，可以插入或删除行；前两栏从下拉列表中选。",
      "在\(tables)张表的浅黄色单元格里填数，数据截至报告年度 12 月 31 日。灰色的总计由公式自动计算；要改写总计，先撤销工作表保护（没有密码）。",
      "只写半角数字，不写“件”等单位。没有发生填 0，不适用填“/”，尚不清楚留空：三者含义不同。",
      "一次填许多 0：选中一片浅黄色的单元格，输入 0，按 Ctrl+Enter（LibreOffice 中按 Alt+Enter），再改有数的格。",
      "单元格变红，是勾稽关系不成立；变橙，是内容不是数；变灰蓝，是还有空白，填上才知道是否成立。到“校验”看每一条关系的两边和差额。",
      "填完后存为 xlsx 格式交回。可以调整行高列宽、插入行列、改工作表名；不要改动表头和行名。",
      "县级以上政府部门应在每年 1 月 31 日前向本级主管部门提交并公布（《政府信息公开条例》第四十九条）。",
    ]
  }

  private let identity: ReportIdentity
  private let styles = SheetStyles.shared
  private var sheet = Worksheet(name, widths: widths, tab: Color(0xFFC000))

  /// Makes the sheet of a report.
  static func make(_ written: WrittenReport, check: CheckSummary) -> Worksheet {
    var sheet = InstructionSheet(identity: written.identity)
    sheet.addSteps(tables: ChineseNumeral.text(written.report.form.tables.count))
    sheet.addKey()
    sheet.addState(check)
    sheet.addIdentity()
    return sheet.sheet
  }

  private init(identity: ReportIdentity) {
    self.identity = identity
    sheet.page.name(identity)
    sheet.protection = SheetProtection()
  }

  private mutating func add(_ cells: [Cell], height: Double) {
    sheet.rows.append(Row(sheet.rows.count, height: height, cells: cells))
  }

  /// Adds a row of one cell across the sheet.
  private mutating func add(_ text: String, style: StyleIndex, height: Double) {
    let row = sheet.rows.count
    sheet.merges.append(CellRange(rows: row...row, columns: 0...1))
    add([Cell(0, .text(text), style: style)], height: height)
  }

  private mutating func addGap() { add([], height: 10) }

  private mutating func addSteps(tables: String) {
    add("政府信息公开工作年度报告填报工作簿", style: styles.title, height: 36)
    let width = Self.widths.reduce(0, +)
    for (number, step) in Self.steps(tables: tables).enumerated() {
      let text = "\(number + 1). \(step)"
      add(text, style: styles.instruction, height: TextWidth.height(of: text, width: width))
    }
  }

  // MARK: Colours and sums

  /// Shows what each colour means, in that colour.
  private mutating func addKey() {
    var styles = styles
    let general = WrittenValue.general
    let key = [
      ("填写", styles.value(general, as: .entry), "在这里填写"),
      ("总计", styles.value(general, as: .sum), "由公式自动计算，不必填写"),
      ("上年", styles.value(general, as: .carriedOver), "已按上年报告填入，请核对"),
      ("不符", styles.brokenSumSample, "勾稽关系不成立，见“\(CheckLayout.name)”"),
      ("存疑", styles.doubtfulTextSample, "内容不是数"),
      ("待填", styles.openSumSample, "还有空白，填上才知道勾稽关系是否成立"),
    ]
    addGap()
    for (sample, style, meaning) in key {
      add(
        [Cell(0, .text(sample), style: style), Cell(1, .text(meaning), style: styles.hint)],
        height: 20
      )
    }
  }

  private mutating func addState(_ check: CheckSummary) {
    addGap()
    add(
      [
        Cell(0, .text("目前的勾稽关系"), style: styles.header),
        Cell(1, .formula(check.reference, result: .text(check.text)), style: styles.result),
      ],
      height: 24
    )
  }

  // MARK: Identity

  private mutating func addIdentity() {
    addGap()
    add(
      Self.identityHeadings.enumerated().map {
        Cell($0.offset, .text($0.element), style: styles.header)
      },
      height: 24
    )
    let first = sheet.rows.count
    for field in IdentityField.allCases {
      guard let text = field.text(of: identity) else { continue }
      for (index, piece) in TextPieces.split(text).enumerated() {
        let label = index == 0 ? field.label : InformationSheet.continuation
        add(
          [
            Cell(0, .text(label), style: styles.label),
            Cell(1, piece.isEmpty ? .blank : .text(piece), style: styles.fixedEntry),
          ],
          height: max(20, TextWidth.height(of: piece, width: Self.widths[1]))
        )
      }
    }
    sheet.textNumbers = [CellRange(rows: first...(sheet.rows.count - 1), columns: 1...1)]
  }
}
