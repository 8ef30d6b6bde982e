import XML

/// What lies over the cells of one sheet, before it is known which cells those are.
struct SheetDrawings {
  private var objects: [DrawnObject] = []

  /// Whether nothing lies there.
  var isEmpty: Bool { objects.isEmpty }

  /// Reads the parts that a sheet's part refers to.
  init(of part: String, in package: PackageReader) throws(SpreadsheetError) {
    for relationship in try package.relationships(of: part) {
      switch relationship.type {
      case "drawing":
        guard let (name, bytes) = try package.read(relationship, of: part) else { continue }
        var reader = DrawingReader()
        try package.parse(bytes, part: name, handler: &reader)
        objects += reader.objects
      case "vmlDrawing":
        guard let (name, bytes) = try package.read(relationship, of: part) else { continue }
        guard ControlReader.isWorthReading(bytes) else {
          package.noteUnparsed(bytes, part: name)
          continue
        }
        var reader = ControlReader()
        do throws(SpreadsheetError) {
          try package.parse(bytes, part: name, handler: &reader)
        } catch {
          // Programs write parts of this kind that are not quite XML; what was read by then counts.
        }
        objects += reader.objects
      default: continue
      }
    }
  }

  /// What covers which cells.
  func overlays(over sizes: SheetSizes, merges: [CellRange]) -> [Overlay] {
    let columns = sizes.columns
    let rows = sizes.rows
    return objects.flatMap { $0.overlays(columns: columns, rows: rows, merges: merges) }
  }
}
