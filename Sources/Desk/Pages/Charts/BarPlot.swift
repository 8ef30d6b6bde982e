/// Bars one below the other, with their items at the left: room for many items and for long names.
struct BarPlot: ChartPlot {
  private let numbers: ChartNumbers
  private let names: [ChartText]
  private let nameWidth: Double
  private let valueWidth: Double
  private let rowHeights: [Double]

  private static let plotWidth = 380.0
  private static let barHeight = 18.0
  private static let gap = 10.0
  private static let padding = 6.0
  private static let widestName = 210.0
  private static let nameLines = 4

  init(_ numbers: ChartNumbers) {
    self.numbers = numbers
    names = numbers.items.map {
      ChartText($0.name, width: Self.widestName, limit: Self.nameLines)
    }
    nameWidth = names.map(\.width).max() ?? 0
    let texts = numbers.items.flatMap(\.values).map { ChartText.width(of: $0.text) }
    valueWidth = (texts.max() ?? 0) + Self.padding * 2
    rowHeights = zip(numbers.items, names).map { item, name in
      max(Double(item.values.count) * Self.barHeight, name.height) + Self.gap
    }
  }

  /// Where the axis begins: behind the names, and what stands at the lowest bars.
  private var left: Double {
    nameWidth + Self.padding + (numbers.scale.lines.lowerBound < 0 ? valueWidth : Self.padding)
  }

  var width: Double {
    // The last line of the axis may have a number that is wider than half the room behind it.
    let steps = numbers.scale.lines.map { ChartText.width(of: numbers.scale.text(ofLine: $0)) }
    return left + Self.plotWidth + max(valueWidth, (steps.max() ?? 0) / 2) + Self.padding
  }

  var height: Double {
    rowHeights.reduce(0, +) + ChartText.lineHeight + Self.padding * 2
  }

  func add(at top: Double, to drawing: inout Markup) {
    func x(_ place: Double) -> Double { left + place * Self.plotWidth }
    let bottom = top + rowHeights.reduce(0, +)
    addAxis(from: top, to: bottom, x, to: &drawing)
    let zero = x(numbers.scale.place(of: 0))
    var rowTop = top
    for (index, item) in numbers.items.enumerated() {
      let middle = rowTop + rowHeights[index] / 2
      drawing.addChartText(
        names[index],
        x: nameWidth,
        y: middle - (names[index].height - ChartText.lineHeight) / 2,
        anchor: "end",
        classes: "item"
      )
      let first = middle - Self.barHeight * Double(item.values.count) / 2
      for (series, value) in item.values.enumerated() {
        let y = first + Self.barHeight * Double(series)
        let end = value.number.map { x(numbers.scale.place(of: $0)) } ?? zero
        if value.number != nil {
          drawing.addChartBar(
            series,
            x: min(zero, end),
            y: y + 1,
            width: abs(zero - end),
            height: Self.barHeight - 2,
            saying: numbers.sentence(index, series)
          )
        }
        let isBelow = value.number.map { $0 < 0 } ?? false
        drawing.addChartText(
          ChartText(value.text, width: .infinity, limit: 1),
          x: isBelow ? end - Self.padding : end + Self.padding,
          y: y + Self.barHeight / 2,
          anchor: isBelow ? "end" : "start",
          classes: "value"
        )
      }
      rowTop += rowHeights[index]
    }
  }

  private func addAxis(
    from top: Double,
    to bottom: Double,
    _ x: (Double) -> Double,
    to drawing: inout Markup
  ) {
    // Wide numbers would run into each other: then the ends alone have one, and 0.
    let texts = numbers.scale.lines.map { numbers.scale.text(ofLine: $0) }
    let room = Self.plotWidth / Double(max(1, numbers.scale.lines.count - 1))
    let isNarrow = texts.contains { ChartText.width(of: $0) + Self.padding > room }
    for (line, text) in zip(numbers.scale.lines, texts) {
      let x = x(numbers.scale.place(ofLine: line))
      drawing.addChartLine(from: (x, top), to: (x, bottom), isZero: line == 0)
      let isEnd = line == 0 || line == numbers.scale.lines.upperBound
      guard !isNarrow || isEnd else { continue }
      drawing.addChartText(
        ChartText(text, width: .infinity, limit: 1),
        x: x,
        y: bottom + Self.padding + ChartText.lineHeight / 2,
        anchor: "middle",
        classes: "axis"
      )
    }
  }
}
