import ReportModel

/// What blank cells behind the values of a row mean: some sources fill the width of merged cells with
/// them, so that a blank may be a value or nothing at all.
struct SurplusCells {
  /// How many more cells rows have than the form's spans account for; nil until it has been seen.
  private var extra: Int?
  /// Whether rows disagree about it.
  private var isContradictory = false
  /// Whether blank cells stand before the values of a row, as wide labels have them in a sheet.
  private var leads = false
  /// Whether a row behind a wide label has its values and nothing else.
  private var isUnfilled = false

  /// Whether merged cells are filled up in one certain way.
  private var isFilled: Bool { extra != nil && !isContradictory }

  /// How many blank cells a source that fills merged cells has in a row, by the form's spans.
  static func count(in row: TableLayout.DataRow, of table: FormTable) -> Int {
    table.layout.rows[row.row].reduce(0) { $0 + $1.columnSpan - 1 }
  }

  /// Learns from a row whose every value is written.
  mutating func learn(_ cells: [LineCell], count: Int, spans: Int) {
    guard let first = cells.firstIndex(where: { !$0.isBlank }),
      let last = cells.lastIndex(where: { !$0.isBlank }), last - first + 1 == count,
      cells.count(where: { !$0.isBlank }) == count
    else { return }
    let surplus = cells.count - count
    leads = leads || first > 0
    // Of one value alone the width may be the value's.
    isUnfilled = isUnfilled || spans > 0 && surplus == 0 && count > 1
    // A row that the form does not span has nothing to say about filling.
    guard spans > 0 || surplus > 0 else { return }
    guard first == 0, surplus >= spans, surplus <= spans + 1,
      extra.map({ $0 == surplus - spans }) ?? true
    else {
      isContradictory = true
      return
    }
    extra = surplus - spans
  }

  /// The cells that are the row's values; nil where that is not certain.
  func values(of cells: [LineCell], count: Int, spans: Int) -> [LineCell]? {
    guard cells.count >= count else { return nil }
    let written = cells.count { !$0.isBlank }
    if let first = cells.firstIndex(where: { !$0.isBlank }),
      let last = cells.lastIndex(where: { !$0.isBlank }), written == count,
      last - first + 1 == count
    {
      return Array(cells[first...last])
    }
    if isFilled, let extra {
      let isWhole = cells.count == count + spans + extra
      return isWhole && cells[count...].allSatisfy(\.isBlank) ? Array(cells.prefix(count)) : nil
    }
    // A blank in front may be the label's where those behind were left away.
    let isShifted = leads || spans > 0 && !isUnfilled
    if cells.count == count { return isShifted && cells[0].isBlank && written > 0 ? nil : cells }
    return written == 0 ? Array(cells.prefix(count)) : nil
  }
}
