internal import ReportModel
internal import ReportRecognition
internal import Spreadsheet
internal import TextTools

/// What lies over a cell.
struct CellSurroundings {
  /// What is shown there.
  var contents: [Overlay.Content] = []
  /// Whether some of it reaches over other cells, too.
  var reachesOut = false
  /// Whether a merged range shows another cell in its place.
  var isCovered = false
  /// How wide the cell is, in digits of the usual font; nil where that is not known.
  var width: Double?
  /// Whether the cell is as wide as this program makes those of its own sheets, whose numbers may be of any length.
  var hasOwnWidth = false
  /// Whether merged ranges show nothing of its row at all.
  var isInCoveredRow = false

  /// Nothing at all.
  static let none = CellSurroundings()
}

/// What lies over the cells of one sheet.
struct SheetSurroundings {
  private var cells: [CellReference: CellSurroundings] = [:]
  private let room: ColumnRoom?
  private let isOwn: Bool

  /// The width of the narrowest column of this program's own sheets.
  private static let ownWidth = 7.9
  /// The most rows of a merged range that are looked at.
  private static let rowLimit = 200

  /// Looks at a sheet.
  ///
  /// - Parameters:
  ///   - sheet: The sheet.
  ///   - isOwn: Whether this program has made it.
  init(of sheet: SheetContents, isOwn: Bool) {
    room = ColumnRoom(of: sheet)
    self.isOwn = isOwn
    let merges = sheet.merges.filter { !$0.isWhole }
    if !merges.isEmpty {
      let covered = CoveredCells(merges).covered(among: sheet.cells.map(\.reference))
      for cell in covered { cells[cell, default: .none].isCovered = true }
      for cell in CoveredCells.inCoveredRows(covered, of: sheet) {
        cells[cell, default: .none].isInCoveredRow = true
      }
      for merge in merges where merge.last.row > merge.first.row {
        coverRows(of: merge, in: sheet)
      }
    }
    for overlay in sheet.overlays {
      for cell in overlay.cells {
        let value = sheet.cell(at: cell)?.value ?? .blank
        // What merely overlaps a value hides nothing of it: a seal, an arrow.
        let isSeen =
          switch overlay.content {
          case .cover: cells[cell]?.contents.isEmpty ?? true
          case .pictureCover: value.isOfTables && cells[cell]?.contents.isEmpty ?? true
          default: value == .blank || overlay.only == cell && overlay.content != .shape
          }
        guard isSeen else { continue }
        cells[cell, default: .none].contents.append(overlay.content)
        if overlay.only != cell { cells[cell]?.reachesOut = true }
      }
    }
  }

  /// Whether the text of a box is read as that of the blank cell that it lies in.
  ///
  /// - Parameters:
  ///   - overlay: The box.
  ///   - sheet: Its sheet.
  ///   - last: The sheet's last column that is in use.
  /// - Returns: Whether it is.
  static func reads(_ overlay: Overlay, in sheet: SheetContents, upTo last: Int) -> Bool {
    guard let cell = overlay.only, sheet.cell(at: cell).map({ $0.value == .blank }) ?? true,
      cell.column <= last
    else { return false }
    return hasCells(in: cell.row, of: sheet)
  }

  private static func hasCells(in row: Int, of sheet: SheetContents) -> Bool {
    let index = sheet.cells.partitioningIndex { $0.reference.row >= row }
    return index < sheet.cells.count && sheet.cells[index].reference.row == row
  }

  /// A number that stands for several rows leaves none of them but the first blank.
  private mutating func coverRows(of merge: CellRange, in sheet: SheetContents) {
    guard case .number = sheet.cell(at: merge.first)?.value else { return }
    for row in merge.first.row + 1...min(merge.last.row, merge.first.row + Self.rowLimit) {
      cells[CellReference(row: row, column: merge.first.column), default: .none].isCovered = true
    }
  }

  /// What lies over a cell.
  subscript(cell: CellReference) -> CellSurroundings {
    var own = cells.isEmpty ? .none : cells[cell] ?? .none
    own.width = room?.width(of: cell)
    own.hasOwnWidth = isOwn && own.width ?? 0 >= Self.ownWidth
    return own
  }

  /// The cells over which something lies and that hold nothing themselves, within the rows and columns
  /// that are in use, in the order of a sheet.
  func blanks(in sheet: SheetContents) -> [CellReference] {
    guard !cells.isEmpty, let last = sheet.cells.map(\.reference.column).max() else { return [] }
    return cells.keys.filter { cell in
      cell.column <= last && sheet.cell(at: cell) == nil && Self.hasCells(in: cell.row, of: sheet)
    }.sorted()
  }
}

extension CellContents.Value {
  /// Whether it may stand in a table as a value, rather than as a label or a heading.
  fileprivate var isOfTables: Bool {
    switch self {
    case .blank: false
    case .text(let text): !ValueReader.read(text, as: .amountWithUnit).value.isUnreadable
    case .number, .boolean, .error, .date: true
    }
  }
}
