import Spreadsheet

/// The formats of cells in workbooks of tables for people.
struct ListingStyles {
  /// The formats as the workbook has them.
  private(set) var table: StyleTable
  /// The lines above a table.
  let line: StyleIndex
  /// A heading of columns.
  let header: StyleIndex

  init() {
    table = StyleTable()
    line = table.index(
      of: CellStyle(alignment: Alignment(horizontal: .left, vertical: .center))
    )
    header = table.index(
      of: CellStyle(
        font: Font(isBold: true),
        fill: Color(0xD9E2F3),
        border: .box(.thin),
        alignment: Alignment(horizontal: .center, vertical: .center, wrapsText: true)
      )
    )
  }

  /// The format of a cell.
  ///
  /// - Parameters:
  ///   - tone: How it strikes the eye.
  ///   - isNumber: Whether it holds a number.
  ///   - isTotal: Whether its row adds up others.
  ///   - isLink: Whether it leads somewhere.
  /// - Returns: The format, the same one for equal cells.
  mutating func cell(
    _ tone: ListingTone,
    isNumber: Bool,
    isTotal: Bool,
    isLink: Bool
  ) -> StyleIndex {
    let color = isLink ? Color(0x0563C1) : tone == .muted ? Color(0x595959) : nil
    return table.index(
      of: CellStyle(
        font: isTotal || color != nil
          ? Font(isBold: isTotal, isUnderlined: isLink, color: color) : nil,
        fill: tone.fill,
        border: .box(.thin),
        alignment: Alignment(
          horizontal: isNumber ? .right : .left,
          vertical: .center,
          wrapsText: !isNumber
        ),
        numberFormat: isNumber ? "General" : "@"
      )
    )
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
