internal import Listings
internal import Spreadsheet
internal import TextTools

/// The short texts of a sheet's first rows, among which the headings of this program's own sheets stand.
struct SheetHead {
  /// A text without its blanks.
  private struct Text {
    let row: Int
    let column: Int
    /// By its bytes: most are compared with many headings and are none of them.
    let text: ExactText
    let length: Lengths
  }

  /// Lengths of texts in bytes.
  private struct Lengths: OptionSet {
    let rawValue: UInt64

    init(rawValue: UInt64) { self.rawValue = rawValue }

    /// The length of a text; none for one that is too long for a heading.
    init(of text: String) {
      let count = text.utf8.count
      rawValue = count <= SheetHead.textLimit ? 1 << UInt64(count) : 0
    }
  }

  /// How many rows are looked at.
  private static let rowLimit = 50
  /// The most bytes of a text that may be a heading.
  private static let textLimit = 30

  private var texts: [Text] = []

  /// Looks at a sheet; a sheet that holds no cells has no texts.
  init(_ contents: SheetContents) {
    for cell in contents.cells {
      guard cell.reference.row < Self.rowLimit else { return }
      guard case .text(let text) = cell.value, text.utf8.count <= Self.textLimit else { continue }
      let heading = text.withoutBlanks
      texts.append(
        Text(
          row: cell.reference.row,
          column: cell.reference.column,
          text: ExactText(heading),
          length: Lengths(of: heading)
        )
      )
    }
  }

  /// Whether the sheet says of itself that nothing is read from it.
  var bearsMark: Bool { texts.contains { ListingMark.isMark($0.text) } }

  /// The first row in which all headings stand, with their columns, in the headings' order.
  func row(of headings: [String]) -> (row: Int, columns: [Int])? {
    let wanted = headings.map { ExactText($0) }
    let lengths = headings.reduce(Lengths()) { $0.union(Lengths(of: $1)) }
    var row = -1
    var found: [Int?] = []
    // By their numbers: a text that is taken out is copied, and few are as long as a heading.
    for index in texts.indices where !lengths.isDisjoint(with: texts[index].length) {
      let text = texts[index]
      guard let heading = wanted.firstIndex(of: text.text) else { continue }
      if text.row != row {
        row = text.row
        found = Array(repeating: nil, count: wanted.count)
      }
      guard found[heading] == nil else { continue }
      found[heading] = text.column
      let columns = found.compactMap { $0 }
      if columns.count == wanted.count { return (row, columns) }
    }
    return nil
  }
}
