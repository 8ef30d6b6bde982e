internal import TextTools

/// Where the columns or rows of a sheet begin, in English Metric Units, 914,400 to the inch.
struct Axis {
  /// Columns or rows of one size.
  private struct Stretch {
    let first: Int
    let size: Int
    /// Where the first of them begins.
    let start: Int
  }

  private var stretches: [Stretch]

  /// Lays out columns or rows.
  ///
  /// - Parameters:
  ///   - size: The size of those of which nothing else is said.
  ///   - exceptions: The others with their sizes, in any order; of those that overlap the first counts.
  init(size: Int, exceptions: [(places: ClosedRange<Int>, size: Int)]) {
    stretches = []
    var end = 0
    var position = 0
    func add(_ first: Int, through last: Int, _ size: Int, to stretches: inout [Stretch]) {
      guard first <= last else { return }
      stretches.append(Stretch(first: first, size: size, start: position))
      position += (last - first + 1) * size
    }
    for exception in exceptions.sorted(by: { $0.places.lowerBound < $1.places.lowerBound })
    where exception.places.upperBound >= end {
      let first = max(end, exception.places.lowerBound)
      add(end, through: first - 1, size, to: &stretches)
      add(first, through: exception.places.upperBound, exception.size, to: &stretches)
      end = exception.places.upperBound + 1
    }
    stretches.append(Stretch(first: end, size: size, start: position))
  }

  /// Where a column or row begins.
  func start(of index: Int) -> Int {
    let stretch = stretches[stretches.partitioningIndex { $0.first > index } - 1]
    return stretch.start + (index - stretch.first) * stretch.size
  }

  /// The column or row that lies at a position.
  func index(at position: Int) -> Int {
    let number = max(1, stretches.partitioningIndex { $0.start > position })
    let stretch = stretches[number - 1]
    return stretch.size > 0
      ? stretch.first + max(0, position - stretch.start) / stretch.size : stretch.first
  }
}
