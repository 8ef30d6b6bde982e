import TextTools

/// A text of a chart: how wide it is, and the lines that it takes.
///
/// Pages are made where no font is known; what is reckoned here is rather too wide than too narrow.
struct ChartText {
  /// The height of a line.
  static let lineHeight = 16.0
  /// The width of a digit; a Chinese character takes two.
  private static let digitWidth = 7.0

  /// The lines, of which the last ends with `…` where the text is longer.
  let lines: [String]

  /// How wide a text is on one line.
  static func width(of text: String) -> Double {
    Double(DisplayText(escaping: text).displayWidth) * digitWidth
  }

  /// Breaks a text into lines.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - width: How wide a line may be; a character stands on each, however narrow it is.
  ///   - limit: The most lines.
  init(_ text: String, width: Double, limit: Int) {
    var lines: [String] = []
    var line = ""
    var used = 0.0
    var rest = text[...]
    while let character = rest.first {
      let needed = Self.width(of: String(character))
      if !line.isEmpty, used + needed > width {
        guard lines.count + 1 < limit else { break }
        // A word that began on the line goes on to the next as a whole.
        let isWithin = line.last?.isASCII == true && character.isASCII && character != " "
        let start = isWithin ? line.lastIndex(of: " ").map { line.index(after: $0) } : nil
        let carried = start.map { String(line[$0...]) } ?? ""
        lines.append(start.map { String(line[..<$0]) } ?? line)
        (line, used) = (carried, Self.width(of: carried))
      }
      line.append(character)
      used += needed
      rest.removeFirst()
    }
    if !rest.isEmpty { line = line.dropLast() + "…" }
    lines.append(line)
    self.lines = lines
  }

  /// How wide the widest line is.
  var width: Double { lines.map(Self.width).max() ?? 0 }
  /// How high all lines are.
  var height: Double { Double(lines.count) * Self.lineHeight }
}

extension Markup {
  /// Adds lines of a chart's text, the first with its middle at a place.
  mutating func addChartText(
    _ text: ChartText,
    x: Double,
    y: Double,
    anchor: StaticString,
    classes: String
  ) {
    for (number, line) in text.lines.enumerated() {
      element(
        "text",
        [
          .number("x", x), .number("y", y + Double(number) * ChartText.lineHeight),
          .named("text-anchor", anchor.description), .named("dominant-baseline", "central"),
          .classes(classes),
        ],
        text: line
      )
    }
  }
}

extension Attribute {
  /// A length or a place in a drawing, with one decimal.
  static func number(_ name: StaticString, _ number: Double) -> Attribute {
    let tenths = Int((number * 10).rounded())
    let sign = tenths < 0 ? "-" : ""
    return .named(name, "\(sign)\(abs(tenths) / 10).\(abs(tenths) % 10)")
  }
}
