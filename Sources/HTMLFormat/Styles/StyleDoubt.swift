import TextTools

/// A reason for which it is not certain what a person sees of a text: a property that moves, covers or changes
/// characters in a way that is not followed here.
enum StyleDoubt: Int, CaseIterable {
  /// So small that it is not read, or no size at all, which some browsers pass over: `zoom:0`.
  case zoom
  /// Turned round, mirrored, or of another size.
  case turn
  /// Seen through a mask.
  case mask
  /// Moved away from its place by more than a line.
  case move
  /// Changed while the page is looked at: an animation may leave it hidden.
  case motion
  /// Other characters in the place of each: `-webkit-text-security`.
  case security
  /// Letters of a size that is calculated.
  case size
  /// Letters of a colour that is calculated.
  case ink
  /// Digits for quotation marks, or before the entries of a list.
  case marks

  /// Whether what stands in an element has the property, too, rather than being a part of what it is done to.
  private var isInherited: Bool { self.rawValue >= Self.security.rawValue }

  /// Reads a property; empty if it leaves no doubt and takes none away.
  static func read(_ name: String, _ value: String) -> [StyleDeclaration] {
    let isCalculated = ["calc(", "min(", "max(", "clamp("].contains(where: value.contains)
    switch name {
    case "zoom":
      let factor = StyleLength(value)?.pixels(font: 0, of: 1) ?? 1
      return [.doubt(.zoom, factor <= leastZoom)]
    case "animation", "animation-name", "-webkit-animation", "-webkit-animation-name":
      return [.doubt(.motion, !["none", "initial", "unset"].contains(value))]
    case "transform", "rotate", "scale":
      return [.doubt(.turn, turns(name, value)), .doubt(.move, moves(value))]
    case "translate": return [.doubt(.move, isFar(value))]
    case "mask", "mask-image", "-webkit-mask", "-webkit-mask-image":
      return [.doubt(.mask, value != "none" && value != "initial")]
    case "-webkit-text-security": return [.doubt(.security, value != "none")]
    case "font-size": return [.doubt(.size, isCalculated)]
    case "color": return [.doubt(.ink, ["color-mix(", "color("].contains(where: value.hasPrefix))]
    case "quotes", "list-style", "list-style-type":
      let hasDigit = value.unicodeScalars.contains { DecimalDigit.value(of: $0) != nil }
      return [.doubt(.marks, hasDigit && (value.contains("\"") || value.contains("'")))]
    default: return []
    }
  }

  /// The largest factor by which text becomes too small to be read.
  private static let leastZoom = 0.3

  private static func turns(_ name: String, _ value: String) -> Bool {
    if name != "transform" { return !["none", "0", "0deg", "1", "1 1", "initial"].contains(value) }
    return ["scale", "rotate", "matrix", "skew", "perspective"].contains(where: value.contains)
      && !["scale(1)", "scale(1,1)", "rotate(0)", "rotate(0deg)"].contains(
        value.filter { $0 != " " }
      )
  }

  /// `translate(-9999px)`, alone or among others.
  private static func moves(_ value: String) -> Bool {
    value.split(separator: ")").contains { function in
      let parts = function.split(separator: "(", maxSplits: 1)
      guard let name = parts.first, name.drop(while: \.isWhitespace).hasPrefix("translate"),
        let lengths = parts.dropFirst().first
      else { return false }
      return isFar(lengths)
    }
  }

  /// Whether a move takes text out of its line, to a place that only a layout knows.
  ///
  /// By a share of its own size a text is moved to stand in the middle.
  private static func isFar(_ lengths: some StringProtocol) -> Bool {
    lengths.split { $0 == "," || $0 == " " }.contains { length in
      switch StyleLength(length) {
      case .share(let share)?: share.magnitude > 1
      case let length?: length.pixels(font: 16, of: 0).magnitude > 24
      case nil: length.contains("(")
      }
    }
  }

  /// The doubts about an element.
  ///
  /// - Parameters:
  ///   - specified: What rules say of it; nil where they say nothing.
  ///   - outer: The doubts about the element around it.
  ///   - isCell: Whether it is a cell of a table: what is done to the table, or the page, is done to all alike.
  /// - Returns: The doubts, a bit for each.
  static func doubts(_ specified: [Bool?], in outer: UInt16, isCell: Bool) -> UInt16 {
    var doubts = outer
    for doubt in allCases {
      let bit = UInt16(1) << UInt16(doubt.rawValue)
      if isCell, !doubt.isInherited { doubts &= ~bit }
      switch specified[doubt.rawValue] {
      case true?: doubts |= bit
      case false?: if doubt.isInherited { doubts &= ~bit }
      case nil: break
      }
    }
    return doubts
  }
}
