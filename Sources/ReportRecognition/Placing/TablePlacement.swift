import ReportModel
import TextTools

/// Where the values of one table were found, before any of them is read.
struct TablePlacement {
  /// A cell of the source that a label or a name assigns to a cell of the form.
  struct Candidate {
    /// What stands there, and where.
    let source: SourceText
    /// How it came there.
    let content: Grid.Cell.Content
    /// Its position, in a sheet.
    let position: Grid.Position?
    /// The number of the grid that it stands in.
    let grid: Int

    /// Takes what stands in a place of the source.
    init(
      source: SourceText,
      content: Grid.Cell.Content,
      position: Grid.Position? = nil,
      grid: Int
    ) {
      self.source = source
      self.content = content
      self.position = position
      self.grid = grid
    }

    /// Takes a cell of a grid.
    init(_ cell: Grid.Cell, at position: Grid.Position?, grid: Int) {
      self.init(source: cell.source, content: cell.content, position: position, grid: grid)
    }

    /// What stands there and can be a value.
    var text: String { source.value }
    /// Where it stands.
    var place: Place { source.place }
    /// Whether the text alone says what the cell is.
    var isWritten: Bool { content.isWritten }
    /// Whether the cell holds nothing.
    var isBlank: Bool { isWritten && source.isBlank }
  }

  /// A row whose values cannot be assigned for certain, with what stood there.
  struct UnplacedRow {
    let row: TableLayout.DataRow
    let text: String
    let place: Place?
  }

  /// One row of the source that stands for all rows of a group.
  struct JointRow {
    /// The rows, among the table's rows of values; what stands there was placed as the first one's.
    let rows: [Int]
    /// The group's label.
    let label: String
    let place: Place
  }

  let table: FormTable
  let edition: Edition
  /// The rows that stand for groups of rows.
  var jointRows: [JointRow] = []
  private var candidates: [[Candidate]]
  private(set) var unplaced: [UnplacedRow] = []
  /// The rows without a label, until it is known which rows of the form are there.
  var rivals: [RivalRow] = []
  private(set) var findings: [Finding] = []
  /// The cells whose numbers are in another unit than the form's.
  private(set) var inOtherUnit: Set<Int> = []
  /// For each grid, cells that are the table's, or that a finding quotes: in a sheet by their places,
  /// where the columns are not known by their row and their number in it.
  private(set) var understood: [Int: Set<Grid.Position>] = [:]
  /// The grids that hold rows of the table.
  private(set) var grids: Set<Int> = []
  /// The grids that hold the table once more, of which nothing was read.
  private(set) var passedGrids: Set<Int> = []
  /// The cells that hold something, and those that hold something again.
  private var filled: (once: Set<Int>, again: Set<Int>) = ([], [])
  /// What is known of blank cells behind the values, from the source's other tables too.
  var surplus: SurplusCells
  /// How much work digits that run together may still cause in the source.
  var digits: DigitBudget

  init(
    table: FormTable,
    edition: Edition,
    surplus: SurplusCells = SurplusCells(),
    digits: DigitBudget = DigitBudget()
  ) {
    self.table = table
    self.edition = edition
    self.surplus = surplus
    self.digits = digits
    candidates = Array(repeating: [], count: table.cells.count)
  }

  /// Whether nothing of the table was found.
  var isEmpty: Bool { grids.isEmpty }

  /// The candidates of a cell of the form.
  subscript(cell: Int) -> [Candidate] { candidates[cell - table.cells.lowerBound] }

  /// Whether the table stands there twice, filled in both times: a third tells nothing more.
  ///
  /// A copy in pieces is read to its end, so that no cell of the first is left as if it were the only one.
  var isFilledTwice: Bool {
    filled.again.count * 2 > table.cells.count && filled.again.count == filled.once.count
  }

  mutating func add(_ candidate: Candidate, to cell: Int) {
    if !candidate.isBlank, !filled.once.insert(cell).inserted { filled.again.insert(cell) }
    candidates[cell - table.cells.lowerBound].append(candidate)
    grids.insert(candidate.grid)
  }

