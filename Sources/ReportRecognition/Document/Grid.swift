public import ReportModel
internal import TextTools

/// A table as a source holds it.
public struct Grid: Sendable {
  /// A row and a column, from 0.
  public struct Position: Hashable, Sendable {
    /// The row.
    public let row: Int
    /// The column.
    public let column: Int

    /// Puts a position together.
    public init(row: Int, column: Int) {
      self.row = row
      self.column = column
    }
  }

  /// A formula that adds up other cells of the same sheet.
  public struct SumFormula: Sendable {
    /// What is known of a formula's result.
    public enum Result: Sendable, Hashable {
      /// The source stores it, and nothing speaks against it.
      case stored
      /// The source stores it, and it was calculated to be so.
      case confirmed
      /// It was calculated; the source stores the text given instead, or nothing where that is nil.
      case calculated(insteadOf: String?)
      /// The source stores a result and asks for another to be calculated, which only a program can.
      case doubtful
      /// The source stores a result, and cells that the formula needs are gone.
      case broken
      /// There is none.
      case missing
    }

    /// The cells that are added up.
    public let terms: [Position]
    /// Whether the formula gives nothing, rather than 0, while none of them holds a number.
    public let isBlankWithoutNumbers: Bool
    /// What is known of the formula's result.
    public let result: Result

    /// Puts a formula together.
    public init(terms: [Position], isBlankWithoutNumbers: Bool, result: Result) {
      self.terms = terms
      self.isBlankWithoutNumbers = isBlankWithoutNumbers
      self.result = result
    }
  }

  /// A cell at its top left place.
  public struct Cell: Sendable {
    /// How the cell came by its text.
    public enum Content: Sendable {
      /// It was written there.
      case written
      /// It is the stored result, if one is stored, of a formula that adds up other cells.
      case sum(SumFormula)
      /// It was written there, and the source itself says what kind of value it is.
      case declared(Declaration)
      /// It is something that can be no value, for the reason given; what there is to add to the kind's
      /// meaning stands in its place.
      case unusable(FindingKind, detail: Wording? = nil)

      /// Whether the text alone says what the cell is.
      var isWritten: Bool { if case .written = self { true } else { false } }
    }

    /// What kind of value a source says a text is, so that nothing has to be told from the text.
    public enum Declaration: Hashable, Sendable {
      /// The text could not be read when the source was made.
      case unreadable
      /// The text is a mark that says that there is nothing to report.
      case notApplicable
      /// The text is a number, with what belongs to it.
      case number(note: String?, isRecoveredByArithmetic: Bool)
    }

    /// The text, with line breaks as they are, and where it comes from.
    public let source: SourceText
    /// How it came there.
    public let content: Content
    /// The column: counted in the sheet, or among the row's cells where columns are not known.
    public let column: Int
    /// How many columns it covers, as far as the source says so.
    public var columnSpan = 1

    /// Whether the text alone says what the cell is.
    var isWritten: Bool { content.isWritten }

    /// Whether the cell holds nothing: no text that can be seen, and no formula or declaration either.
    var isBlank: Bool { isWritten && source.isBlank }

    /// Puts a cell together.
    public init(_ source: SourceText, column: Int, content: Content = .written) {
      self.source = source
      self.column = column
      self.content = content
    }

    /// What stands in the cell.
    public var text: String { source.text }
    /// Where it stands.
    public var place: Place { source.place }
  }

  /// A row of cells.
  public struct Row: Sendable {
    /// The row's number from 0, where rows are counted in a sheet.
    public let index: Int
    /// The cells from left to right.
    public let cells: [Cell]

    /// Puts a row together.
    public init(index: Int, cells: [Cell]) {
      self.index = index
      self.cells = cells
    }

    /// The cell in the given column; nil if there is none.
    func cell(in column: Int) -> Cell? {
      let index = cells.partitioningIndex { $0.column >= column }
      return index < cells.count && cells[index].column == column ? cells[index] : nil
    }
  }

