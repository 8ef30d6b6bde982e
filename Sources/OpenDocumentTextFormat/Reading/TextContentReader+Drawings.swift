import OpenDocument
import ReportRecognition
import XML

/// Pictures, text boxes, shapes and embedded objects.
extension TextContentReader {
  mutating func drawingElement(_ name: String, _ tag: borrowing XMLTag) -> TextElement? {
    switch name {
    case "frame":
      beginFrame(tag)
      return .frame
    case "text-box":
      if !frames.isEmpty { frames[frames.count - 1].hasBox = true }
      beginBox()
      return .box
    case "custom-shape", "rect", "ellipse", "circle", "path", "polygon", "regular-polygon",
      "caption", "polyline", "line", "connector", "measure":
      beginFrame(tag)
      if let last = frames.indices.last { frames[last].isClosed = Self.closed.contains(name) }
      beginBox()
      return .shape
    case "g", "a": return .passed
    case "control":
      addUnread(.control)
      return nil
    case "image": note(.picture)
    case "object", "object-ole": note(object(tag))
    case "plugin", "applet": note(.object)
    case "floating-frame": note(.frame)
    default: break
    }
    return nil
  }

  /// The shapes that fill most of the place that they take.
  private static let closed: Set<String> = [
    "custom-shape", "rect", "ellipse", "circle", "path", "polygon", "regular-polygon",
  ]

  /// Notes what the frame that is open shows; of several things that stand for each other, the first.
  private mutating func note(_ content: UnreadContent) {
    guard let last = frames.indices.last, frames[last].content == nil else { return }
    frames[last].content = content
  }

  /// What an object is; a formula that is a row of characters is noted as text.
  private mutating func object(_ tag: borrowing XMLTag) -> UnreadContent {
    let link = tag.attribute("href", in: OpenDocumentNamespace.link)?.string() ?? ""
    let folder = link.hasPrefix("./") ? String(link.dropFirst(2)) : link
    guard let text = formulas[folder] else { return .object }
    if let last = frames.indices.last { frames[last].text = text }
    return .formula
  }

  private mutating func beginFrame(_ tag: borrowing XMLTag) {
    let style = tag.attribute("style-name", in: OpenDocumentNamespace.drawing)?.string()
    let look = styles.properties(of: style, family: "graphic")
    func length(_ name: StaticString) -> Int? {
      let text = tag.attribute(name, in: OpenDocumentNamespace.graphic)?.string()
      return text.flatMap { OpenDocumentStyles.length($0) }
    }
    var frame = TextFrame()
    let anchor = tag.attribute("anchor-type", in: OpenDocumentNamespace.text)
    frame.isFloating = !(anchor?.equals("as-char") ?? false)
    let place = layout.properties(of: style, family: .graphic)
    frame.cover = TextPlacing.cover(tag, place)
    frame.isSeenThrough = place.isSeenThrough ?? false
    frame.isBehindText = place.isBehindText ?? false
    // A shape is filled unless something says that it is not (ODF 1.3, part 3, 20.108).
    frame.isFilled = look.isFilled ?? true
    frame.isFilledBox = look.isFilled ?? false
    frame.isWrapped = place.wrap.map { $0 != "run-through" } ?? false
    if let width = length("width"), let height = length("height") {
      frame.isSeen = max(width, height) > TextTable.sizeLimit
      frame.isThin = min(width, height) < TextFrame.lineSize
    }
    frame.isHidden =
      tag.attribute("display", in: OpenDocumentNamespace.drawing)?.equals("none") ?? false
    if frame.isHidden { hiddenDepth += 1 }
    frames.append(frame)
  }

  mutating func endFrame() {
    guard let frame = frames.popLast() else { return }
    if frame.isHidden { hiddenDepth -= 1 }
    guard frame.isSeen, !frame.isHidden else { return }
    if margins != nil {
      if frame.hidesText, appearance != .hidden {
        margins?.add(frame, paragraph: story.paragraphCount)
      }
      return
    }
    if frame.content == .formula, !frame.text.isEmpty { return add(frame.text, range: nil) }
    if let content = frame.content {
      if frame.hidesText { addCover(frame, isPicture: true) }
      addUnread(content, weight: story.isInCell && frame.liesOverText ? .full : frame.weight)
    } else if frame.coversText {
      addCover(frame, isPicture: false)
    } else if !frame.hasBox {
      addUnread(.picture, weight: frame.isFloating ? .drawn : frame.weight)
    }
  }

  /// Notes that something lies over text: over what, where that is known, else where it is anchored.
  private mutating func addCover(_ frame: TextFrame, isPicture: Bool) {
    guard appearance != .hidden else { return }
    if frame.isPlaced { story.addCover(frame.cover) }
    if story.isInCell {
      if !isPicture { addUnread(.obscured) }
      // From the cell of a label it may reach over the numbers beside it.
      if !frame.isPlaced { story.addFinding(.tableCovered) { .tableCovered(at: $0) } }
    } else if !isPicture {
      story.withParagraph { $0.site?.holdsPicture = true }
      story.addFinding(.textUnseen) { .covered(at: $0) }
    }
  }

  private mutating func beginBox() {
    story.beginContainer(isCell: false)
    var look = Look()
    // What is behind its text is not looked at.
    look.paper = .unknown
    looks.append(look)
  }

  mutating func endBox() {
    looks.removeLast()
    let blocks = story.endBox()
    guard let last = frames.indices.last, !blocks.isEmpty else { return }
    frames[last].hasBox = true
    if blocks.contains(where: \.hasDigits) { frames[last].hasDigits = true }
  }
}
