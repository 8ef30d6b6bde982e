/// Whether an element can be seen at all.
extension ElementStyle {
  /// Whether what rules say of the element lets nothing of it be seen, though it takes its room.
  func unseen(_ specified: SpecifiedStyle) -> Bool {
    if opacity < StyleDeclaration.leastOpacity || specified.isShrunk
      || specified.wordMark == .hidden
    {
      return true
    }
    func pixels(_ length: StyleLength?) -> Double? {
      length.map { $0.pixels(font: fontSize, of: StyleLength.window.width) }
    }
    if specified.position.isOutOfFlow {
      if specified.isClipped[StyleClip.clip.rawValue] { return true }
      let edges = [StyleEdge.left, .top].compactMap { pixels(specified.offsets[$0.rawValue]) }
      if edges.contains(where: { $0 < StyleLength.away }) { return true }
    }
    let ways = [StyleClip.clipPath, .contentVisibility, .filter]
    if ways.contains(where: { specified.isClipped[$0.rawValue] }) { return true }
    if let margin = pixels(specified.margins[StyleEdge.left.rawValue]), margin < StyleLength.away {
      return true
    }
    guard specified.hidesOverflow, display != .inline || specified.position.isOutOfFlow else {
      return false
    }
    let measured: [StyleDimension] =
      display == .cell || display == .row ? [.maxWidth] : [.width, .height, .maxWidth, .maxHeight]
    return measured.contains { dimension in
      guard let size = specified.sizes[dimension.rawValue] else { return false }
      if case .share(let share) = size { return share == 0 }
      return size.pixels(font: fontSize, of: 1) <= 1
    }
  }
}
