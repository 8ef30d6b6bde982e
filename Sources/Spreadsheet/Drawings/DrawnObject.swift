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
  /// Whether nothing of what lies below it is seen.
  var isFilled = false

  /// The least width or height of what can be seen, and of what hides a value.
  private static let leastSize = SheetSizes.pixel
  private static let leastPicture = 3 * SheetSizes.pixel
  /// The most columns and rows that are looked at.
  private static let reach = 60

  /// What it shows over a sheet, and what it hides; nothing where there is nothing to be seen of it.
  func overlays(columns: Axis, rows: Axis, merges: [CellRange]) -> [Overlay] {
    guard var content, let area = area(columns: columns, rows: rows, merges: merges) else {
      return []
    }
    // Pages that are pasted bring along pictures of a pixel.
    if area.size < Self.leastPicture { content = .shape }
    let cover: Overlay.Content? =
      isFilled
      ? content == .picture || content == .object || content == .pictureCover
        ? .pictureCover : .cover
      : nil
    let hidden =
      area.hidden.isEmpty ? [] : cover.map { [Overlay($0, over: area.hidden, only: nil)] } ?? []
    if content == .cover || content == .pictureCover { return hidden }
    // A frame or a bracket around several cells says nothing of any of them.
    if content == .shape {
      return (area.only.map { [Overlay(content, over: [$0], only: $0)] } ?? []) + hidden
    }
    guard !area.covered.isEmpty else { return hidden }
    return [Overlay(content, over: area.covered, only: area.only)] + hidden
  }

  /// What of a sheet lies below it.
  private struct Area {
    /// The lesser of its width and height.
    let size: Int
    /// The cells of which it lies over a good part; of merged cells the first.
    var covered: [CellReference] = []
    /// Those of which it lies over the most part.
    var hidden: [CellReference] = []
    /// The cell that nearly all of it lies in.
    var only: CellReference?
  }

  /// The cells below it; nil where it is too small to be seen.
  private func area(columns: Axis, rows: Axis, merges: [CellRange]) -> Area? {
    let left = distance?.x ?? Self.position(first.column, first.x, columns)
    let top = distance?.y ?? Self.position(first.row, first.y, rows)
    let right = last.map { Self.position($0.column, $0.x, columns) } ?? left + width
    let bottom = last.map { Self.position($0.row, $0.y, rows) } ?? top + height
    let size = min(right - left, bottom - top)
    guard size >= Self.leastSize else { return nil }
    let firstColumn = columns.index(at: left)
    let lastColumn = min(columns.index(at: right - 1), firstColumn + Self.reach)
    let firstRow = rows.index(at: top)
    let lastRow = min(rows.index(at: bottom - 1), firstRow + Self.reach)
    guard firstColumn <= lastColumn, firstRow <= lastRow else { return nil }
    let touched = CellRange(rows: firstRow...lastRow, columns: firstColumn...lastColumn)
    let merged = merges.filter { !$0.isWhole && $0.overlaps(touched) }
    var seen: Set<CellReference> = []
    var area = Area(size: size)
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
          area.covered.append(range.first)
        }
        if Double(wide) * Double(high) * 2 >= Double(x.count) * Double(y.count) {
          area.hidden.append(range.first)
        }
        if isMost { area.only = range.first }
      }
    }
    return area
  }

  private static func position(_ index: Int, _ offset: Int, _ axis: Axis) -> Int {
    let start = axis.start(of: index)
    let size = axis.start(of: index + 1) - start
    // Programs let an offset end with its cell.
    return start + min(max(0, offset), size)
  }
}
