extension WorkbookAudit {
  /// Whether each note has an author, a cell of its own and a box.
  mutating func checkNotes(_ package: AuditedPackage) {
    for number in 1...max(1, package.sheets.count) {
      let part = "xl/comments\(number).xml"
      let sheet = package.part("xl/worksheets/sheet\(number).xml")
      let hasDrawing = sheet?.child("legacyDrawing") != nil
      guard let comments = package.part(part) else {
        expect(!hasDrawing, .note, "sheet \(number)", "boxes without notes")
        continue
      }
      expect(hasDrawing, .note, part, "notes without boxes")
      let authors = comments.child("authors")?.children.count ?? 0
      var cells: Set<[Int]> = []
      for comment in comments.child("commentList")?.children("comment") ?? [] {
        let reference = comment["ref"] ?? ""
        let author = comment.number("authorId") ?? -1
        expect((0..<authors).contains(author), .note, reference, "an author who is none")
        let text = comment.descendants("t").map(\.text).joined().withEscapesResolved
        expect(
          !text.isEmpty && text.utf16.count <= 32_767,
          .note,
          reference,
          "no text, or too much"
        )
        guard let cell = GridRange.cell(reference) else {
          add(.note, reference, "no cell")
          continue
        }
        let isNew = cells.insert([cell.row, cell.column]).inserted
        expect(isNew, .note, reference, "a second note")
      }
      expect(!cells.isEmpty, .note, part, "no notes")
      checkBoxes("xl/drawings/vmlDrawing\(number).vml", of: cells, package)
    }
  }

  private mutating func checkBoxes(_ part: String, of cells: Set<[Int]>, _ package: AuditedPackage)
  {
    guard let drawing = package.part(part) else { return add(.note, part, "no boxes") }
    let shapes = drawing.descendants("shape")
    let identifiers = Set(shapes.compactMap { $0["id"] })
    expect(identifiers.count == shapes.count, .note, part, "a box without a name of its own")
    var boxes: Set<[Int]> = []
    for data in shapes.flatMap({ $0.descendants("ClientData") }) {
      guard let row = data.child("Row").flatMap({ Int($0.text) }),
        let column = data.child("Column").flatMap({ Int($0.text) })
      else {
        add(.note, part, "a box without a cell")
        continue
      }
      boxes.insert([row + 1, column + 1])
    }
    expect(boxes == cells && boxes.count == shapes.count, .note, part, "boxes of other cells")
  }
}
