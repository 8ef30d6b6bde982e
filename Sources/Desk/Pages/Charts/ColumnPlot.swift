/// Columns that stand side by side, with their items below.
struct ColumnPlot: ChartPlot {
  private let numbers: ChartNumbers
  private let barWidth: Double
  private let groupWidth: Double
  private let left: Double
  private let names: [ChartText]

  private static let plotHeight = 200.0
  private static let gap = 18.0
  private static let padding = 6.0
  private static let leastGroupWidth = 64.0
  private static let leastWidth = 280.0
  private static let nameLines = 5

  init(_ numbers: ChartNumbers) {
    self.numbers = numbers
    let texts = numbers.items.flatMap(\.values).map { ChartText.width(of: $0.text) }
    barWidth = max(20, (texts.max() ?? 0) + 4)
    groupWidth = max(Self.leastGroupWidth, barWidth * Double(numbers.series.count) + Self.gap)
    let steps = numbers.scale.lines.map { ChartText.width(of: numbers.scale.text(ofLine: $0)) }
    left = (steps.max() ?? 0) + Self.padding * 2
    names = numbers.items.map { [groupWidth] in
      ChartText($0.name, width: groupWidth - 4, limit: Self.nameLines)
    }
  }

  /// What the values above the highest columns take, and those below the lowest.
  private var above: Double { ChartText.lineHeight }
  private var below: Double { numbers.scale.lines.lowerBound < 0 ? ChartText.lineHeight : 0 }
  private var namesHeight: Double { names.map(\.height).max() ?? 0 }

  var width: Double {
    max(Self.leastWidth, left + groupWidth * Double(numbers.items.count) + Self.padding)
  }

  var height: Double {
    above + Self.plotHeight + below + Self.padding + namesHeight + Self.padding
  }

  func add(at top: Double, to drawing: inout Markup) {
    let bottom = top + above + Self.plotHeight
    func y(_ place: Double) -> Double { bottom - place * Self.plotHeight }
    for line in numbers.scale.lines {
      let y = y(numbers.scale.place(ofLine: line))
      drawing.addChartLine(
        from: (left, y),
        to: (width - Self.padding, y),
        isZero: line == 0
      )
      drawing.addChartText(
        ChartText(numbers.scale.text(ofLine: line), width: .infinity, limit: 1),
        x: left - Self.padding,
        y: y,
        anchor: "end",
        classes: "axis"
      )
    }
    let zero = y(numbers.scale.place(of: 0))
    for (index, item) in numbers.items.enumerated() {
      let middle = left + groupWidth * (Double(index) + 0.5)
      let first = middle - barWidth * Double(item.values.count) / 2
      for (series, value) in item.values.enumerated() {
        let x = first + barWidth * Double(series)
        let end = value.number.map { y(numbers.scale.place(of: $0)) } ?? zero
        if value.number != nil {
          drawing.addChartBar(
            series,
            x: x + 1,
            y: min(zero, end),
            width: barWidth - 2,
            height: abs(zero - end),
            saying: numbers.sentence(index, series)
          )
        }
        let isBelow = value.number.map { $0 < 0 } ?? false
        drawing.addChartText(
          ChartText(value.text, width: .infinity, limit: 1),
          x: x + barWidth / 2,
          y: isBelow ? end + ChartText.lineHeight / 2 : end - ChartText.lineHeight / 2,
          anchor: "middle",
          classes: "value"
        )
      }
      drawing.addChartText(
        names[index],
        x: middle,
        y: bottom + below + Self.padding + ChartText.lineHeight / 2,
        anchor: "middle",
        classes: "item"
      )
    }
  }
}
