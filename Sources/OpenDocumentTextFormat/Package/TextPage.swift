import OpenDocument
import ReportPackages
import XML

/// A page of a text: its size, its margins and the room of its header and footer, in twentieths of a point.
struct TextPage {
  /// How many English Metric Units a twentieth of a point has.
  static let units = 635

  private var width = 11_906
  private var height = 16_838
  private var top = 0
  private var right = 0
  private var bottom = 0
  private var left = 0
  private var header = 0
  private var footer = 0

  /// Takes the size of the page and its margins.
  mutating func read(_ tag: borrowing XMLTag) {
    let formatting = OpenDocumentNamespace.formatting
    func length(_ name: StaticString) -> Int? { Self.length(tag, name, in: formatting) }
    let all = length("margin") ?? 0
    width = length("page-width") ?? width
    height = length("page-height") ?? height
    top = length("margin-top") ?? all
    right = length("margin-right") ?? all
    bottom = length("margin-bottom") ?? all
    left = length("margin-left") ?? all
  }

  /// Takes how high the header or the footer is.
  mutating func read(_ tag: borrowing XMLTag, ofHeader isHeader: Bool) {
    let formatting = OpenDocumentNamespace.formatting
    let size =
      Self.length(tag, "height", in: OpenDocumentNamespace.graphic)
      ?? Self.length(tag, "min-height", in: formatting) ?? 0
    // The space between it and the text belongs to neither, unless that gives way where it grows.
    let givesWay =
      tag.attribute("dynamic-spacing", in: OpenDocumentNamespace.style)?.equals("true") ?? false
    let space =
      givesWay ? 0 : Self.length(tag, isHeader ? "margin-bottom" : "margin-top", in: formatting)
    let room = max(0, size) + max(0, space ?? 0)
    if isHeader { header = room } else { footer = room }
  }

  private static func length(
    _ tag: borrowing XMLTag,
    _ name: StaticString,
    in namespace: StaticString
  ) -> Int? {
    let text = tag.attribute(name, in: namespace)?.string()
    return text.flatMap { OpenDocumentStyles.length($0) }.map { $0 / Self.units }
  }

  /// So far a picture may reach into the text: badges and letterheads do, where the text begins lower.
  private static let pictureRoom = 720
  private static let shapeRoom = 120

  /// Whether something that is anchored in the header or footer lies over the text.
  ///
  /// - Parameters:
  ///   - cover: What it is.
  ///   - isHeader: Whether it is anchored in the header.
  /// - Returns: Whether it does; where it is not said how far it reaches, whether it may.
  func isCovered(by cover: TextMarginCover, ofHeader isHeader: Bool) -> Bool {
    let lines = (cover.paragraph - 1) * PageCover.lineHeight
    // The one that it is anchored in is there, and has a line at least.
    let header = isHeader ? max(self.header, PageCover.lineHeight) : self.header
    let footer = isHeader ? self.footer : max(self.footer, PageCover.lineHeight)
    let down = PageLine(
      size: height,
      first: max(0, top) + header,
      last: max(0, bottom) + footer,
      anchor: isHeader ? top + lines : height - bottom - footer
    )
    let across = PageLine(size: width, first: max(0, left), last: max(0, right), anchor: left)
    let room = cover.isPicture ? Self.pictureRoom : Self.shapeRoom
    return down.overlap(cover.cover.down) > room
      && across.overlap(cover.cover.across) > Self.shapeRoom
  }
}

/// Something that is anchored in a header or footer and hides what it lies over.
struct TextMarginCover {
  let cover: PageCover
  let isPicture: Bool
  /// The paragraph of the header or footer that it is anchored in.
  let paragraph: Int
}
