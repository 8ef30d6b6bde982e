internal import Spreadsheet

/// The formats of cells in workbooks of tables for people.
struct ListingStyles {
  /// How a cell is to look.
  private struct Look: Hashable {
    let tone: ListingTone
    let isNumber: Bool
    /// How many decimals a number shows, all of them.
    let decimals: Int
    /// Whether a mark stands in the place of a number.
    let isMark: Bool
    let isTotal: Bool
    let isLink: Bool

    init(_ cell: ListingCell, in row: ListingRow) {
      tone = cell.tone ?? row.tone
      isNumber = cell.isNumeric
      decimals = cell.decimals
      isMark = cell.isMark
      isTotal = row.isTotal
      isLink = cell.link != nil
    }
  }

  /// The formats as the workbook has them.
  let table: StyleTable
  /// The lines above a table.
  let line: StyleIndex
  /// What is said of the sheet itself.
  let mark: StyleIndex
  /// A heading of columns.
  let header: StyleIndex
  private let looks: [Look: StyleIndex]

  /// Adds the formats of tables to those of a workbook.
  init(for listings: [Listing], in table: StyleTable) {
    var table = table
    let left = Alignment(horizontal: .left, vertical: .center)
    line = table.index(of: CellStyle(alignment: left))
    mark = table.index(of: CellStyle(font: Font(size: 9, color: Color(0x595959)), alignment: left))
    header = table.index(
      of: CellStyle(
        font: Font(isBold: true),
        fill: Color(0xD9E2F3),
        border: .box(.thin),
        alignment: Alignment(horizontal: .center, vertical: .center, wrapsText: true)
      )
    )
    var looks: [Look: StyleIndex] = [:]
    for row in listings.lazy.flatMap(\.rows) {
      for cell in row.cells {
        let look = Look(cell, in: row)
        if looks[look] == nil { looks[look] = table.index(of: Self.style(look)) }
      }
    }
    self.looks = looks
    self.table = table
  }

  private static func style(_ look: Look) -> CellStyle {
    let color = look.isLink ? Color(0x0563C1) : look.tone == .muted ? Color(0x595959) : nil
    let hasFont = look.isTotal || color != nil
    return CellStyle(
      font: hasFont
        ? Font(isBold: look.isTotal, isUnderlined: look.isLink, color: color) : nil,
      fill: look.tone.fill ?? (look.isTotal ? Color(0xEDEDED) : nil),
      border: .box(.thin),
      alignment: Alignment(
        horizontal: look.isNumber || look.isMark ? .right : .left,
        vertical: .center,
        wrapsText: !look.isNumber
      ),
      numberFormat: look.isNumber ? Self.numberFormat(look.decimals) : "@"
    )
  }

  private static func numberFormat(_ decimals: Int) -> String {
    decimals == 0 ? "General" : "0." + String(repeating: "0", count: decimals)
  }

  /// The format of a cell of a row.
  func style(of cell: ListingCell, in row: ListingRow) -> StyleIndex {
    looks[Look(cell, in: row)] ?? .normal
  }
}

extension ListingTone {
  fileprivate var fill: Color? {
    switch self {
    case .plain, .muted: nil
    case .good: Color(0xE2F0D9)
    case .notice: Color(0xDDEBF7)
    case .warning: Color(0xFFF2CC)
    case .error: Color(0xFFE1E1)
    }
  }
}
