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
    case "positionH", "positionV":
      let origin = tag.attribute("relativeFrom")?.string() ?? ""
      withDrawing { $0.position.begin(isDown: name == "positionV", from: origin) }
    case "posOffset", "align":
      beginText(tag)
      return .measure(isOffset: name == "posOffset")
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
    case "shape", "rect", "oval", "line", "roundrect", "polyline", "curve", "arc", "image", "group":
      let style = tag.attribute("style")?.string() ?? ""
      let isRule = tag.attribute("hr", in: "urn:schemas-microsoft-com:office:office") != nil
      withDrawing {
        if name != "group" { $0.hasShape = true }
        $0.read(style: style, isGroup: name == "group")
        if isRule { $0.isHidden = true }
      }
    default: break
    }
    return .passed
  }

  private mutating func withDrawing(_ change: (inout WordDrawing) -> Void) {
    if !drawings.isEmpty { change(&drawings[drawings.count - 1]) }
  }

  /// Takes where a drawing lies.
  mutating func setMeasure(_ text: String?, isOffset: Bool) {
    let text = text ?? ""
    withDrawing {
      if isOffset { $0.position.setOffset(text) } else { $0.position.setAlignment(text) }
    }
  }

  mutating func endDrawing() {
    guard let drawing = drawings.popLast() else { return }
    if let paragraph = story.paragraph?.number, marginCovers != nil {
      if drawing.hidesText, !isHiddenHere {
        marginCovers?.append(WordMarginCover(drawing, paragraph: paragraph))
      }
      return
    }
    if drawing.coversText, !isHiddenHere {
      story.addCover(drawing.cover)
      // What it is anchored at is below it or beside it.
      if story.table?.cell != nil || !drawing.hasPicture && !drawing.hasText {
        return addUnread(.obscured)
      }
    }
    guard let weight = drawing.weight else { return }
    let content: UnreadContent =
      drawing.isControl ? .control : drawing.isObject ? .object : .picture
    addUnread(content, weight: weight)
  }

  /// Notes that a text box begins in the drawing that is open.
  mutating func noteBox() { withDrawing { $0.hasText = true } }

  mutating func endBox() {
    let ended = story.endBox()
    fields.close(to: ended.openFields)
    if ended.hasDigits { withDrawing { $0.hasDigits = true } }
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
