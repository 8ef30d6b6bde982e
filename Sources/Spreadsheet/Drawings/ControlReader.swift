import XML

/// Reads `xl/drawings/vmlDrawingN.vml` for the places of form fields and embedded documents; notes stand
/// there, too.
struct ControlReader: PartHandler {
  private(set) var objects: [DrawnObject] = []
  private var isHidden = false
  private var content: Overlay.Content?
  private var text: [UInt8] = []
  private var isInAnchor = false

  /// Whether a part has anything in it besides notes.
  static func isWorthReading(_ bytes: [UInt8]) -> Bool {
    let mark: StaticString = "ObjectType="
    return bytes.withUnsafeBytes { bytes in
      var start = 0
      while let place = bytes.place(of: mark, from: start) {
        // Behind the mark stand a quotation mark and the type.
        start = place + mark.utf8CodeUnitCount
        if !bytes[start...].dropFirst().starts(with: "Note".utf8) { return true }
      }
      return false
    }
  }

  mutating func startElement(_ tag: borrowing XMLTag) throws(SpreadsheetError) {
    if tag.isNamed("shape") {
      isHidden = tag.text("style")?.filter { $0 != " " }.contains("visibility:hidden") ?? false
    } else if tag.isNamed("ClientData") {
      content = tag.text("ObjectType").flatMap { Self.content($0) }
    } else if tag.isNamed("Anchor") {
      isInAnchor = true
      text.removeAll(keepingCapacity: true)
    }
  }

  /// What is to be seen of an object; nil for notes, frames and lines.
  private static func content(_ type: String) -> Overlay.Content? {
    switch type {
    case "Note", "GBox", "Group", "LineA", "Rect", "RectA", "Oval": nil
    case "Pict", "Movie": .object
    default: .control
    }
  }

  mutating func endElement(_ tag: borrowing XMLTag) throws(SpreadsheetError) {
    guard isInAnchor, tag.isNamed("Anchor") else { return }
    isInAnchor = false
    guard let content, !isHidden, objects.count < DrawingReader.objectLimit else { return }
    let numbers = String(decoding: text, as: UTF8.self).split(separator: ",").map { number in
      min(max(0, Int(number.filter { $0.isNumber }) ?? 0), CellReference.rowCount - 1)
    }
    guard numbers.count == 8 else { return }
    var object = DrawnObject()
    object.first = Self.corner(numbers[..<4])
    object.last = Self.corner(numbers[4...])
    object.content = content
    objects.append(object)
  }

  /// A column and a row with the distances from their edges in pixels.
  private static func corner(_ numbers: ArraySlice<Int>) -> DrawnObject.Corner {
    let numbers = Array(numbers)
    return DrawnObject.Corner(
      column: min(numbers[0], CellReference.columnCount - 1),
      row: numbers[2],
      x: numbers[1] * SheetSizes.pixel,
      y: numbers[3] * SheetSizes.pixel
    )
  }

  mutating func characters(_ characters: borrowing XMLCharacters) throws(SpreadsheetError) {
    if isInAnchor { characters.bytes.append(to: &text) }
  }
}
