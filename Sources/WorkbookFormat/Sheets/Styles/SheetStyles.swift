internal import ReportModel
internal import Spreadsheet

/// The formats of the workbook's cells.
struct SheetStyles {
  /// The formats as the workbook has them.
  private(set) var table: StyleTable

  let title: StyleIndex
  let instruction: StyleIndex
  /// The line that says whose table it is.
  let stamp: StyleIndex
  let header: StyleIndex
  /// A label of a report table, in the middle of its cell.
  let label: StyleIndex
  /// A label of a report table that begins at the left.
  let rowLabel: StyleIndex
  /// A label that leads to the cells that it names.
  let link: StyleIndex
  /// What is filled in on the sheet of the report's data; never taken for a number or date.
  let entry: StyleIndex
  /// What stands among the entries and is not to be changed.
  let fixedEntry: StyleIndex
  /// The year, a number.
  let yearEntry: StyleIndex
  let hint: StyleIndex
  let section: StyleIndex
  let paragraph: StyleIndex
  let heading: StyleIndex
  /// What a formula of the check has come to, or a number that is listed.
  let result: StyleIndex
  /// A cell that is not in the file, on a sheet where staff may write below what is there.
  let free: StyleIndex
  private let entryValue: StyleIndex
  private let sumValue: StyleIndex
  private let carriedValue: StyleIndex
  private let unreadableEntry: StyleIndex
  /// What a sum that does not hold looks like.
  let brokenSum: DifferentialIndex
  /// What a text in the place of a number looks like.
  let doubtfulText: DifferentialIndex
  /// What a sum looks like that may hold once its blanks are filled in.
  let openSum: DifferentialIndex

  /// The size of the narrative's font, in points.
  static let textSize = 12.0

  /// The formats that every workbook has.
  static let shared = SheetStyles()
  /// Their style sheet, for workbooks that need no further formats.
  static let prepared = prepare()

  // Chinese offices have both; elsewhere the family and the character set choose the substitute.
  private static let font = Font(name: "宋体", size: TextWidth.normalFontSize)
  private static let boldFont = Font(
    name: "宋体",
    size: TextWidth.normalFontSize,
    isBold: true
  )
  private static let linkFont = Font(
    name: "宋体",
    size: TextWidth.normalFontSize,
    color: Color(0x1F4E79)
  )
  private static let smallFont = Font(name: "宋体", size: 10, color: grey)
  private static let textFont = Font(name: "仿宋", size: textSize)
  private static let boldTextFont = Font(name: "仿宋", size: textSize, isBold: true)
  private static let grey = Color(0x595959)
  private static let headerFill = Color(0xD9E2F3)