  /// The rows from top to bottom; rows without cells may be left out.
  public let rows: [Row]
  /// What is known of the places of the cells.
  public enum Frame: Sendable, Hashable {
    /// Their order alone: the source does not say how far a cell reaches.
    case order
    /// Their true columns in the sheet of this name, in which staff may have put more.
    case sheet(String)
    /// Their true columns in the document's table of this number, from 1; with a page, in the table of this number
    /// on the page.
    case table(Int, page: Int? = nil)
  }

  /// What is known of the places of the cells.
  public let frame: Frame
  /// The identifiers that the source itself gives to places, by defined names.
  public let names: [String: Position]
  /// The source lines that the grid was read from, for a grid that turns out to be no report table.
  ///
  /// They are made whenever they are asked for, as nearly every grid is one. A cell of several lines is as many of
  /// them.
  public var lines: [SourceText] { makeLines().flatMap(\.lines) }
  private let makeLines: @Sendable () -> [SourceText]
  /// Where in the source's bytes the grid ends, the blank lines behind it included; nil where the source is
  /// not edited in place.
  public let end: Int?
  /// The first rows of further pieces that were joined to this table, with the frames that they stand in.
  private var pieces: [(row: Int, frame: Frame)] = []

  /// Puts a grid together.
  public init(
    rows: [Row],
    frame: Frame = .order,
    names: [String: Position] = [:],
    lines: [SourceText] = [],
    end: Int? = nil
  ) {
    self.init(rows: rows, frame: frame, names: names, end: end) { lines }
  }

  /// Puts a grid together whose source lines are made when they are asked for.
  public init(
    rows: [Row],
    frame: Frame = .order,
    names: [String: Position] = [:],
    end: Int? = nil,
    lines: @escaping @Sendable () -> [SourceText]
  ) {
    self.rows = rows
    self.frame = frame
    self.names = names
    makeLines = lines
    self.end = end
  }

  /// Whether the cells know their true columns.
  var knowsColumns: Bool { frame != .order }

  /// Whether it is a sheet that others have made: it has no names to tell what was moved in it.
  var isForeignSheet: Bool { if case .sheet = frame { names.isEmpty } else { false } }

  /// The place of a position whose column is known, whether or not a cell is stored there.
  func place(of position: Position) -> Place {
    let piece = pieces.last { $0.row <= position.row } ?? (0, frame)
    let row = position.row - piece.row + 1
    return switch piece.frame {
    case .table(let number, let page):
      .table(number: number, row: row, column: position.column + 1, page: page)
    case .sheet(let name):
      .cell(sheet: name, reference: ColumnName.text(position.column) + String(row))
    case .order: .cell(sheet: "", reference: ColumnName.text(position.column) + String(row))
    }
  }
}

extension Grid {
  /// Whether two grids tell as much of their cells' places, and neither names them.
  func isLike(_ other: Grid) -> Bool {
    guard names.isEmpty, other.names.isEmpty else { return false }
    return switch (frame, other.frame) {
    case (.order, .order), (.sheet, .sheet), (.table, .table): true
    default: false
    }
  }

  /// The grid with another, of the same table, behind it.
  func joined(with next: Grid) -> Grid {
    let start = (rows.last?.index ?? -1) + 1
    let moved = next.rows.map { Row(index: start + $0.index, cells: $0.cells) }
    var whole = Grid(
      rows: rows + moved,
      frame: frame,
      lines: lines + next.lines,
      end: next.end ?? end
    )
    whole.pieces = pieces + [(start, next.frame)]
    return whole
  }

  /// The same grid as the table of a number, where its cells turn out to stand in true columns.
  func asTable(_ number: Int) -> Grid {
    Grid(rows: rows, frame: .table(number), names: names, end: end, lines: makeLines)
  }

  /// The same grid with other rows.
  func with(rows: [Row]) -> Grid {
    var grid = Grid(rows: rows, frame: frame, names: names, end: end, lines: makeLines)
    grid.pieces = pieces
    return grid
  }
}
