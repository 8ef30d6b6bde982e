internal import Listings
internal import Spreadsheet

/// The short texts of a sheet's first rows, among which the headings of this program's own sheets stand.
struct SheetHead {
  /// A text without its blanks, as bytes: most are compared with many headings and are none of them.
  private struct Text {
    let row: Int
    let column: Int
    let bytes: [UInt8]
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
      texts.append(
        Text(
          row: cell.reference.row,
          column: cell.reference.column,
          bytes: Array(text.withoutBlanks.utf8)
        )
      )
    }
  }

  /// Whether the sheet says of itself that nothing is read from it.
  var bearsMark: Bool { texts.contains { ListingMark.isMark($0.bytes) } }

  /// The first row in which all headings stand, with their columns, in the headings' order.
  func row(of headings: [String]) -> (row: Int, columns: [Int])? {
    let wanted = headings.map { Array($0.utf8) }
    var row = -1
    var found: [Int?] = []
    for text in texts {
      guard let heading = wanted.firstIndex(of: text.bytes) else { continue }
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