  /// Notes that a grid holds the table once more, and that it is not read.
  mutating func passOver(grid: Int) {
    grids.insert(grid)
    passedGrids.insert(grid)
  }

  /// Notes a row that was recognised but whose values cannot be assigned.
  mutating func leave(_ row: TableLayout.DataRow, text: String, at place: Place?, grid: Int) {
    unplaced.append(UnplacedRow(row: row, text: text, place: place))
    grids.insert(grid)
  }

  /// Notes a row that has not as many values as the form, and reports it.
  mutating func leaveMisaligned(
    _ row: TableLayout.DataRow,
    _ text: String,
    count: Int,
    at place: Place?,
    grid: Int
  ) {
    leave(row, text: text, at: place, grid: grid)
    let name = row.name(in: table)
    report(
      .rowMisaligned,
      at: place,
      cell: row.cells.first,
      found: text,
      expected: String(row.cells.count),
      zh: "“\(name.zh)”一行应为行名加 \(row.cells.count) 个数，这里有 \(count) 个，无法对应到各列",
      en: "row “\(name.en)” should be its label and \(row.cells.count) values; here are \(count)"
    )
  }

  /// Notes that a cell's number is in another unit; false where that is known.
  mutating func noteOtherUnit(_ cell: Int) -> Bool { inOtherUnit.insert(cell).inserted }

  /// Notes cells that need not be reported as unknown.
  mutating func understand(_ cells: [Grid.Position], grid: Int) {
    understood[grid, default: []].formUnion(cells)
  }

  /// Every place where a row of values stands, placed or not.
  func places(of row: TableLayout.DataRow) -> [Place] {
    // A row of which a part stands there twice has as many places as that part.
    let most = row.cells.max { self[$0].count < self[$1].count }
    let placed = most.map { self[$0].map(\.place) } ?? []
    return placed + unplaced.filter { $0.row.row == row.row }.compactMap(\.place)
  }

  /// Adds what there is to say.
  mutating func report(_ finding: Finding) { findings.append(finding) }

  mutating func report(
    _ kind: FindingKind,
    at place: Place?,
    cell: Int? = nil,
    found: String? = nil,
    expected: String? = nil,
    zh: String,
    en: String
  ) {
    findings.append(
      Finding(
        kind,
        at: place,
        cell: cell.map { edition.form.cells[$0] },
        edition: edition,
        found: found,
        expected: expected,
        zh: zh,
        en: en
      )
    )
  }

  /// Reports a row that stands elsewhere than in the form.
  mutating func reportOutOfOrder(_ row: TableLayout.DataRow, at place: Place?) {
    let name = row.name(in: table)
    report(
      .rowOutOfOrder,
      at: place,
      cell: row.cells.first,
      zh: "“\(name.zh)”一行的位置与规定格式不同，按行名读取",
      en: "row “\(name.en)” stands elsewhere than in the form; it is read by its label"
    )
  }

  /// Reports that the columns of a block stand in another order than in the form.
  mutating func reportColumnsOutOfOrder(at place: Place?) {
    report(
      .columnOutOfOrder,
      at: place,
      zh: "“\(table.name.zh)”表各列的次序与规定格式不同，按列标题读取",
      en:
        "the columns of table “\(table.name.en)” stand in another order; they are read by their headings"
    )
  }

  /// Reports rows whose last cells are blank, the first of so many.
  mutating func reportIncomplete(_ row: TableLayout.DataRow, at place: Place?, count: Int) {
    let name = row.name(in: table)
    report(
      .rowIncomplete,
      at: place,
      cell: row.cells.first,
      found: String(count),
      zh: "“\(table.name.zh)”表有 \(count) 行的数字没有填到最后一列（第一行是“\(name.zh)”），请核对是否左移",
      en:
        "the numbers of \(count) rows of table “\(table.name.en)” end before their last column, the first “\(name.en)”; they may have been moved"
    )
  }
}
