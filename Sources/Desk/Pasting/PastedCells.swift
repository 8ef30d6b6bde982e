import HTMLFormat
import ReportModel
import ReportRecognition
import TextTools

/// The cells that were copied, each in its place; what a wide or high cell covers is none.
struct PastedCells {
  /// A cell that was copied.
  struct Cell {
    /// Its column, from 0.
    let column: Int
    /// What stands in it.
    let source: SourceText
    /// Whether nothing stands in it.
    let isBlank: Bool

    init(_ source: SourceText, column: Int) {
      self.source = source
      self.column = column
      isBlank = ValueReader.read(source, as: .count).value == .blank
    }

    var text: String { source.text }

    /// What is struck through in it and not taken.
    var struck: [String] { source.leftOut(.struck) }

    /// What the cell is read as.
    func value(as type: ValueType) -> CellValue { ValueReader.read(source, as: type).value }

    /// Whether it is a number, or a mark that there is none.
    var isValue: Bool { !isBlank && !value(as: .amountWithUnit).isUnreadable }

    /// Whether a digit stands in it, so that it may be meant as a number.
    var hasDigit: Bool {
      text.unicodeScalars.contains { $0.properties.numericType == .decimal }
    }
  }

  /// The most bytes of a text.
  static let textLimit = 64 << 10
  /// The most bytes of markup.
  static let markupLimit = 1 << 20
  /// The most cells.
  static let cellLimit = 10_000

  /// The rows from top to bottom, without blank ones at the end.
  let rows: [[Cell]]

  /// Takes what is on a clipboard: the one table of its markup, else its text.
  ///
  /// - Throws: ``PasteFault`` past a limit, and if all is blank.
  init(text: String, html: String?) throws(PasteFault) {
    guard text.utf8.count <= Self.textLimit, (html?.utf8.count ?? 0) <= Self.markupLimit else {
      throw .tooMuch
    }
    var rows = html.flatMap(Self.rows(ofMarkup:)) ?? PastedText.rows(of: text)
    guard rows.reduce(0, { $0 + $1.count }) <= Self.cellLimit else { throw .tooMuch }
    while let last = rows.last, last.allSatisfy(\.isBlank) { rows.removeLast() }
    guard !rows.isEmpty else { throw .noPlace }
    self.rows = rows
  }

  private static func rows(ofMarkup markup: String) -> [[Cell]]? {
    // Which of several tables is meant nobody can tell: the text has them as they were copied.
    guard let grids = CopiedTables.grids(of: markup), grids.count == 1,
      grids[0].rows.reduce(0, { $0 + $1.cells.count }) <= cellLimit
    else { return nil }
    return grids[0].rows.map { row in row.cells.map { Cell($0.source, column: $0.column) } }
  }
}