  private init() {
    var table = StyleTable(font: Self.font)
    let box = Border.box(.thin)
    let center = Alignment(horizontal: .center, vertical: .center, wrapsText: true)
    let left = Alignment(horizontal: .left, vertical: .center, wrapsText: true)
    let top = Alignment(horizontal: .left, vertical: .top, wrapsText: true)
    let fill = ValueRole.entry.fill
    title = table.index(of: CellStyle(font: Font(name: "黑体", size: 15), alignment: center))
    instruction = table.index(of: CellStyle(alignment: left))
    stamp = table.index(of: CellStyle(font: Self.smallFont, alignment: left))
    header = table.index(
      of: CellStyle(font: Self.boldFont, fill: Self.headerFill, border: box, alignment: center)
    )
    label = table.index(of: CellStyle(border: box, alignment: center))
    rowLabel = table.index(of: CellStyle(border: box, alignment: left))
    link = table.index(of: CellStyle(font: Self.linkFont, border: box, alignment: center))
    entry = table.index(
      of: CellStyle(fill: fill, border: box, alignment: left, numberFormat: "@", isLocked: false)
    )
    fixedEntry = table.index(of: CellStyle(border: box, alignment: left, numberFormat: "@"))
    yearEntry = table.index(
      of: CellStyle(fill: fill, border: box, alignment: left, isLocked: false)
    )
    hint = table.index(of: CellStyle(font: Self.smallFont, border: box, alignment: left))
    section = table.index(of: CellStyle(border: box, alignment: center, isLocked: false))
    paragraph = table.index(
      of: CellStyle(font: Self.textFont, fill: fill, border: box, alignment: top, isLocked: false)
    )
    heading = table.index(
      of: CellStyle(
        font: Self.boldTextFont,
        fill: fill,
        border: box,
        alignment: top,
        isLocked: false
      )
    )
    result = table.index(of: CellStyle(border: box, alignment: center))
    free = table.index(of: CellStyle(alignment: top, isLocked: false))
    entryValue = table.index(of: Self.value(WrittenValue.general, as: .entry))
    sumValue = table.index(of: Self.value(WrittenValue.general, as: .sum))
    carriedValue = table.index(of: Self.value(WrittenValue.general, as: .carriedOver))
    unreadableEntry = table.index(of: Self.value(WrittenValue.redText, as: .entry))
    brokenSum = table.index(
      of: DifferentialStyle(color: Color(0xC00000), isBold: true, fill: Self.brokenFill)
    )
    doubtfulText = table.index(of: DifferentialStyle(fill: Self.doubtfulFill))
    openSum = table.index(of: DifferentialStyle(color: Self.grey, fill: Self.openFill))
    samples = [Self.brokenFill, Self.doubtfulFill, Self.openFill].map { fill in
      table.index(of: CellStyle(fill: fill, border: box, alignment: center))
    }
    self.table = table
  }

  private static let brokenFill = Color(0xFFE1E1)
  private static let doubtfulFill = Color(0xFFD966)
  private static let openFill = Color(0xE8EEF4)
  private let samples: [StyleIndex]

  /// A cell that looks like a sum that does not hold, for the key of colours.
  var brokenSumSample: StyleIndex { samples[0] }
  /// A cell that looks like a text in the place of a number, for the key of colours.
  var doubtfulTextSample: StyleIndex { samples[1] }
  /// A cell that looks like a sum whose blanks are still to be filled in, for the key of colours.
  var openSumSample: StyleIndex { samples[2] }

  private static func value(_ numberFormat: String, as role: ValueRole) -> CellStyle {
    CellStyle(
      fill: role.fill,
      border: .box(.thin),
      alignment: Alignment(horizontal: .center, vertical: .center, wrapsText: true),
      numberFormat: numberFormat,
      isLocked: role == .sum
    )
  }

  /// The format of a value cell.
  mutating func value(_ numberFormat: String, as role: ValueRole) -> StyleIndex {
    switch (numberFormat, role) {
    case (WrittenValue.general, .entry): return entryValue
    case (WrittenValue.general, .sum): return sumValue
    case (WrittenValue.general, .carriedOver): return carriedValue
    case (WrittenValue.redText, .entry): return unreadableEntry
    default:
      return table.index(of: Self.value(numberFormat, as: role))
    }
  }

  /// The format of a value that is listed, not to be filled in.
  mutating func listedValue(_ numberFormat: String) -> StyleIndex {
    guard numberFormat != WrittenValue.general else { return result }
    var style = Self.value(numberFormat, as: .entry)
    style.fill = nil
    style.isLocked = true
    return table.index(of: style)
  }

  private static func prepare() -> PreparedStyles {
    do throws(SpreadsheetError) {
      return try PreparedStyles(shared.table)
    } catch {
      preconditionFailure("formats hold no character that XML forbids: \(error)")
    }
  }
}

/// What somebody is to do with a value cell.
enum ValueRole {
  /// To fill it in.
  case entry
  /// Nothing: a formula adds it up.
  case sum
  /// To look at it: it comes from last year's report.
  case carriedOver

  /// The colour of the cell.
  var fill: Color {
    switch self {
    case .entry: Color(0xFFF9E0)
    case .sum: Color(0xEDEDED)
    case .carriedOver: Color(0xDDEBF7)
    }
  }
}
