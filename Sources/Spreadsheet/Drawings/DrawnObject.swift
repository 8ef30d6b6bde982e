/// Something that a drawing part places over a sheet.
struct DrawnObject {
  /// A place in a cell.
  struct Corner {
    var column = 0
    var row = 0
    /// How far it is from the cell's left and upper edge, in English Metric Units.
    var x = 0
    var y = 0
  }

  /// Where it begins.
  var first = Corner()
  /// How far it is from the sheet's own beginning, for one that is placed by that and by its size.
  var distance: (x: Int, y: Int)?
  /// Where it ends; nil where its size is known instead.
  var last: Corner?
  var width = 0
  var height = 0
  var content: Overlay.Content?

  /// The least width or height of what can be seen, and of what hides a value.
  private static let leastSize = SheetSizes.pixel
  private static let leastPicture = 3 * SheetSizes.pixel
  /// The most columns and rows that are looked at.
  private static let reach = 60

  /// What it covers of a sheet; nil where there is nothing to be seen of it.
  func overlay(columns: Axis, rows: Axis, merges: [CellRange]) -> Overlay? {
    guard var content else { return nil }
    let left = distance?.x ?? Self.position(first.column, first.x, columns)
    let top = distance?.y ?? Self.position(first.row, first.y, rows)
    let right = last.map { Self.position($0.column, $0.x, columns) } ?? left + width
    let bottom = last.map { Self.position($0.row, $0.y, rows) } ?? top + height
    let size = min(right - left, bottom - top)
    guard size >= Self.leastSize else { return nil }
    // Pages that are pasted bring along pictures of a pixel.
    if size < Self.leastPicture { content = .shape }
    let firstColumn = columns.index(at: left)
    let lastColumn = min(columns.index(at: right - 1), firstColumn + Self.reach)
    let firstRow = rows.index(at: top)
    let lastRow = min(rows.index(at: bottom - 1), firstRow + Self.reach)
    guard firstColumn <= lastColumn, firstRow <= lastRow else { return nil }
    let touched = CellRange(rows: firstRow...lastRow, columns: firstColumn...lastColumn)
    let merged = merges.filter { !$0.isWhole && $0.overlaps(touched) }
    var seen: Set<CellReference> = []
    var covered: [CellReference] = []
    var only: CellReference?
    for row in firstRow...lastRow {
      for column in firstColumn...lastColumn {
        let cell = CellReference(row: row, column: column)
        let range = merged.first { $0.contains(cell) } ?? CellRange(cell)
        guard seen.insert(range.first).inserted else { continue }
        let x = columns.start(of: range.first.column)..<columns.start(of: range.last.column + 1)
        let y = rows.start(of: range.first.row)..<rows.start(of: range.last.row + 1)
        let wide = x.clamped(to: left..<right).count
        let high = y.clamped(to: top..<bottom).count
        // A quarter of the cell is a good part of it; four fifths of the object are nearly all.
        let isMost =
          Double(wide) * Double(high) * 5 >= Double(right - left) * Double(bottom - top) * 4
        if Double(wide) * Double(high) * 4 >= Double(x.count) * Double(y.count) || isMost {
          covered.append(range.first)
        }
        if isMost { only = range.first }
      }
    }
    // A frame or a bracket around several cells says nothing of any of them.
    if content == .shape { return only.map { Overlay(content, over: [$0], only: $0) } }
    return covered.isEmpty ? nil : Overlay(content, over: covered, only: only)
  }

  private static func position(_ index: Int, _ offset: Int, _ axis: Axis) -> Int {
    let start = axis.start(of: index)
    let size = axis.start(of: index + 1) - start
    // Programs let an offset end with its cell.
    return start + min(max(0, offset), size)
  }
}
