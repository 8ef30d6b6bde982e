/// A chart's bars, drawn: a drawing of its size, put together below its legend.
protocol ChartPlot {
  /// How wide the drawing is.
  var width: Double { get }
  /// How high the drawing is.
  var height: Double { get }
  /// Draws it.
  ///
  /// - Parameters:
  ///   - top: Where it begins.
  ///   - drawing: What it is added to.
  func add(at top: Double, to drawing: inout Markup)
}

extension Markup {
  /// Adds a line of an axis.
  mutating func addChartLine(
    from start: (x: Double, y: Double),
    to end: (x: Double, y: Double),
    isZero: Bool
  ) {
    element(
      "line",
      [
        .number("x1", start.x), .number("y1", start.y), .number("x2", end.x),
        .number("y2", end.y), .classes(isZero ? "zero" : "step"),
      ],
      text: ""
    )
  }

  /// Adds a bar, which says what it is where a mouse rests on it.
  mutating func addChartBar(
    _ series: Int,
    x: Double,
    y: Double,
    width: Double,
    height: Double,
    saying text: String
  ) {
    element(
      "rect",
      [
        .number("x", x), .number("y", y), .number("width", width), .number("height", height),
        .classes(ChartPalette.className(of: series)),
      ]
    ) { $0.element("title", text: text) }
  }
}

/// The colours of the series, which the style sheet names.
enum ChartPalette {
  /// How many there are; further series begin with the first again.
  static let count = 6

  /// The class of a series.
  static func className(of series: Int) -> String { "series-\(series % count)" }
}
