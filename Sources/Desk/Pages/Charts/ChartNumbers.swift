import Listings
import ReportModel

/// The numbers of a chart, by its items and the series that they are compared in.
struct ChartNumbers {
  /// A number of an item.
  struct Value {
    /// What is written at it; a mark where there is no number.
    let text: String
    /// How much it is; nil where there is no number, or none that can be drawn.
    let number: Double?
  }

  /// An item with its numbers, one for each series.
  struct Item {
    let name: String
    let values: [Value]
  }

  /// The most items that a chart draws.
  static let itemLimit = 100

  /// The names of the series.
  let series: [String]
  /// The items from the first to the last.
  let items: [Item]
  /// How many items the chart has beyond ``itemLimit``.
  let leftCount: Int
  /// The axis that all numbers stand on.
  let scale: ChartScale

  /// Takes the numbers of a chart from its table.
  init(_ chart: ListingChart, of listing: Listing, _ language: Language) {
    series = chart.numbers.map { listing.columns[$0].headings.last?(language) ?? "" }
    let rows = listing.rows[chart.rows]
    items = rows.prefix(Self.itemLimit).map { row in
      Item(
        name: row.cells[chart.texts].plainText(language),
        values: chart.numbers.map { Value(row.cells[$0], language) }
      )
    }
    leftCount = rows.count - items.count
    let values = items.flatMap(\.values).filter { $0.number != nil }
    scale = ChartScale(
      values.compactMap(\.number),
      isWhole: !values.contains { $0.text.contains(".") }
    )
  }

  /// The largest number with its place; nil where there is none.
  var largest: (item: Int, series: Int)? {
    var largest: (item: Int, series: Int, number: Double)?
    for (item, each) in items.enumerated() {
      for (series, value) in each.values.enumerated() {
        guard let number = value.number, number > largest?.number ?? -.infinity else { continue }
        largest = (item, series, number)
      }
    }
    return largest.map { ($0.item, $0.series) }
  }

  /// What a number is and how much: the item, the series, the number.
  func sentence(_ item: Int, _ series: Int) -> String {
    let name =
      self.series.count > 1 ? "\(items[item].name) · \(self.series[series])" : items[item].name
    return "\(name): \(items[item].values[series].text)"
  }
}

extension ChartNumbers.Value {
  /// Takes a cell; one without a number gets a mark, so that it is not taken for 0.
  fileprivate init(_ cell: ListingCell, _ language: Language) {
    guard cell.isNumeric else {
      self.init(text: "—", number: nil)
      return
    }
    let text = cell.plainText(language)
    self.init(text: text, number: Double(text).flatMap { $0.isFinite ? $0 : nil })
  }
}
