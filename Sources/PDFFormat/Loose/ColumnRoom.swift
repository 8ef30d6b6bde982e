import TextTools

/// How much room the numbers of a table without rules have in their columns.
struct ColumnRoom {
  /// How broad the lines of each column are.
  private var widths: [Int: Double] = [:]
  /// The middles of the columns.
  private let places: [Double]

  init(_ items: [LooseItem]) {
    var places: [Int: Double] = [:]
    for item in items where item.role == .value {
      let width = item.block.lines.map(\.box.width).max() ?? 0
      widths[item.column] = max(widths[item.column] ?? 0, width)
      places[item.column] = item.block.box.center.x
    }
    self.places = places.values.sorted()
  }

  /// Whether digits fill their column: no line there is broader, and one more would reach into the next column.
  func isFull(_ line: TextLine, of item: LooseItem) -> Bool {
    let (place, size) = (item.block.box.center.x, item.block.size)
    let next = places.partitioningIndex { $0 > place + size }
    let before = places.partitioningIndex { $0 >= place - size }
    let room = min(
      next < places.count ? places[next] - place : .infinity,
      before > 0 ? place - places[before - 1] : .infinity
    )
    let digit = line.box.width / Double(line.letters.count)
    return line.box.width > (widths[item.column] ?? .infinity) - digit / 2
      && line.box.width + digit > room - WrappedNumbers.padding
  }
}

extension TextBlock {
  /// Whether it is a number that fills its column to the end.
  func endsFull(in room: ColumnRoom, _ item: LooseItem) -> Bool {
    guard let last = lines.last, last.letters.count > 1 else { return false }
    return lines.allSatisfy(\.holdsDigitsAlone) && room.isFull(last, of: item)
  }
}
