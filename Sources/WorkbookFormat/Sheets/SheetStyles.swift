internal import ReportModel
internal import Spreadsheet

/// The formats of the workbook's cells.
struct SheetStyles {
  private var table: StyleTable
  private var isShared = true

  let title: StyleIndex
  let instruction: StyleIndex
  let header: StyleIndex
  /// A label of a report table, in the middle of its cell.
  let label: StyleIndex
  /// A label of a report table that begins at the left.
  let rowLabel: StyleIndex
  /// What is filled in on the sheet of the report's data; never taken for a number or date.
  let entry: StyleIndex
  /// The year, a number.
  let yearEntry: StyleIndex
  let hint: StyleIndex
  let section: StyleIndex
  let paragraph: StyleIndex
  let heading: StyleIndex
  private let value: StyleIndex
  private let total: StyleIndex
  private let unreadable: StyleIndex
  /// What a sum that does not hold looks like.
  let brokenSum: DifferentialIndex

  /// The formats that every workbook has, written down once.
  static let shared = SheetStyles()
  private static let sharedSheet = shared.written()

  private static let font = Font(name: "宋体", size: 11)
  private static let boldFont = Font(name: "宋体", size: 11, isBold: true)
  private static let grey = Color(0x595959)
  private static let headerFill = Color(0xD9E2F3)
  private static let totalFill = Color(0xF2F2F2)

  private init() {
    var table = StyleTable(font: Self.font)
    let box = Border.box(.thin)
    let center = Alignment(horizontal: .center, vertical: .center, wrapsText: true)
    let left = Alignment(horizontal: .left, vertical: .center, wrapsText: true)
    let top = Alignment(horizontal: .left, vertical: .top, wrapsText: true)
    title = table.index(
      of: CellStyle(font: Font(name: "黑体", size: 15), alignment: center)
    )
    instruction = table.index(
      of: CellStyle(font: Font(name: "宋体", size: 10, color: Self.grey), alignment: left)
    )
    header = table.index(
      of: CellStyle(font: Self.boldFont, fill: Self.headerFill, border: box, alignment: center)
    )
    label = table.index(of: CellStyle(border: box, alignment: center))
    rowLabel = table.index(of: CellStyle(border: box, alignment: left))
    entry = table.index(of: CellStyle(border: box, alignment: left, numberFormat: "@"))
    yearEntry = table.index(of: CellStyle(border: box, alignment: left))
    hint = table.index(
      of: CellStyle(
        font: Font(name: "宋体", size: 10, color: Self.grey),
        border: box,
        alignment: left
      )
    )
    section = table.index(of: CellStyle(border: box, alignment: center))
    paragraph = table.index(of: CellStyle(border: box, alignment: top))
    heading = table.index(of: CellStyle(font: Self.boldFont, border: box, alignment: top))
    value = table.index(of: Self.value(numberFormat: "General", isTotal: false))
    total = table.index(of: Self.value(numberFormat: "General", isTotal: true))
    unreadable = table.index(of: Self.value(numberFormat: WrittenValue.redText, isTotal: false))
    brokenSum = table.index(
      of: DifferentialStyle(color: Color(0xC00000), isBold: true, fill: Color(0xFFE1E1))
    )
    self.table = table
  }

  private static func value(numberFormat: String, isTotal: Bool) -> CellStyle {
    CellStyle(
      fill: isTotal ? totalFill : nil,
      border: .box(.thin),
      alignment: Alignment(horizontal: .center, vertical: .center, wrapsText: true),
      numberFormat: numberFormat
    )
  }

  /// The format of a value cell.
  mutating func value(numberFormat: String, isTotal: Bool) -> StyleIndex {
    switch (numberFormat, isTotal) {
    case ("General", false): return value
    case ("General", true): return total
    case (WrittenValue.redText, false): return unreadable
    default:
      isShared = false
      return table.index(of: Self.value(numberFormat: numberFormat, isTotal: isTotal))
    }
  }

  /// The formats as the workbook has them.
  func sheet() -> StyleSheet { isShared ? Self.sharedSheet : written() }

  private func written() -> StyleSheet {
    do throws(SpreadsheetError) {
      return try table.styleSheet()
    } catch {
      preconditionFailure("formats hold no character that XML forbids: \(error)")
    }
  }
}
