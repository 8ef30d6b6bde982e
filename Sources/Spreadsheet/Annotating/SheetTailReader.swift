import TextTools
import XML

/// Finds where a sheet's part names the drawing of its notes, or can.
struct SheetTailReader: PartHandler {
  /// What stands behind the drawing of notes in the schema's order.
  private static let behind: [StaticString] = [
    "legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems",
    "tableParts", "extLst",
  ]

  /// The identifier of the drawing that the sheet has; nil for none.
  private(set) var drawing: String?
  /// Where one can be named; nil where the bytes are not the part's own.
  private(set) var place: Int?
  private var root: Range<Int>?
  private var depth = 0

  mutating func startElement(_ tag: borrowing XMLTag) throws(SpreadsheetError) {
    depth += 1
    if depth == 1 { root = tag.range }
    guard depth == 2, tag.isSpreadsheet else { return }
    if tag.isNamed("legacyDrawing") {
      drawing =
        tag.attribute("id", in: Namespace.relationships)?.string()
        ?? tag.attribute("id", in: Namespace.strictRelationships)?.string()
    }
    for name in Self.behind where place == nil && tag.isNamed(name) {
      place = tag.range?.lowerBound
    }
  }

  mutating func endElement(_ tag: borrowing XMLTag) throws(SpreadsheetError) {
    depth -= 1
    if depth == 0, place == nil { place = tag.range?.lowerBound }
  }

  mutating func characters(_ characters: borrowing XMLCharacters) throws(SpreadsheetError) {}

  /// The prefix of the root element's name, with its colon; empty for none.
  func prefix(in bytes: [UInt8]) -> String {
    root.map { NamePrefix.text(ofTagAt: $0.lowerBound, in: bytes) } ?? ""
  }
}
