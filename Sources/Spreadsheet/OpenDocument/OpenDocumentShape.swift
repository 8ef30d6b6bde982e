import OpenDocument
import XML

/// A shape that an OpenDocument spreadsheet ties to a cell.
struct OpenDocumentShape {
  /// The elements that are open within it, itself included.
  var depth = 1
  private var content: Overlay.Content?
  /// Whether it is drawn itself, rather than a frame for something else.
  private let isDrawn: Bool
  /// Where it lies on its sheet, if the file says so.
  private let place: DrawnObject?
  /// Whether it ends in the cell that it begins in; nil where the file does not say where it ends.
  let isInOneCell: Bool?
  /// The text of a box.
  private(set) var text = OpenDocumentText()
  private var paragraphs = 0

  /// Where it lies on its sheet, counted from the cell that it is tied to, if the file says so.
  private var placeInCells: DrawnObject?
  /// Whether its style fills it.
  private let isFilled: Bool

  /// Begins a shape at a cell; nil for a line, which shows nothing by itself.
  init?(_ tag: borrowing XMLTag, at cell: CellReference, styles: OpenDocumentStyles) {
    if tag.isNamed("line") || tag.isNamed("connector") || tag.isNamed("polyline") { return nil }
    let end = tag.attribute("end-cell-address", in: OpenDocumentNamespace.table)?.string()
    let last = end.flatMap { OpenDocumentFormula.range($0) }.flatMap { SheetReference($0) }
    isInOneCell = last.map { $0.range.last == cell }
    place = Self.place(of: tag)
    isDrawn = Self.drawn.contains(tag.localName.string())
    if tag.isNamed("control") { content = .control }
    let style = tag.attribute("style-name", in: OpenDocumentNamespace.drawing)?.string()
    // A shape is filled unless something says that it is not (ODF 1.3, part 3, 20.108).
    isFilled = isDrawn && styles.properties(of: style, family: "graphic").isFilled ?? true
    placeInCells = place
    placeInCells?.distance = nil
    placeInCells?.first = DrawnObject.Corner(
      column: cell.column,
      row: cell.row,
      x: place?.distance?.x ?? 0,
      y: place?.distance?.y ?? 0
    )
    if let last = last?.range.last, placeInCells != nil {
      placeInCells?.last = DrawnObject.Corner(
        column: last.column,
        row: last.row,
        x: Self.length(tag, "end-x"),
        y: Self.length(tag, "end-y")
      )
    }
  }

  private static func length(_ tag: borrowing XMLTag, _ name: StaticString) -> Int {
    let text = tag.attribute(name, in: OpenDocumentNamespace.table)?.string()
    return max(0, text.flatMap { OpenDocumentStyles.length($0) } ?? 0)
  }

  private static let drawn: Set<String> = [
    "custom-shape", "rect", "ellipse", "circle", "path", "polygon", "regular-polygon",
  ]

  private static func place(of tag: borrowing XMLTag) -> DrawnObject? {
    func length(_ name: StaticString) -> Int? {
      let text = tag.attribute(name, in: OpenDocumentNamespace.graphic)?.string()
      return text.flatMap { OpenDocumentStyles.length($0) }
    }
    guard let x = length("x"), let y = length("y"), let width = length("width"),
      let height = length("height")
    else { return nil }
    var object = DrawnObject()
    object.distance = (max(0, x), max(0, y))
    object.width = width
    object.height = height
    return object
  }

  /// What lies over the sheet, for a shape that is tied to no cell; nil where its place is not known.
  var object: DrawnObject? {
    var object = place
    object?.content = shown
    object?.isFilled = isFilled || isPicture
    return object
  }

  /// Whether nothing of what lies below it is seen, as it is a picture or a chart.
  private var isPicture: Bool { content == .picture || content == .object }

  /// What hides the cells below a shape that is tied to a cell; nil where nothing does.
  var cover: DrawnObject? {
    guard isFilled || isPicture else { return nil }
    var object = placeInCells
    object?.content = isPicture ? .pictureCover : .cover
    object?.isFilled = true
    return object
  }

  /// Looks at an element within the shape.
  mutating func start(_ tag: borrowing XMLTag) {
    depth += 1
    if tag.isIn(OpenDocumentNamespace.drawing) {
      if tag.isNamed("image") {
        content = content ?? .picture
      } else if tag.isNamed("object") || tag.isNamed("object-ole") || tag.isNamed("plugin") {
        content = .object
      } else if tag.isNamed("control") {
        content = .control
      }
    } else if tag.isNamed("p", in: OpenDocumentNamespace.text) {
      text.startParagraph()
      paragraphs = depth
    }
  }

  /// Looks at the end of an element; whether that is the end of the shape.
  mutating func end() -> Bool {
    if depth == paragraphs {
      text.endParagraph()
      paragraphs = 0
    }
    depth -= 1
    return depth == 0
  }

  /// Takes characters.
  mutating func add(_ characters: UnsafeRawBufferPointer) {
    if paragraphs > 0 { text.add(characters) }
  }

  /// What is to be seen of it; nil where that is nothing.
  var shown: Overlay.Content? {
    if let content { return content }
    guard text.bytes.contains(where: { $0 > 0x20 }) else {
      return isDrawn && isInOneCell ?? true ? .shape : nil
    }
    // A box that reaches over other cells is not one cell's text.
    guard isInOneCell ?? true else { return .picture }
    return .text([TextRun(String(decoding: text.bytes, as: UTF8.self), look: nil)])
  }
}
