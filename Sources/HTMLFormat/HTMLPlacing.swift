/// An element from which places are counted, once it has ended without a table in it.
struct HTMLPlacing {
  /// How many characters are seen in it besides those of what is placed in it, and whether a picture is.
  private let characters: Int
  private let hasPicture: Bool
  /// How high it is, in pixels; nil where that is not said.
  private let height: Double?
  private let paddingLeft: Double

  /// The most room that a character of a narrow column takes of its height, and that is around all of them.
  private static let roomOfCharacter = 3.0
  private static let roomAround = 200.0
  /// The width of a character, in pixels.
  private static let characterWidth = 8.0

  /// Takes an element that ends.
  ///
  /// - Parameters:
  ///   - element: The element.
  ///   - shown: What is seen in it.
  init(of element: HTMLElement, showing shown: HTMLShown) {
    let placed = element.inner.filter { !$0.isBox }.reduce(0) { $0 + $1.shown.characters }
    characters = max(0, shown.characters - placed)
    // What is placed in it may be a picture itself.
    hasPicture = shown.pictures > element.inner.count { $0.isBox && !$0.style.isOpaque }
    height = element.style.height
    paddingLeft = element.style.paddingLeft
  }

  /// What something that is placed in the element lies over.
  func reach(of cover: HTMLCover) -> HTMLCover.Reach {
    if isCollapsed { return cover.style.isAsHighAsFrame ? .unknown : .beyond }
    if let top = cover.style.top {
      let room =
        height ?? (hasPicture ? nil : Double(characters) * Self.roomOfCharacter + Self.roomAround)
      if let room, top >= room { return .beyond }
    }
    if cover.isBox || characters == 0 { return .unknown }
    let end = cover.style.left.map { $0 + Double(cover.shown.characters) * Self.characterWidth }
    // Numbers of entries stand in the room that the text leaves for them.
    return end.map { $0 <= paddingLeft } ?? false ? .unknown : .frame
  }

  /// Whether it takes no room, so that what is placed in it lies over what follows.
  private var isCollapsed: Bool { characters == 0 && !hasPicture && height ?? 0 <= 0 }
}
