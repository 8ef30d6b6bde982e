public import Archive
internal import TextTools
internal import XML

/// Puts notes on cells of a workbook that others have made; nothing else of it changes.
public struct AddedNotes {
  private let package: PackageReader
  private var changed: ChangedPackage
  /// The part of each worksheet, by the sheet's name.
  private var parts: [String: String] = [:]
  /// The names of the sheets that take notes, in the workbook's order.
  public private(set) var sheets: [String] = []

  /// Opens a workbook.
  ///
  /// - Parameters:
  ///   - archive: The archive of an xlsx file.
  ///   - limits: The sizes past which it is refused.
  /// - Throws: ``SpreadsheetError`` if it is no workbook of SpreadsheetML.
  public init(
    to archive: SharedArchive,
    limits: SpreadsheetLimits
  ) throws(SpreadsheetError) {
    package = PackageReader(archive, limits: limits)
    changed = ChangedPackage(archive)
    guard
      let root = try package.relationships(of: "").first(where: { $0.type == "officeDocument" }),
      let (part, bytes) = try package.read(root, of: "")
    else {
      throw SpreadsheetError(.notAWorkbook, zh: "没有工作簿部件", en: "there is no workbook part")
    }
    var workbook = WorkbookPartReader(limits: limits)
    try PackageReader.parse(bytes, part: part, limits: limits, handler: &workbook)
    let relationships = try package.relationships(of: part)
    for sheet in workbook.sheets {
      guard
        let relationship = relationships.first(where: {
          $0.identifier == sheet.relationship && $0.type == "worksheet"
        }), let (name, _) = try package.read(relationship, of: part)
      else { continue }
      if parts.updateValue(name, forKey: sheet.name) == nil { sheets.append(sheet.name) }
    }
  }

  /// Puts notes on cells of a sheet, on each cell one at most.
  ///
  /// A cell that has a note keeps it, with the new text behind.
  ///
  /// - Parameters:
  ///   - notes: The notes.
  ///   - sheet: The sheet's name, one of ``sheets``.
  /// - Throws: ``SpreadsheetError`` if a part cannot be read or changed.
  public mutating func add(_ notes: [Note], to sheet: String) throws(SpreadsheetError) {
    guard let part = parts[sheet], !notes.isEmpty, let bytes = try package.read(part) else {
      return
    }
    var tail = SheetTailReader()
    try PackageReader.parse(bytes, part: part, limits: package.limits, handler: &tail)
    var target: (comments: String?, drawing: String?) = (nil, nil)
    for relationship in try package.relationships(of: part) {
      if relationship.type == "comments" {
        target.comments = try package.read(relationship, of: part)?.name
      } else if relationship.identifier == tail.drawing {
        target.drawing = try package.read(relationship, of: part)?.name
      }
    }
    let written = NoteParts(notes, sheetNumber: Self.drawingNumber)
    let comments = try PartBytes("comments") { written.writeComments(to: &$0) }
    let drawing = try PartBytes("drawing") { written.writeDrawing(to: &$0) }
    do throws(ArchiveError) {
      if let name = target.drawing {
        try extend(name, withBoxesOf: drawing.bytes)
      } else {
        try add(drawing.bytes, to: part, tail, bytes)
      }
      if let name = target.comments {
        try extend(name, with: notes)
      } else {
        let name = try changed.freeName("xl/nianbao-comments", ".xml")
        try changed.add(name, comments.bytes, ofType: ContentType.comments)
        _ = try changed.relate(part, to: name, as: RelationshipType.comments)
      }
    } catch {
      throw SpreadsheetError(error)
    }
  }

  /// The workbook with the notes.
  ///
  /// - Throws: ``SpreadsheetError`` if a part cannot be read or written.
  public func bytes() throws(SpreadsheetError) -> [UInt8] {
    do throws(ArchiveError) {
      return try changed.packed()
    } catch {
      throw SpreadsheetError(error)
    }
  }

  // MARK: Texts

  /// Puts texts into a part of comments that is there.
  private mutating func extend(
    _ comments: String,
    with notes: [Note]
  ) throws(ArchiveError) {
    guard let bytes = try changed.bytes(of: comments) else { return }
    var reader = CommentsReader()
    try? XMLParser.parse(bytes, handler: &reader)
    guard let authors = reader.authorsEnd, let list = reader.listEnd else {
      throw ArchiveError(.other, part: Array(comments.utf8))
    }
    let prefix = reader.prefix(in: bytes)
    var edits = ByteEdits()
    edits.insert(
      "<\(prefix)author>\(MarkupEscapes.escaped(notes[0].author))</\(prefix)author>",
      at: authors
    )
    for note in notes.sorted(by: { $0.cell < $1.cell }) {
      let text = { (text: String) in
        "<\(prefix)r><\(prefix)t xml:space=\"preserve\">\(MarkupEscapes.escaped(text))</\(prefix)t></\(prefix)r>"
      }
      if let end = reader.texts[note.cell.description] {
        edits.insert(text("\n" + note.text), at: end)
      } else {
        edits.insert(
          "<\(prefix)comment ref=\"\(note.cell)\" authorId=\"\(reader.authorCount)\"><\(prefix)text>\(text(note.text))</\(prefix)text></\(prefix)comment>",
          at: list
        )
      }
    }
    try changed.set(comments, to: edits.applied(to: bytes))
  }

  // MARK: Boxes

  /// What makes the boxes' identifiers others than those of a workbook's own sheets.
  private static let drawingNumber = 900

  /// Puts the boxes of a drawing at the end of one that is there, as VML has it: it need not be XML.
  private mutating func extend(
    _ drawing: String,
    withBoxesOf written: [UInt8]
  ) throws(ArchiveError) {
    let new = String(decoding: written, as: UTF8.self)
    guard let bytes = try changed.bytes(of: drawing) else { return }
    let text = String(decoding: bytes, as: UTF8.self)
    // The kind of box is described once.
    let first = text.contains("id=\"_x0000_t202\"") ? "<v:shape " : "<v:shapetype"
    guard let start = new.ranges(of: first).first, let end = new.ranges(of: "</xml>").last,
      let place = text.ranges(of: "</xml>").last, text.utf8.count == bytes.count
    else { throw ArchiveError(.other, part: Array(drawing.utf8)) }
    var edits = ByteEdits()
    edits.insert(
      String(new[start.lowerBound..<end.lowerBound]),
      at: text.utf8.distance(from: text.startIndex, to: place.lowerBound)
    )
    try changed.set(drawing, to: edits.applied(to: bytes))
  }

  /// Adds a drawing, and names it in the sheet's part.
  private mutating func add(
    _ drawing: [UInt8],
    to part: String,
    _ tail: SheetTailReader,
    _ bytes: [UInt8]
  ) throws(ArchiveError) {
    guard let place = tail.place else { throw ArchiveError(.other, part: Array(part.utf8)) }
    let name = try changed.freeName("xl/drawings/nianbao-notes", ".vml")
    try changed.add(name, drawing, ofType: ContentType.vmlDrawing)
    let identifier = try changed.relate(part, to: name, as: RelationshipType.vmlDrawing)
    let prefix = tail.prefix(in: bytes)
    var edits = ByteEdits()
    edits.insert(
      "<\(prefix)legacyDrawing xmlns:r=\"\(Namespace.relationships)\" r:id=\"\(identifier)\"/>",
      at: place
    )
    try changed.set(part, to: edits.applied(to: bytes))
  }
}
