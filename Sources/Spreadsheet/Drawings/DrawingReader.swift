import XML

/// Reads `xl/drawings/drawingN.xml` for the places of pictures, charts and boxes of text.
struct DrawingReader: PartHandler {
  private(set) var objects: [DrawnObject] = []
  private let limit: Int
  private var depth = 0
  private var anchor: (depth: Int, object: DrawnObject)?
  private var isAbsolute = false
  private var isAtEnd = false
  private var isHidden: Bool?
  private var hasPicture = false
  private var hasObject = false
  private var hasShape = false
  /// How many outlines and fillings of the shape are left away.
  private var unpainted = 0
  /// Whether something is seen through the picture.
  private var isSeenThrough = false
  private var filling = ShapeFilling()
  /// The digits or the text that is being collected.
  private var text: [UInt8] = []
  private var isCollecting = false
  private var rich = RichText()
  private var runs: [UInt8] = []

  /// The most objects of a sheet that are kept.
  static let objectLimit = 1000

  init(limit: Int = Self.objectLimit) { self.limit = limit }

  mutating func startElement(_ tag: borrowing XMLTag) throws(SpreadsheetError) {
    depth += 1
    guard let anchor else {
      isAbsolute = tag.isNamed("absoluteAnchor")
      if isAbsolute || tag.isNamed("twoCellAnchor") || tag.isNamed("oneCellAnchor") { begin() }
      return
    }
    if depth == anchor.depth + 1, tag.isNamed("ext") {
      self.anchor?.object.width = tag.integer("cx") ?? 0
      self.anchor?.object.height = tag.integer("cy") ?? 0
    } else if depth == anchor.depth + 1, tag.isNamed("pos") {
      self.anchor?.object.distance = (max(0, tag.integer("x") ?? 0), max(0, tag.integer("y") ?? 0))
    } else if depth == anchor.depth + 1, tag.isNamed("to") {
      isAtEnd = true
      self.anchor?.object.last = DrawnObject.Corner()
    } else if tag.isNamed("cNvPr") {
      if isHidden == nil { isHidden = tag.flag("hidden") }
    } else if tag.isNamed("blip") || tag.isNamed("contentPart") {
      hasPicture = true
    } else if tag.isNamed("graphicFrame") {
      hasObject = true
    } else if tag.isNamed("custGeom") {
      hasShape = true
    } else if tag.isNamed("prstGeom") {
      hasShape = tag.text("prst").map { $0 != "line" && !$0.contains("Connector") } ?? false
    } else if tag.isNamed("noFill") {
      unpainted += 1
    } else if tag.isNamed("alphaModFix") {
      if tag.integer("amt") ?? ShapeFilling.wholeAlpha < ShapeFilling.leastAlpha {
        isSeenThrough = true
      }
    } else {
      startText(tag)
    }
    filling.start(tag, depth: depth)
  }

  private mutating func begin() {
    anchor = (depth, DrawnObject())
    isAtEnd = false
    isHidden = nil
    hasPicture = false
    hasObject = false
    hasShape = false
    unpainted = 0
    isSeenThrough = false
    filling = ShapeFilling()
    runs.removeAll(keepingCapacity: true)
    rich.clear()
  }

  private mutating func startText(_ tag: borrowing XMLTag) {
    if tag.isNamed("r") || tag.isNamed("fld") {
      rich.startRun()
    } else if tag.isNamed("p"), !runs.isEmpty {
      rich.startRun()
      runs.append(0x0A)
      rich.endRun(at: runs.count)
    } else if tag.isNamed("rPr") {
      let baseline = tag.integer("baseline") ?? 0
      let strike = tag.text("strike") ?? "noStrike"
      if strike != "noStrike" {
        rich.set(.struck)
      } else if baseline != 0 {
        rich.set(baseline > 0 ? .raised : .lowered)
      }
    } else if tag.isNamed("t") || tag.isNamed("col") || tag.isNamed("row")
      || tag.isNamed("colOff") || tag.isNamed("rowOff")
    {
      text.removeAll(keepingCapacity: true)
      isCollecting = true
    }
  }

  mutating func endElement(_ tag: borrowing XMLTag) throws(SpreadsheetError) {
    defer { depth -= 1 }
    guard let anchor else { return }
    if depth == anchor.depth {
      end(anchor.object)
      return
    }
    filling.end(depth: depth)
    if tag.isNamed("r") || tag.isNamed("fld") { rich.endRun(at: runs.count) }
    guard isCollecting else { return }
    isCollecting = false
    if tag.isNamed("t") { runs += text } else { take(tag) }
  }

  /// Takes a part of a corner's place.
  private mutating func take(_ tag: borrowing XMLTag) {
    let value = max(0, Int(String(decoding: text, as: UTF8.self)) ?? 0)
    var corner = (isAtEnd ? anchor?.object.last : anchor?.object.first) ?? DrawnObject.Corner()
    if tag.isNamed("col") {
      corner.column = min(value, CellReference.columnCount - 1)
    } else if tag.isNamed("row") {
      corner.row = min(value, CellReference.rowCount - 1)
    } else if tag.isNamed("colOff") {
      corner.x = value
    } else {
      corner.y = value
    }
    if isAtEnd { anchor?.object.last = corner } else { anchor?.object.first = corner }
  }

  private mutating func end(_ object: DrawnObject) {
    var object = object
    anchor = nil
    guard isHidden != true, objects.count < limit else { return }
    let isWritten = runs.contains { $0 > 0x20 }
    // Lines without text are put around or beside what is to be seen.
    if hasPicture {
      object.content = .picture
    } else if hasObject {
      object.content = .object
    } else if isWritten {
      let text = String(decoding: runs, as: UTF8.self)
      object.content = .text(rich.runs(of: runs) ?? [TextRun(text, look: nil)])
    } else if hasShape, unpainted < 2 {
      object.content = .shape
    }
    object.isFilled = hasPicture || hasObject ? !isSeenThrough : hasShape && filling.hidesAll
    if object.content != nil { objects.append(object) }
  }

  mutating func characters(_ characters: borrowing XMLCharacters) throws(SpreadsheetError) {
    if isCollecting { characters.bytes.append(to: &text) }
  }
}
