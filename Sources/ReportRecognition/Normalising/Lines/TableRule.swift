import TextTools

/// What draws a table in a text: lines of dashes between its rows, and the bars between its cells.
enum TableRule {
  /// Tells a line that is nothing but a rule: `|---|:-:|`, `+====+====+`, `├───┼───┤`.
  ///
  /// - Parameters:
  ///   - text: The line.
  ///   - behindHeading: Whether the line before is the first of a table. Cells of one dash each may be those of
  ///     a row anywhere else.
  /// - Returns: Whether the line is one.
  static func isRule(_ text: String, behindHeading: Bool) -> Bool {
    var bars = 0
    var dashes = 0
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "|"), UInt8(ascii: "+"): bars += 1
      case UInt8(ascii: "-"), UInt8(ascii: "="): dashes += 1
      case UInt8(ascii: ":"), UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): break
      case 0xE2: return isDrawn(text)
      default: return false
      }
    }
    return bars > 0 && dashes >= 2 && (dashes >= bars || behindHeading && dashes + 1 >= bars)
  }

  /// Whether a line of text is nothing but a line drawn across: `-----`, or pieces as wide as columns, `----  ------`.
  ///
  /// A mark for a blank value is shorter.
  static func isDrawnAcross(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first(where: { !$0.isBlank }),
      "-=_*~".unicodeScalars.contains(first)
    else { return false }
    let strokes = text.unicodeScalars.split(whereSeparator: \.isBlank)
    return strokes.allSatisfy { $0.allSatisfy { $0 == first } }
      && strokes.contains { $0.count >= 3 }
  }

  /// Whether a line is drawn with the characters for boxes alone, dashes and where they meet bars: dashes alone may be
  /// a mark in a cell.
  private static func isDrawn(_ text: String) -> Bool {
    var dashes = 0
    var joints = 0
    for scalar in text.unicodeScalars where !scalar.isBlank {
      guard boxes.contains(scalar.value) else { return false }
      if isBar(scalar) { continue }
      if self.dashes.contains(scalar.value) { dashes += 1 } else { joints += 1 }
    }
    return dashes > 0 && joints > 0
  }

  private static let dashes: Set<UInt32> = [
    0x2500, 0x2501, 0x2504, 0x2505, 0x2508, 0x2509, 0x254C, 0x254D, 0x2550,
  ]

  /// The characters that boxes are drawn with.
  private static let boxes: ClosedRange<UInt32> = 0x2500...0x257F

  /// Whether a character is a bar from top to bottom.
  private static func isBar(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2502, 0x2503, 0x2506, 0x2507, 0x250A, 0x250B, 0x2551: true
    default: false
    }
  }

  /// The bar that parts cells for one that is drawn; any other character as it is.
  static func bar(for scalar: Unicode.Scalar) -> Unicode.Scalar { isBar(scalar) ? "|" : scalar }
}
