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
    frame.isBehindText = look.isBehindText
    // A shape is filled unless something says that it is not (ODF 1.3, part 3, 20.108).
    frame.isFilled = look.isFilled ?? true
    frame.isFilledBox = look.isFilled ?? false
    frame.isWrapped = look.isWrapped
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
    if frame.content == .formula, !frame.text.isEmpty { return add(frame.text, range: nil) }
    if let content = frame.content {
      addUnread(content, weight: story.isInCell && frame.liesOverText ? .full : frame.weight)
    } else if frame.coversText {
      addCover()
    } else if !frame.hasBox {
      addUnread(.picture, weight: frame.isFloating ? .drawn : frame.weight)
    }
  }

  /// Tells that something lies over text: where it is anchored, as it is not known how far it reaches.
  private mutating func addCover() {
    guard appearance != .hidden else { return }
    if story.isInCell {
      addUnread(.obscured)
      // From the cell of a label it may reach over the numbers beside it.
      return story.addFinding(.tableCovered) { .tableCovered(at: $0) }
    }
    story.withParagraph { $0.site?.holdsPicture = true }
    story.addFinding(.textUnseen) { .covered(at: $0) }
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

/// A drawing while it is read.
struct TextFrame {
  /// What it shows that is no text.
  var content: UnreadContent?
  /// What it says, if it is a formula that is a row of characters.
  var text = ""
  /// Whether there is a text in it, which is read.
  var hasBox = false
  /// Whether it floats beside or over the text.
  var isFloating = false
  var isBehindText = false
  /// Whether it is large enough to be seen.
  var isSeen = true
  /// Whether it says that it is not shown.
  var isHidden = false

  /// Whether it is a shape that fills the place that it takes, and whether something fills it.
  var isClosed = false
  var isFilled = false
  /// Whether something is known to fill the box of text that it is.
  var isFilledBox = false
  /// Whether digits stand in its text.
  var hasDigits = false
  /// Whether text stands around it, so that it lies over none.
  var isWrapped = false
  /// Whether it is too narrow to hide a digit.
  var isThin = false

  /// The size of what is too narrow to hide a digit: six points.
  static let lineSize = 76_200

  /// Whether it may lie over text.
  var liesOverText: Bool { isFloating && !isBehindText && !isWrapped && !isThin }

  /// Whether it may lie over text and nothing of that is seen through it, or its digits stand among those of the text.
  var coversText: Bool {
    liesOverText && (isClosed ? isFilled || hasDigits : hasBox && (isFilledBox || hasDigits))
  }

  /// What it means beside text.
  var weight: PieceWeight { isBehindText ? .drawn : isFloating ? .floating : .full }
}
