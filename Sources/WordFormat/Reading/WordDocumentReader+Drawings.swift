import ReportRecognition
import XML

/// Drawings, embedded objects and formulas.
extension WordDocumentReader {
  /// An element of a drawing, of either kind.
  mutating func drawingElement(_ name: String, _ tag: borrowing XMLTag) -> WordElement? {
    guard let last = drawings.indices.last else { return .passed }
    drawings[last].filling.read(name, tag)
    drawings[last].filling.readOlder(name, tag)
    switch name {
    case "wrapSquare", "wrapTight", "wrapThrough", "wrapTopAndBottom":
      withDrawing { $0.isWrapped = true }
    case "wrap":
      let type = tag.attribute("type")?.string() ?? "none"
      withDrawing { $0.isWrapped = type != "none" }
    case "anchor":
      let isBehind = tag.attribute("behindDoc")?.string()
      withDrawing {
        $0.isFloating = true
        $0.isBehindText = isBehind == "1" || isBehind == "true"
      }
    case "extent":
      let width = tag.attribute("cx")?.integer()
      let height = tag.attribute("cy")?.integer()
      withDrawing {
        $0.width = width
        $0.height = height
      }
    case "docPr":
      let isHidden = tag.attribute("hidden")?.string()
      withDrawing { if isHidden == "1" || isHidden == "true" { $0.isHidden = true } }
    case "pic", "chart", "relIds", "imagedata", "contentPart", "model3d", "textpath":
      withDrawing { $0.hasPicture = true }
    case "wsp", "cxnSp": withDrawing { $0.hasShape = true }
    case "control": withDrawing { $0.isControl = true }
    // A kind of shape, of which nothing is drawn here.
    case "shapetype": return nil
    case "shape", "rect", "oval", "line", "roundrect", "polyline", "curve", "arc", "image":
      let style = tag.attribute("style")?.string() ?? ""
      let isRule = tag.attribute("hr", in: "urn:schemas-microsoft-com:office:office") != nil
      withDrawing {
        $0.hasShape = true
        $0.read(style: style)
        if isRule { $0.isHidden = true }
      }
    default: break
    }
    return .passed
  }

  private mutating func withDrawing(_ change: (inout WordDrawing) -> Void) {
    if !drawings.isEmpty { change(&drawings[drawings.count - 1]) }
  }

  mutating func endDrawing() {
    guard let drawing = drawings.popLast() else { return }
    // Where exactly it lies is a matter of the layout; what it is anchored at is below it or beside it.
    if drawing.coversText { return addUnread(.obscured) }
    guard let weight = drawing.weight else { return }
    let content: UnreadContent =
      drawing.isControl ? .control : drawing.isObject ? .object : .picture
    addUnread(content, weight: weight)
  }

  // MARK: Formulas

  mutating func formulaElement(_ name: String, _ tag: borrowing XMLTag) -> WordElement? {
    switch name {
    case "oMath":
      if formula == nil { formula = WordFormula() } else { formula?.depth += 1 }
      return .formula
    case "r":
      runs.append(WordRun())
      return .run
    case "t":
      beginText(tag)
      return .text
    case "rPr", "ctrlPr", "oMathParaPr": return nil
    default:
      if WordFormula.structures.contains(name) { formula?.isStructured = true }
      return .passed
    }
  }

  /// Ends a formula: a plain row of characters is text.
  mutating func endFormula() {
    guard let ended = formula else { return }
    if ended.depth > 1 {
      formula?.depth -= 1
      return
    }
    formula = nil
    if ended.isStructured {
      addUnread(.formula)
    } else {
      for piece in ended.pieces { story.withParagraph { $0.add(piece) } }
    }
  }
}
