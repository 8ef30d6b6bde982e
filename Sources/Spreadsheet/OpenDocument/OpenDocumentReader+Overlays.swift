import OpenDocument
import XML

/// What lies over the cells of a sheet.
extension OpenDocumentReader {
  /// Keeps what a shape shows.
  mutating func end(_ shape: OpenDocumentShape) {
    if path.last == .shapes {
      if let object = shape.object, objects.count < DrawingReader.objectLimit {
        objects.append(object)
      }
    } else {
      if let content = shape.shown { shown.append((content, shape.isInOneCell ?? false)) }
      if let object = shape.cover, objects.count < DrawingReader.objectLimit {
        objects.append(object)
      }
    }
  }

  /// Adds the small chart that a cell shows.
  mutating func addSparkline(_ tag: borrowing XMLTag) {
    let address = tag.attribute("cell-address", in: OpenDocumentNamespace.calculation)?.string()
    guard let address, let formula = OpenDocumentFormula.range(address),
      let cell = SheetReference(formula)?.range.first
    else { return }
    sheets[sheets.count - 1].addSparkline(in: cell)
  }

  /// Puts what is tied to the sheet over its cells.
  mutating func endTable() {
    sheets[sheets.count - 1].columnSizes = sizes
    guard !objects.isEmpty else { return }
    let (columns, rows) = (sizes.columns, sizes.rows)
    let merges = sheets[sheets.count - 1].merges
    sheets[sheets.count - 1].overlays += objects.flatMap {
      $0.overlays(columns: columns, rows: rows, merges: merges)
    }
    objects = []
  }
}
