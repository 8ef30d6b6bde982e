import Listings
import ReportModel

/// A chart of a table as a page shows it: a drawing made here, whose colours the style sheet names.
///
/// Each bar has its number written at it; who hears the page read is told what the chart is and its largest number,
/// and finds all of them in the table.
struct ChartView {
  private let chart: ListingChart
  private let number: Int
  private let listing: Listing
  private let language: Language
  private let numbers: ChartNumbers

  /// Takes a chart of a table.
  ///
  /// - Parameters:
  ///   - number: Its number among the charts of the table.
  ///   - listing: The table.
  ///   - language: The language of its words.
  init(_ number: Int, of listing: Listing, _ language: Language) {
    chart = listing.charts[number]
    self.number = number
    self.listing = listing
    self.language = language
    numbers = ChartNumbers(listing.charts[number], of: listing, language)
  }

  /// All charts of a table, one behind the other.
  static func charts(of listing: Listing, _ language: Language) -> Markup {
    Markup { markup in
      guard !listing.charts.isEmpty else { return }
      markup.element("div", [.classes("charts")]) { charts in
        for number in listing.charts.indices {
          charts.add(ChartView(number, of: listing, language).markup)
        }
      }
    }
  }

  /// The chart with its title.
  var markup: Markup {
    Markup { markup in
      let title = chart.title(language)
      markup.element("figure", [.classes("chart")]) { figure in
        figure.element("figcaption", text: title)
        figure.element(
          "div",
          [.classes("frame"), .named("tabindex", "0"), .named("role", "group"), .label(title)]
        ) { frame in addDrawing(title, to: &frame) }
        guard numbers.leftCount > 0 else { return }
        figure.element(
          "p",
          text: Wording(
            zh: "另有 \(numbers.leftCount) 项没有画出，见表。",
            en: "Items that are not drawn, and stand in the table: \(numbers.leftCount)."
          )(language)
        )
      }
    }
  }

  private func addDrawing(_ title: String, to frame: inout Markup) {
    let plot: any ChartPlot = chart.isAcross ? BarPlot(numbers) : ColumnPlot(numbers)
    let legend = ChartLegend(numbers.series.count > 1 ? numbers.series : [], width: plot.width)
    let (width, height) = (max(plot.width, legend.width), plot.height + legend.height)
    let identifier = "chart-\(listing.key)-\(number + 1)"
    func size(_ length: Double) -> String { String(Int(length.rounded(.up))) }
    frame.element(
      "svg",
      [
        .named("viewBox", "0 0 \(size(width)) \(size(height))"), .named("width", size(width)),
        .named("height", size(height)), .named("role", "img"),
        .named("aria-labelledby", "\(identifier)-title \(identifier)-text"),
      ]
    ) { drawing in
      drawing.element("title", [.id("\(identifier)-title")], text: title)
      drawing.element("desc", [.id("\(identifier)-text")], text: description(language))
      legend.add(to: &drawing)
      plot.add(at: legend.height, to: &drawing)
    }
  }

  private var description: Wording {
    let series = numbers.series
    let kind =
      chart.isAcross ? Wording(zh: "条形图", en: "bars") : Wording(zh: "柱形图", en: "columns")
    let largest = numbers.largest.map { numbers.sentence($0.item, $0.series) }
    return Wording(
      zh: "\(kind.zh)，\(numbers.items.count) 项：\(series.joined(separator: "、"))。"
        + (largest.map { "最大：\($0)。" } ?? "没有数。") + "各数见表“\(listing.name.zh)”。",
      en: "\(kind.en) of \(numbers.items.count) items: \(series.joined(separator: ", ")). "
        + (largest.map { "The largest: \($0). " } ?? "No numbers. ")
        + "All numbers are in the table “\(listing.name.en)”."
    )
  }
}

/// What the colours of a chart stand for.
private struct ChartLegend {
  private let entries: [(name: ChartText, x: Double, row: Int)]
  /// How wide it is.
  let width: Double
  /// How high it is; 0 without entries.
  let height: Double

  private static let rowHeight = 22.0
  private static let sample = 12.0
  private static let gap = 14.0

  init(_ names: [String], width: Double) {
    var entries: [(name: ChartText, x: Double, row: Int)] = []
    var (x, row, widest) = (0.0, 0, 0.0)
    for name in names {
      let text = ChartText(name, width: 200, limit: 1)
      let needed = Self.sample + 6 + text.width
      if x > 0, x + needed > width { (x, row) = (0, row + 1) }
      entries.append((text, x, row))
      widest = max(widest, x + needed)
      x += needed + Self.gap
    }
    self.entries = entries
    self.width = widest
    height = entries.isEmpty ? 0 : Double(row + 1) * Self.rowHeight
  }

  func add(to drawing: inout Markup) {
    for (series, entry) in entries.enumerated() {
      let top = Double(entry.row) * Self.rowHeight
      drawing.element(
        "rect",
        [
          .number("x", entry.x), .number("y", top + 2), .number("width", Self.sample),
          .number("height", Self.sample), .classes(ChartPalette.className(of: series)),
        ],
        text: ""
      )
      drawing.addChartText(
        entry.name,
        x: entry.x + Self.sample + 6,
        y: top + 2 + Self.sample / 2,
        anchor: "start",
        classes: "item"
      )
    }
  }
}
