import ReportFormats
import ReportModel
import ReportRecognition
import XML

/// Reads a trace of `mutool`, page by page.
///
/// A trace is a list of what is drawn, in the order in which it is drawn. Elements for paths hold their points,
/// those for text its characters; a clip has effect until `pop_clip`, whatever stands between.
struct TraceReader: XMLHandler {
  /// The pages, each taken apart as soon as it is whole.
  private(set) var pages: [PageContents] = []

  private var page: TracedPage?
  private var path: (path: TracedPath, shape: TracedShape)?
  private var text: TracedText?
  private var clips = ClipStack()
  private var groups: [TracedGroup] = []
  private var order = 0
  private var glyphCount = 0
  private var shapeCount = 0
  /// The most characters, and the most lines, areas and drawings.
  private let limits: (glyphs: Int, shapes: Int)

  init(glyphs: Int = PDFLimits.glyphs, shapes: Int = PDFLimits.shapes) {
    limits = (glyphs, shapes)
  }

  static func failure(_ error: XMLError) -> Refusal { .traceUnreadable(error) }

  mutating func startElement(_ tag: borrowing XMLTag) throws(Refusal) {
    if tag.localName.equals("g") { return try addGlyph(tag) }
    if tag.localName.equals("span") {
      text?.begin(tag)
    } else if tag.localName.equals("lineto") {
      if let point = tag.point("x", "y") { path?.path.line(to: point) }
    } else if tag.localName.equals("moveto") {
      if let point = tag.point("x", "y") { path?.path.move(to: point) }
    } else if tag.localName.equals("closepath") {
      path?.path.close()
    } else if tag.localName.equals("curveto") {
      path?.path.curve(
        through: [tag.point("x1", "y1"), tag.point("x2", "y2"), tag.point("x3", "y3")]
          .compactMap { $0 }
      )
    } else if tag.localName.equals("page") {
      try beginPage(tag)
    } else {
      try begin(tag)
    }
  }

  mutating func endElement(_ tag: borrowing XMLTag) throws(Refusal) {
    if tag.isInner { return }
    if tag.localName.equals("page") {
      guard let page else { return }
      self.page = nil
      pages.append(try PageContents(of: page))
    } else if tag.localName.equals("group") || tag.localName.equals("tile") {
      groups = groups.dropLast()
    } else if tag.localName.equals("clip_mask") {
      // What follows is seen through what was drawn within.
      groups = groups.dropLast()
      clips.push(nil)
    } else {
      endShape()
      if text?.isHole == true, text?.element.map({ tag.localName.equals($0) }) == true {
        clips.push(nil)
      }
      text = nil
    }
  }

  mutating func characters(_ characters: borrowing XMLCharacters) throws(Refusal) {}

  // MARK: Pages

  private mutating func beginPage(_ tag: borrowing XMLTag) throws(Refusal) {
    guard pages.count < PDFLimits.pages else { throw .tooManyPages }
    let sides = tag.attribute("mediabox")?.numbers() ?? []
    guard sides.count == 4, sides[2] > sides[0], sides[3] > sides[1],
      max(sides[2] - sides[0], sides[3] - sides[1]) <= PDFLimits.side
    else { throw .traceIncomplete }
    let box = Rectangle(left: sides[0], top: sides[1], right: sides[2], bottom: sides[3])
    page = TracedPage(number: pages.count + 1, box: box)
    clips = ClipStack(box)
    groups = []
    order = 0
  }

  // MARK: Shapes

  private mutating func begin(_ tag: borrowing XMLTag) throws(Refusal) {
    order += 1
    if let shape = TracedShape(tag) {
      shapeCount += 1
      guard shapeCount <= limits.shapes else { throw .tooMuchOnPages(limits.shapes) }
      switch shape.kind {
      case .fill, .stroke, .clip: path = (TracedPath(shape.transform), shape)
      case .picture: addPicture(shape, in: shape.unitBox)
      // Colours that run into each other fill all that is not cut off.
      case .shade: addPicture(shape, in: clips.box)
      case .pictureClip: clips.push(shape.unitBox)
      }
    } else if let text = TracedText(tag) {
      self.text = text
    } else if tag.localName.equals("pop_clip") {
      clips.pop()
    } else if TracedGroup.isOne(tag) {
      groups.append(TracedGroup(tag, within: groups.last))
    }
  }

  private mutating func endShape() {
    guard let (path, shape) = path else { return }
    self.path = nil
    let ink = shape.ink.within(groups.last)
    switch shape.kind {
    case .clip: clips.push(path.box ?? Rectangle(left: 0, top: 0, right: 0, bottom: 0))
    case .fill: page?.fill(path, with: ink, clip: clips.box, order: order)
    case .stroke:
      page?.stroke(path, width: shape.lineWidth, with: ink, clip: clips.box, order: order)
    case .picture, .pictureClip, .shade: break
    }
  }

  private mutating func addPicture(_ shape: TracedShape, in box: Rectangle) {
    let ink = shape.ink.within(groups.last)
    page?.addPicture(box, alpha: ink.alpha, clip: clips.box, order: order)
  }

  // MARK: Text

  private mutating func addGlyph(_ tag: borrowing XMLTag) throws(Refusal) {
    guard let text, let glyph = text.glyph(tag, order: order) else { return }
    glyphCount += 1
    guard glyphCount <= limits.glyphs else { throw .tooMuchOnPages(limits.glyphs) }
    guard let page else { return }
    let ink = text.ink.within(groups.last)
    var seen = glyph
    seen.isHole = text.isHole
    if groups.last?.isAside == true {
      // What is drawn aside may be seen wherever it is used.
      seen.sight = .obscured(.clipped)
    } else if text.isIgnored || ink.isAbsent || glyph.size <= PDFLimits.leastSize {
      seen.sight = .hidden
    } else {
      let share = glyph.ink.share(within: clips.box.intersection(page.box))
      // A letter reaches a little out of the box that is taken for its ink.
      if share < 0.3 {
        seen.sight = .cut
      } else if share < 0.7 || text.isHole || clips.isUncertain {
        seen.sight = .obscured(.clipped)
      }
    }
    self.page?.glyphs.append(seen)
  }
}

extension XMLTag {
  /// Whether it is a part of what another element draws.
  fileprivate var isInner: Bool {
    localName.equals("g") || localName.equals("span") || localName.equals("lineto")
      || localName.equals("moveto") || localName.equals("closepath") || localName.equals("curveto")
  }
}
