import OpenDocument
import ReportPackages
import XML

/// Where a drawing of a text lies.
enum TextPlacing {
  /// Tells where a drawing lies, by its own attributes and its style.
  ///
  /// - Parameters:
  ///   - tag: Its start tag.
  ///   - style: What its style says.
  /// - Returns: The place; what only a layout tells is nil in it.
  static func cover(_ tag: borrowing XMLTag, _ style: TextLayoutStyles.Properties) -> PageCover {
    func length(_ name: StaticString) -> Int? {
      let text = tag.attribute(name, in: OpenDocumentNamespace.graphic)?.string()
      return text.flatMap { OpenDocumentStyles.length($0) }.map { $0 / TextPage.units }
    }
    let isOfPage =
      tag.attribute("anchor-type", in: OpenDocumentNamespace.text)?.equals("page") ?? false
    // What is turned lies elsewhere than it says.
    let isTurned = tag.attribute("transform", in: OpenDocumentNamespace.drawing) != nil
    var cover = PageCover()
    cover.down = extent(
      style.place.down,
      style.origin.down,
      isOfPage: isOfPage,
      offset: isTurned ? nil : length("y")
    )
    cover.across = extent(
      style.place.across,
      style.origin.across,
      isOfPage: isOfPage,
      offset: isTurned ? nil : length("x")
    )
    cover.down.length = length("height")
    cover.across.length = length("width")
    return cover
  }

  private static func extent(
    _ place: String?,
    _ origin: String?,
    isOfPage: Bool,
    offset: Int?
  ) -> PageCover.Extent {
    var extent = PageCover.Extent(origin: self.origin(origin, isOfPage: isOfPage), start: offset)
    switch place {
    case "top", "left", "inside": extent.start = 0
    case "middle", "center":
      extent.start = nil
      extent.side = .middle
    case "bottom", "right", "outside":
      extent.start = nil
      extent.side = .last
    case "below": extent.start = nil
    default: break
    }
    return extent
  }

  private static func origin(_ name: String?, isOfPage: Bool) -> PageCover.Origin {
    switch name {
    case "page": .page
    case "page-content", "page-content-top", "page-content-bottom": .margins
    case "page-start-margin": .firstMargin
    case "page-end-margin": .lastMargin
    default: isOfPage ? .page : .anchor
    }
  }
}
