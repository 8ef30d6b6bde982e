import Archive
import ReportFormats
import ReportModel
import ReportPackages
import Spreadsheet
import TextTools

/// Puts marks into workbooks as notes of cells.
struct WorkbookAnnotator: ReportAnnotator {
  func annotate(
    _ original: Probe,
    with annotations: [Annotation]
  ) throws(Refusal) -> [UInt8] {
    guard original.kind == .zip else { throw .takesNoMarks(.flatDocument) }
    let archive: SharedArchive
    do throws(ArchiveError) {
      archive = try original.archive()
    } catch {
      throw Refusal(reading: error)
    }
    do throws(SpreadsheetError) {
      let limits = SpreadsheetLimits(original.limits, isFlat: false)
      var added = try AddedNotes(to: archive, limits: limits)
      if let first = added.sheets.first {
        for (sheet, notes) in Self.notes(annotations, on: Set(added.sheets), else: first) {
          try added.add(notes, to: sheet)
        }
        return try added.bytes()
      }
    } catch {
      throw Refusal(reading: error)
    }
    throw .takesNoMarks(.noPlace)
  }

  /// The notes of each sheet, in the order in which sheets are first named; the marks of one cell are one note.
  private static func notes(
    _ annotations: [Annotation],
    on sheets: Set<String>,
    else first: String
  ) -> [(sheet: String, notes: [Note])] {
    var order: [String] = []
    var texts: [String: [CellReference: String]] = [:]
    for annotation in annotations {
      var place = (sheet: first, cell: CellReference(row: 0, column: 0))
      if case .cell(let sheet, let reference)? = annotation.place, sheets.contains(sheet),
        let cell = CellReference(reference)
      {
        place = (sheet, cell)
      }
      if texts[place.sheet] == nil { order.append(place.sheet) }
      let before = texts[place.sheet]?[place.cell].map { $0 + "\n" } ?? ""
      texts[place.sheet, default: [:]][place.cell] = before + annotation.text
    }
    return order.map { sheet in
      let notes = (texts[sheet] ?? [:]).sorted { $0.key < $1.key }.map { cell, text in
        // A box has room for some twenty Chinese characters a line.
        Note(
          cell,
          text,
          author: Annotation.author,
          size: (columns: 4, rows: min(20, 2 + text.count / 20))
        )
      }
      return (sheet, notes)
    }
  }
}
